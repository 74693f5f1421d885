// The redirects that an author asked for.
import { expect, test } from "vitest";
import { authorRedirects } from "../../../src/pipeline/site/redirects.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

test("an alias that is the address of its own page needs no redirect", () => {
  const bread = samplePost("bread", { address: "/2020/own/", aliases: ["/2020/own", "/2020/own/", "/old/"] });
  expect(authorRedirects(sampleSite([bread])).map(({ from }) => from)).toEqual(["/old/"]);
});
