// Every file that a build makes by itself has an address that no post or page can take.
import path from "node:path";
import { expect, test } from "vitest";
import { toOutputFile } from "../../src/lib/url.ts";
import { checkReservedAddresses } from "../../src/pipeline/site/reserved-addresses.ts";
import { namesIn } from "../commands/folders.ts";
import { samplePage } from "../pipeline/content/sample-entries.ts";
import { buildFixture, buildShippedSite, FIXTURES, type BuiltSite } from "./build-fixture.ts";

const isReserved = (address: string): boolean => checkReservedAddresses([samplePage("page", { address })]).length > 0;

test.each<[string, () => Promise<BuiltSite>]>([
  ["the site that ships", buildShippedSite],
  ["a site with every setting", () => buildFixture(path.join(FIXTURES, "full"))],
])("%s", async (_, build) => {
  const { output, result } = await build();
  // Two pages with one address clash, and so do a page and a copied file.
  const checked = new Set([
    ...result.pages.map(({ address }) => toOutputFile(address)),
    ...result.assets.map((asset) => asset.output),
  ]);
  const made = namesIn(output).filter((name) => !checked.has(name) && !checked.has(name.replace(/\.(?:gz|br)$/u, "")));
  expect(made).toContain("favicon.ico");
  expect(made.filter((name) => !isReserved(`/${name}`))).toEqual([]);
});
