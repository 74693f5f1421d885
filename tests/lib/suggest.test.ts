// "Did you mean …?" only helps with similar words.
import { expect, test } from "vitest";
import { HOST_NAMES } from "../../src/hosting/hosts/names.ts";
import { createSuggester, suggest, suggestName } from "../../src/lib/suggest.ts";

const KEYS = ["title", "description", "date", "draft", "tags", "categories"];

test.each([
  ["titel", "title"],
  ["tag", "tags"],
  ["Date", "date"],
  ["DRAFT", "draft"],
  ["discription", "description"],
  ["catagories", "categories"],
])("suggests for %s: %s", (word, meant) => {
  expect(suggest(word, KEYS)).toBe(meant);
});

test.each(["layout", "zzzzzzzzz", ""])("suggests nothing for %j", (word) => {
  expect(suggest(word, KEYS)).toBeUndefined();
});

test("suggests nothing without known words", () => {
  expect(suggest("title", [])).toBeUndefined();
});

test("prefers the closest, and the first of equals", () => {
  expect(suggest("slow-bred", ["slow-brew", "slow-bread"])).toBe("slow-brew");
  expect(suggest("slow-breads", ["slow-brew", "slow-bread"])).toBe("slow-bread");
});

test.each([
  ["cloudflare", "cloudflare-pages"],
  ["Github", "github-pages"],
  ["workers", "cloudflare-workers"],
  ["netlfy", "netlify"],
  ["cloudfrant", "cloudfront"],
])("takes the host %s for %s", (word, meant) => {
  expect(suggestName(word, HOST_NAMES)).toBe(meant);
});

test("a name with one wrong letter is nearer than one that goes on", () => {
  expect(suggestName("pages", ["pages-of-all", "page"])).toBe("page");
});

test("allows more slips in a longer word", () => {
  expect(suggest("/2013/04/25/artist-value-mistake/", ["/2013/04/25/artists-value-mistakes/"])).toBe(
    "/2013/04/25/artists-value-mistakes/",
  );
});

test("many words are looked up in a list that is read once", () => {
  let reads = 0;
  const find = createSuggester(() => {
    reads += 1;
    return KEYS;
  });
  expect([find("titel"), find("tag"), find("titel"), find("zzzzzzzzz")]).toEqual(["title", "tags", "title", undefined]);
  expect(reads).toBe(1);
});

test("suggestions end after a number of comparisons, and are cached", () => {
  const find = createSuggester(() => KEYS, 2 * KEYS.length);
  expect([find("titel"), find("tag"), find("Date"), find("titel")]).toEqual(["title", "tags", undefined, "title"]);
});
