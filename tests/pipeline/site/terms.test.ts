// Tags and categories.
import { describe, expect, test } from "vitest";
import { checkTerms, collectTerms, type Term } from "../../../src/pipeline/site/terms.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

function tagsOf(lists: readonly (readonly string[])[], language = "en"): Term[] {
  const entries = lists.map((tags, index) =>
    samplePost(`post-${index}`, { tags, typedDate: `2013-04-${String(28 - index)}` }),
  );
  return collectTerms(sampleSite(entries).posts, "tags", language);
}

const namesOf = (terms: readonly Term[]): string[] => terms.map(({ name }) => name);

test("tags that differ only in capitals or accents are one, spelled as in the newest post", () => {
  const terms = tagsOf([["Studio Notes"], ["studio notes"], ["studio-notes"], ["STUDIO NOTES"]]);
  expect(terms.map(({ name, slug, address, posts }) => [name, slug, address, posts.length])).toEqual([
    ["Studio Notes", "studio-notes", "/tag/studio-notes/", 4],
  ]);
});

test("a tag that a post has twice counts once", () => {
  expect(tagsOf([["bread", "Bread", "bread"]])[0]?.posts).toHaveLength(1);
});

test("posts of a term are sorted newest first", () => {
  expect(tagsOf([["a"], ["b"], ["a"]])[0]?.posts.map(({ slug }) => slug)).toEqual(["post-0", "post-2"]);
});

describe("terms are in alphabetical order of the language", () => {
  test.each([
    ["en", ["banana", "Apple", "cherry"], ["Apple", "banana", "cherry"]],
    ["en", ["chapter 10", "chapter 9"], ["chapter 9", "chapter 10"]],
    ["sv", ["ö-del", "z-del", "å-del"], ["z-del", "å-del", "ö-del"]],
    ["de", ["öl", "zopf", "ofen"], ["ofen", "öl", "zopf"]],
  ])("%s: %j is %j", (language, tags, order) => {
    expect(namesOf(tagsOf([tags], language))).toEqual(order);
  });
});

test("categories are collected at addresses of their own", () => {
  const { posts } = sampleSite([samplePost("a", { categories: ["Practice"], tags: ["bread"] })]);
  expect(collectTerms(posts, "categories", "en").map(({ address }) => address)).toEqual(["/category/practice/"]);
});

test("there are no terms without posts", () => {
  expect(tagsOf([])).toEqual([]);
  expect(tagsOf([[]])).toEqual([]);
});

test("C, C++ and C# are three tags of one post", () => {
  expect(tagsOf([["C++", "C#", "C"]]).map(({ name, address }) => [name, address])).toEqual([
    ["C", "/tag/c/"],
    ["C#", "/tag/c-sharp/"],
    ["C++", "/tag/c-plus-plus/"],
  ]);
});

test.each([
  [["C", "C*"], ['"C*" and "C" have the same address, /tag/c/, so readers see them as one. Rename one of them.']],
  [["Slow Bread", "slow-bread", "Slow bread", "slow_bread"], []],
  [["Café", "cafe", "R & D", "R and D", "Don't", "Dont"], []],
])("of %j, names with the same address are one warning", (tags, messages) => {
  const posts = [samplePost("a", { tags, lines: { tags: 4 } }), samplePost("b", { tags })];
  expect(checkTerms(posts, "tags").map(({ message }) => message)).toEqual(messages);
});
