// Addresses on the site, as files on disk and as readers elsewhere need them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isSitePath,
  decodeAddress,
  hasScheme,
  parseWebAddress,
  toAbsoluteUrl,
  toOutputFile,
  withoutTextFragment,
} from "../../src/lib/url.ts";

test.each([
  ["/", "https://small.example", "https://small.example/"],
  ["/2013/04/25/slow-bread/", "https://small.example", "https://small.example/2013/04/25/slow-bread/"],
  ["/feed.xml", "https://small.example:8443", "https://small.example:8443/feed.xml"],
  ["/über/", "https://small.example", "https://small.example/%C3%BCber/"],
  ["/パン/", "https://small.example", "https://small.example/%E3%83%91%E3%83%B3/"],
  ["/two words.jpg", "https://small.example", "https://small.example/two%20words.jpg"],
  ["/a/../b/", "https://small.example", "https://small.example/b/"],
  ["/a?b=1&c=2#d", "https://small.example", "https://small.example/a?b=1&c=2#d"],
  ["https://elsewhere.example/a.jpg", "https://small.example", "https://elsewhere.example/a.jpg"],
])("makes %s on %s absolute: %s", (address, site, absolute) => {
  expect(toAbsoluteUrl(address, site)).toBe(absolute);
});

test("makes a plain address absolute exactly as a URL parser does", () => {
  const address = fc
    .string({ unit: fc.constantFrom(...Array.from("abAB09_-./")), maxLength: 20 })
    .map((rest) => `/a${rest}`);
  fc.assert(
    fc.property(
      address,
      (plain) => toAbsoluteUrl(plain, "https://small.example") === new URL(plain, "https://small.example").href,
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ["/", "index.html"],
  ["/about/", "about/index.html"],
  ["/2013/04/", "2013/04/index.html"],
  ["/404.html", "404.html"],
  ["/feed.xml", "feed.xml"],
  ["/about", "about"],
])("a host serves %s from %s", (address, file) => {
  expect(toOutputFile(address)).toBe(file);
});

describe("leads out of the site", () => {
  test.each([
    "https://example.org",
    "HTTP://example.org",
    "mailto:a@example.org",
    "tel:+491234",
    "data:image/png;base64,xx",
    "//example.org/",
  ])("%s", (href) => {
    expect(hasScheme(href)).toBe(true);
  });
});

describe("stays on the site", () => {
  test.each(["/about/", "about.md", "../other.md", "#top", "?page=2", "10:30.md", ""])("%j", (href) => {
    expect(hasScheme(href)).toBe(false);
  });
});

test.each([
  ["%C3%BCber", "über"],
  ["two%20words", "two words"],
  ["plain", "plain"],
  ["100%.jpg", "100%.jpg"],
  ["%zz", "%zz"],
  ["%C3", "%C3"],
])("decodes %s to %s", (address, decoded) => {
  expect(decodeAddress(address)).toBe(decoded);
});

test.each([
  ["/", true],
  ["/2013/04/25/slow-bread/", true],
  ["/über/x.html", true],
  ["about/", false],
  ["//host/", false],
  ["/a//b/", false],
  ["/../x/", false],
  ["/x/..", false],
  ["/./x/", false],
  ["/a b/", false],
  ["/a?b", false],
  ["/a#b", false],
  ["/a\\b/", false],
])("%s is an address on the site: %s", (path, expected) => {
  expect(isSitePath(path)).toBe(expected);
});

test.each([
  ["why-wait", "why-wait"],
  [":~:text=Flour", ""],
  ["why-wait:~:text=Flour", "why-wait"],
])("the id in #%s is %j", (fragment, id) => {
  expect(withoutTextFragment(fragment)).toBe(id);
});

test.each([
  ["https://a.example/b", "a.example"],
  ["HTTP://a.example", "a.example"],
  ["//a.example/b", "a.example"],
  ["/b//c", undefined],
  ["mailto:a@a.example", undefined],
  ["https://", undefined],
])("the host of %s is %s", (href, host) => {
  expect(parseWebAddress(href)?.host).toBe(host);
});
