// Rules independent of any host: their paths, targets and headers.
import { describe, expect, test } from "vitest";
import {
  folderOf,
  keepsQuery,
  mergedHeaders,
  sentQuery,
  spellings,
  toLocation,
  withSplat,
} from "../../../src/hosting/hosts/rules.ts";

test.each([
  ["/old/*", "/old/"],
  ["/*", "/"],
  ["/old/", undefined],
  ["/old*", undefined],
])("folderOf: %s is a rule for all of %j", (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});

test("withSplat replaces only a star at the end", () => {
  expect(["/new/*", "/new/", "/*/new"].map((to) => withSplat(to, ":splat"))).toEqual([
    "/new/:splat",
    "/new/",
    "/*/new",
  ]);
});

test.each([
  ["/new/", "", "/new/"],
  ["/new/", "/blog", "/blog/new/"],
  ["/käse kuchen/", "/bücher", "/b%C3%BCcher/k%C3%A4se%20kuchen/"],
  ["https://other.example/ä", "/blog", "https://other.example/ä"],
])("toLocation: %s on a site at %j is %s", (to, base, location) => {
  expect(toLocation(to, base)).toBe(location);
});

test.each([
  ["/new/", true],
  ["/new/?from=old", false],
  ["/new/#part", false],
])("keepsQuery: a query may follow %s: %j", (to, keeps) => {
  expect(keepsQuery(to)).toBe(keeps);
});

test("sentQuery encodes a value as browsers send it", () => {
  expect(sentQuery({ name: "p", value: "a b&c=ü" })).toBe("p=a%20b%26c%3D%C3%BC");
});

test("spellings: only a path that ends with a slash has two, and the home page has one", () => {
  expect(["/old/", "/old.html", "/"].map(spellings)).toEqual([["/old/", "/old"], ["/old.html"], ["/"]]);
});

describe("mergedHeaders", () => {
  const rules = [
    { path: "/*", headers: { "X-Frame-Options": "DENY", "Cache-Control": "no-cache" } },
    { path: "/fonts/*", headers: { "Cache-Control": "immutable" } },
    { path: "/fonts/list.html", headers: { "X-Frame-Options": "SAMEORIGIN" } },
  ];

  test.each([
    ["/about/", { "X-Frame-Options": "DENY", "Cache-Control": "no-cache" }],
    ["/fonts/*", { "X-Frame-Options": "DENY", "Cache-Control": "immutable" }],
    ["/fonts/a.woff2", { "X-Frame-Options": "DENY", "Cache-Control": "immutable" }],
    ["/fonts/list.html", { "X-Frame-Options": "SAMEORIGIN", "Cache-Control": "immutable" }],
    ["/fontsize/", { "X-Frame-Options": "DENY", "Cache-Control": "no-cache" }],
  ])("the last rule that fits %s wins, header by header", (path, headers) => {
    expect(mergedHeaders(rules, path)).toEqual(headers);
  });
});
