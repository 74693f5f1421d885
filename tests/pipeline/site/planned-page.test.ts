// The entry that a page shows, and who may know its address.
import { expect, test } from "vitest";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { entryOf, isGated } from "../../../src/pipeline/site/planned-page.ts";
import { sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

const entries = [
  samplePost("bread", { tags: ["rye"] }),
  samplePage("about"),
  sampleEvent("table"),
  sampleSeriesPage("index"),
  sampleSeriesPage("01"),
];
const pages = new Map(planPages(sampleSite(entries)).map((page) => [page.address, page]));

test.each([
  ["/bread/", "posts/bread.md", false],
  ["/about/", "pages/about.md", false],
  ["/events/table/", "events/table.md", false],
  ["/nine/", "series/nine/index.md", false],
  ["/series/nine/secretkeyof01/", "series/nine/01.md", true],
  ["/events/", undefined, false],
  ["/tag/rye/", undefined, false],
  ["/feed.xml", undefined, false],
  ["/", undefined, false],
])("%s is written in %j, and for subscribers only: %j", (address, source, gated) => {
  const page = pages.get(address);
  expect(page && [entryOf(page)?.source, isGated(page)]).toEqual([source, gated]);
});
