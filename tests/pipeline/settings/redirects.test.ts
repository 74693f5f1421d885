// The lines of redirects.yaml alone. Their targets on a site are tested in site/redirects.test.ts.
import { expect, test } from "vitest";
import { readOldPlace, redirectSettings } from "../../../src/pipeline/settings/redirects.ts";

test.each([
  ["/old/", { from: "/old/" }],
  ["/old", { from: "/old/" }],
  ["/old.html", { from: "/old.html" }],
  ["/old/*", { from: "/old/*" }],
  ["/k%C3%A4se/", { from: "/käse/" }],
  ["/?p=12", { from: "/", query: { name: "p", value: "12" } }],
  ["/index.php?cat=a%20b", { from: "/index.php", query: { name: "cat", value: "a b" } }],
])("readOldPlace: %s is the place %j", (typed, place) => {
  expect(readOldPlace(typed)).toEqual({ query: undefined, ...place });
});

test.each([
  ["/", "every visit would be led away"],
  ["old/", "it begins with no slash"],
  ["/a b/", "it has a space"],
  ["/a//b/", "it has an empty part"],
  ["/../etc/", "it leads up"],
  ["/a*", "the star isn't a part of its own"],
  ["/*/a/", "the star isn't at the end"],
  ["/a/*?p=12", "it asks for a folder and a query"],
  ["/?p=12&q=1", "it asks for two values"],
  ["https://old.example/", "it is on another site"],
])("readOldPlace: %s can't be one, because %s", (typed) => {
  expect(readOldPlace(typed)).toBeUndefined();
});

test.each([
  ["/new/", "/new/"],
  ["/k%C3%A4se/", "/käse/"],
  ["https://other.example/a", "https://other.example/a"],
  ["gone", undefined],
])("/old/: %s leads to %j", (typed, to) => {
  expect(redirectSettings.parse({ "/old/": typed })).toEqual([{ key: "/old/", from: "/old/", query: undefined, to }]);
});

test.each<[Readonly<Record<string, unknown>>, string]>([
  [{ "old/": "/new/" }, "isn't an address on this site."],
  [{ "/old/": "new/" }, '"new/" isn\'t a place to redirect to.'],
  [{ "/old/": "/new page/" }, '"/new page/" isn\'t a place to redirect to.'],
  [{ "/old/": null }, "isn't a place to redirect to."],
  [{ "/old/": "/new/*" }, "ends with *, so the old address must end with /* too: /old/*: /new/*"],
  [{ "/old/*": "/*/new" }, "isn't a place to redirect to."],
])("%j is refused: %s", (lines, message) => {
  const { error } = redirectSettings.safeParse(lines);
  expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
    [Object.keys(lines), expect.stringContaining(message)],
  ]);
});

test("a list isn't a file of redirects", () => {
  expect(redirectSettings.safeParse("/old/").error?.issues[0]?.message).toContain("should have a line for each");
});
