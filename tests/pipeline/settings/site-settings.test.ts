// What site.yaml may say, value by value. How a file of it is read is in load-settings.test.ts.
import { expect, test } from "vitest";
import { knownSiteKeys, siteSettings } from "../../../src/pipeline/settings/site-settings.ts";

const SMALL = { title: "Small Site", url: "https://small.example" };

test("two values are enough, and everything else has a default", () => {
  expect(siteSettings.parse(SMALL)).toMatchObject({
    ...SMALL,
    language: "en",
    timezone: "UTC",
    permalink: "/:year/:month/:day/:slug/",
    postsPerPage: 10,
    footer: { credits: [], links: [] },
    events: { remindDays: 7 },
    optimizeImages: true,
    search: true,
    shareImages: 10,
  });
});

test.each([
  ["url", "https://small.example/", "https://small.example"],
  ["url", "https://small.example/blog/", "https://small.example/blog"],
  ["url", "HTTP://SMALL.example:8080", "http://small.example:8080"],
  ["shareImages", "none", 0],
  ["shareImages", "all", "all"],
  ["shareImages", 20, 20],
  ["securityContact", "lisa@small.example", "mailto:lisa@small.example"],
  ["securityContact", "https://small.example/hole/", "https://small.example/hole/"],
  ["language", "pt-BR", "pt-BR"],
  ["permalink", "/:category/:slug/", "/:category/:slug/"],
])("%s: %j is read as %j", (key, value, read) => {
  expect(siteSettings.parse({ ...SMALL, [key]: value })).toMatchObject({ [key]: read });
});

test.each([
  ["url", "small.example"],
  ["url", "ftp://small.example"],
  ["url", "https://small.example/?a=1"],
  ["url", "https://small.example/a b"],
  ["title", ""],
  ["language", "english"],
  ["language", "e"],
  ["timezone", "Mars/Olympus"],
  ["permalink", "/:year/"],
  ["permalink", "/:slug"],
  ["permalink", "/:day/:slag/:slug/"],
  ["postsPerPage", 0],
  ["postsPerPage", 1.5],
  ["shareImages", -1],
  ["search", "maybe"],
  ["securityContact", "somebody"],
  ["securityContact", "javascript:run()"],
  ["host", "geocities"],
  ["navigation", { label: "Blog", url: "/blog/" }],
  ["titel", "A"],
])("%s: %j is refused", (key, value) => {
  const paths = siteSettings.safeParse({ ...SMALL, [key]: value }).error?.issues;
  expect(paths?.map((issue) => (issue.code === "unrecognized_keys" ? issue.keys[0] : issue.path[0]))).toEqual([key]);
});

test.each([
  [[], "title"],
  [["author"], "bio"],
  [["author", "links", 0], "label"],
  [["footer"], "copyright"],
  [["footer", "links", 0], "url"],
  [["events"], "remindDays"],
  [["navigation", 0], "label"],
])("knownSiteKeys at %j suggest %s", (path, key) => {
  expect(knownSiteKeys(path)).toContain(key);
});
