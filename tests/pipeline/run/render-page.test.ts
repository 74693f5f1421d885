// Which stage makes which page.
import { expect, test } from "vitest";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import { createLayouts } from "../../../src/pipeline/render/layouts.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { createPageRenderer } from "../../../src/pipeline/run/render-page.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { hostRedirects } from "../../../src/pipeline/site/redirects.ts";
import { sampleEvent, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

function pagesOf(changes: SiteChanges = {}): Map<string, string> {
  const site = sampleSite([samplePost("bread"), sampleEvent("table")], changes);
  const { render } = createPageRenderer(site, {
    layouts: createLayouts(PROGRAM.layouts, site),
    pictures: NO_PICTURES,
    rules: {
      redirects: hostRedirects(site),
      headers: [{ path: "/*", headers: { "X-Frame-Options": "DENY" } }],
      base: "",
    },
    sizeOf: () => undefined,
  });
  return new Map(planPages(site).map((page) => [page.address, render(page)]));
}

const pages = pagesOf({
  site: { securityContact: "ann@small.example", host: "netlify" },
  redirects: { "/old/": "/bread/" },
});

test.each([
  ["/bread/", /^<!doctype html>/iu],
  ["/feed.xml", /^<\?xml[\s\S]*<rss [\s\S]*Title of bread/u],
  ["/atom.xml", /^<\?xml[\s\S]*<feed [\s\S]*Title of bread/u],
  ["/updates.xml", /<title>Small Site: new posts and events<\/title>/u],
  ["/feed.json", /^\{[\s\S]*jsonfeed\.org[\s\S]*Title of bread/u],
  ["/events.ics", /^BEGIN:VCALENDAR[\s\S]*SUMMARY:Title of table/u],
  ["/events/table/event.ics", /^BEGIN:VCALENDAR[\s\S]*SUMMARY:Title of table/u],
  ["/sitemap.xml", /^<\?xml[\s\S]*<urlset[\s\S]*https:\/\/small\.example\/bread\//u],
  ["/robots.txt", /Sitemap: https:\/\/small\.example\/sitemap\.xml/u],
  ["/site.webmanifest", /"name":\s*"Small Site"/u],
  ["/.well-known/security.txt", /^Contact: mailto:ann@small\.example/mu],
  ["/_redirects", /^\/old\/ \/bread\/ 301$/mu],
])("%s is made by its renderer", (address, start) => {
  expect(pages.get(address)).toMatch(start);
});

test("old addresses with a query are a list by what follows the question mark, in the folder of the site", () => {
  const made = pagesOf({
    site: { host: "github-pages", queryRedirects: "script", url: "https://small.example/blog" },
    redirects: { "/?p=12": "/bread/", "/?p=13": "https://other.example/" },
  });
  const lists = [...made.values()].filter((text) => text.startsWith('{"p='));
  expect(lists).toEqual(['{"p=12":"/blog/bread/","p=13":"https://other.example/"}']);
});

test("every planned page has a text", () => {
  for (const [address, text] of pages) expect(text.trim(), address).not.toBe("");
});
