// "Did you mean …?" only helps with similar words.
import { expect, test } from "vitest";
import { suggest } from "../../src/lib/suggest.ts";

const KEYS = ["title", "description", "date", "draft", "tags", "categories"];

test.each([
  ["titel", "title"],
  ["tag", "tags"],
  ["Date", "date"],
  ["DRAFT", "draft"],
  ["discription", "description"],
  ["catagories", "categories"],
])("takes %s for %s", (word, meant) => {
  expect(suggest(word, KEYS)).toBe(meant);
});

test.each(["layout", "zzzzzzzzz", ""])("offers nothing for %j", (word) => {
  expect(suggest(word, KEYS)).toBeUndefined();
});

test("offers nothing where nothing is known", () => {
  expect(suggest("title", [])).toBeUndefined();
});

test("prefers the nearest, and of equals the first", () => {
  expect(suggest("slow-bred", ["slow-brew", "slow-bread"])).toBe("slow-brew");
  expect(suggest("slow-breads", ["slow-brew", "slow-bread"])).toBe("slow-bread");
});

test("allows more slips in a longer word", () => {
  expect(suggest("/2013/04/25/artist-value-mistake/", ["/2013/04/25/artists-value-mistakes/"])).toBe(
    "/2013/04/25/artists-value-mistakes/",
  );
});
