// Search engines read 50 000 addresses in a file and no more.
import { expect, test } from "vitest";
import { planSitemap } from "../../../src/pipeline/site/plan-sitemap.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { isIndexable } from "../../../src/pipeline/site/plan-sitemap.ts";
import { samplePage, samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

const pages = planPages(sampleSite([samplePost("a"), samplePost("b", { unlisted: true }), samplePage("about")])).filter(
  isIndexable,
);

test("one file has everything that fits", () => {
  expect(planSitemap(pages, pages.length)).toEqual([{ address: "/sitemap.xml", kind: "sitemap", pages }]);
});

test("a too long sitemap becomes several files with an index", () => {
  expect(planSitemap(pages, pages.length - 1)).toEqual([
    { address: "/sitemap.xml", kind: "sitemap-index", parts: ["/sitemap-1.xml", "/sitemap-2.xml"] },
    { address: "/sitemap-1.xml", kind: "sitemap", pages: pages.slice(0, -1) },
    { address: "/sitemap-2.xml", kind: "sitemap", pages: pages.slice(-1) },
  ]);
});
