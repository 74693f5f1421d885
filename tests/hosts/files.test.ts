// What hosts are told.
import { expect, test } from "vitest";
import { renderHeadersFile } from "../../src/hosts/headers-file.ts";
import { renderRedirectsFile } from "../../src/hosts/redirects-file.ts";

test("pages for subscribers are kept from search engines and send no referrer, and none is named", () => {
  expect(renderHeadersFile()).toMatch(/^\/series\/\*\n  X-Robots-Tag: noindex, nofollow\n  Referrer-Policy: no-referrer\n(?!  )/u);
});

test("pictures are kept for ever by browsers, because their names change with them", () => {
  expect(renderHeadersFile()).toContain("\n/pictures/*\n  Cache-Control: public, max-age=31536000, immutable\n");
});

test("feed readers that followed WordPress find the feed", () => {
  expect(renderRedirectsFile().split("\n")).toContain("/feed/ /feed.xml 301");
});
