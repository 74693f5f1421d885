// What hosts are told.
import { expect, test } from "vitest";
import { renderHeadersFile } from "../../src/hosts/headers-file.ts";
import { renderRedirectsFile } from "../../src/hosts/redirects-file.ts";

test("pages for subscribers are kept from search engines and send no referrer, and none is named", () => {
  expect(renderHeadersFile()).toBe("/series/*\n  X-Robots-Tag: noindex, nofollow\n  Referrer-Policy: no-referrer\n");
});

test("feed readers that followed WordPress find the feed", () => {
  expect(renderRedirectsFile().split("\n")).toContain("/feed/ /feed.xml 301");
});
