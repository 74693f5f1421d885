// What changes a page, and so what a preview writes again.
import { expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { fingerprint, frameOf } from "../../../src/pipeline/site/fingerprint.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { dateOf, sampleEvent, samplePage, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const before = [
  samplePost("a", { typedDate: "2013-04-01" }),
  samplePost("b", { typedDate: "2013-04-02" }),
  samplePost("c", { typedDate: "2014-04-03", tags: ["t"] }),
  samplePage("about"),
];

function changedAddresses(after: readonly Entry[], changes: SiteChanges = {}): string[] {
  const options: SiteChanges = { site: { recentPosts: 0 } };
  const [first, second] = [sampleSite(before, options), sampleSite(after, { ...options, ...changes })];
  const prints = new Map(planPages(first).map((page) => [page.address, fingerprint(page, first, frameOf(first, ""))]));
  return planPages(second)
    .filter((page) => prints.get(page.address) !== fingerprint(page, second, frameOf(second, "")))
    .map(({ address }) => address);
}

test("a fingerprint stays the same where nothing changed", () => {
  expect(changedAddresses(before)).toEqual([]);
});

test("a fingerprint changes with everything that shows the changed post, and nothing else", () => {
  const after = before.map((entry) => (entry.source === "posts/a.md" ? { ...entry, hash: "new" } : entry));
  const changed = changedAddresses(after);
  expect(changed).toEqual(
    expect.arrayContaining([
      "/",
      "/a/",
      "/b/",
      "/blog/",
      "/2013/",
      "/2013/04/",
      "/archive/",
      "/feed.xml",
      "/sitemap.xml",
    ]),
  );
  for (const untouched of ["/c/", "/about/", "/2014/", "/2014/04/", "/tag/t/", "/404.html"])
    expect(changed).not.toContain(untouched);
});

test("the fingerprint of every page changes with the settings", () => {
  expect(changedAddresses(before, { site: { recentPosts: 0, tagline: "New" } })).toEqual(
    expect.arrayContaining(["/c/", "/about/", "/404.html"]),
  );
});

test("the fingerprint of every page changes with the recent posts on it", () => {
  const [first, second] = [before, [...before, samplePost("new", { typedDate: "2015-01-01" })]].map((entries) =>
    sampleSite(entries),
  );
  expect(first && frameOf(first, "")).not.toBe(second && frameOf(second, ""));
});

test("a fingerprint changes with the pictures of an entry, even where its text is the same", () => {
  const pictures = [{ address: "/a.jpg", written: "a.jpg", line: 1 }];
  const site = sampleSite([samplePost("a", { pictures }), samplePost("b")]);
  const printOf = (address: string, sizes: string): string => {
    const page = planPages(site).find((one) => one.address === address);
    return page ? fingerprint(page, site, "", () => sizes) : "";
  };
  expect(printOf("/a/", "800 x 600")).not.toBe(printOf("/a/", "400 x 300"));
  expect(printOf("/404.html", "800 x 600")).toBe(printOf("/404.html", "400 x 300"));
});

test("a fingerprint changes once its event is over", () => {
  const event = sampleEvent("table", { dates: [dateOf("2027-01-16 18:30", "2027-01-16 20:00")] });
  const printAt = (now: string): string => {
    const site = sampleSite([event], { now: Date.parse(now) });
    const page = planPages(site).find(({ kind }) => kind === "event");
    return page ? fingerprint(page, site, "") : "";
  };
  expect(printAt("2027-01-16T19:00:00Z")).toBe(printAt("2027-01-16T19:30:00Z"));
  expect(printAt("2027-01-16T19:30:00Z")).not.toBe(printAt("2027-01-16T20:00:00Z"));
});
