// The sitemap for search engines.
import { expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { renderRobots, renderSitemap, renderSitemapIndex } from "../../../src/pipeline/feeds/sitemap.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { isIndexable } from "../../../src/pipeline/site/plan-sitemap.ts";
import { momentOf, samplePage, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

function sitemapOf(entries: readonly Entry[], changes?: SiteChanges): Record<string, string | undefined> {
  const site = sampleSite(entries, changes);
  const xml = renderSitemap(site, planPages(site).filter(isIndexable));
  return Object.fromEntries(
    [...xml.matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?<\/url>/gu)].map(([, address, changed]) => [
      (address ?? "").replace("https://small.example", ""),
      changed,
    ]),
  );
}

test("each page has its last change, and a list that of its newest post", () => {
  expect(
    sitemapOf(
      [
        samplePost("old", { typedDate: "2013-04-25", tags: ["t"], updated: momentOf("2015-06-07 08:09 -05:00") }),
        samplePost("new", { typedDate: "2014-01-01" }),
        samplePage("about"),
        samplePage("privacy", { updated: momentOf("2016-01-01") }),
      ],
      { site: { postsPerPage: 1 } },
    ),
  ).toEqual({
    "/": "2015-06-07T08:09:00-05:00",
    "/old/": "2015-06-07T08:09:00-05:00",
    "/new/": "2014-01-01T00:00:00Z",
    "/about/": undefined,
    "/privacy/": "2016-01-01T00:00:00Z",
    "/blog/": "2014-01-01T00:00:00Z",
    "/blog/page/2/": "2015-06-07T08:09:00-05:00",
    "/tag/t/": "2015-06-07T08:09:00-05:00",
    "/archive/": "2015-06-07T08:09:00-05:00",
    "/2013/": "2015-06-07T08:09:00-05:00",
    "/2013/04/": "2015-06-07T08:09:00-05:00",
    "/2014/": "2014-01-01T00:00:00Z",
    "/2014/01/": "2014-01-01T00:00:00Z",
  });
});

test("pages hidden from search engines are left out", () => {
  const hidden = [
    samplePost("draft", { draft: true }),
    samplePost("later", { typedDate: "2030-01-01" }),
    samplePost("hidden", { unlisted: true, aliases: ["/old/"] }),
    samplePage("thanks", { unlisted: true }),
  ];
  expect(Object.keys(sitemapOf(hidden))).toEqual(["/", "/blog/", "/archive/", "/follow/"]);
});

test("addresses are encoded and escaped", () => {
  const site = sampleSite([samplePage("a", { address: "/über/&'/" })]);
  expect(renderSitemap(site, planPages(site).filter(isIndexable))).toContain(
    "<loc>https://small.example/%C3%BCber/&amp;&#39;/</loc>",
  );
});

test("an index names the sitemaps of a large site", () => {
  expect(renderSitemapIndex(sampleSite([]), ["/sitemap-1.xml", "/sitemap-2.xml"])).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<sitemap><loc>https://small.example/sitemap-1.xml</loc></sitemap>\n<sitemap><loc>https://small.example/sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n',
  );
});

test("robots.txt lets everybody in and names the sitemap", () => {
  expect(renderRobots(sampleSite([]))).toBe("User-agent: *\nAllow: /\n\nSitemap: https://small.example/sitemap.xml\n");
});
