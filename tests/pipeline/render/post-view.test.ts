// What the page of a post shows besides its text.
import { describe, expect, test } from "vitest";
import { momentOf, sampleComment, samplePost, type PostChanges } from "../content/sample-entries.ts";
import type { SiteChanges } from "../content/sample-site.ts";
import { valuesOf } from "./sample-view.ts";

const postOf = (changes: PostChanges = {}, site: SiteChanges = {}): unknown =>
  valuesOf("/a/", [samplePost("a", changes)], site)["post"];

const headings = (...levels: readonly number[]) =>
  levels.map((level, index) => ({ level, id: `h${index}`, text: `Part ${index}` }));

test("separates the accented end of the title", () => {
  expect(postOf({ title: "Slow bread", titleAccent: "bread" })).toMatchObject({ title: "Slow ", accent: "bread" });
  expect(postOf({ title: "Slow bread" })).toMatchObject({ title: "Slow bread", accent: undefined });
});

test.each([
  [699, ""],
  [700, "3 min read"],
  [2300, "10 min read"],
])("of %i words says how long it takes: %j", (words, readingTime) => {
  expect(postOf({ words })).toMatchObject({ readingTime });
});

test.each([
  ["a long post with three headings", 1200, headings(2, 3, 2), 3],
  ["a shorter one has none", 1199, headings(2, 3, 2), 0],
  ["one with two headings has none", 1200, headings(2, 2), 0],
  ["deeper headings are left out", 1200, headings(2, 2, 2, 4, 5), 3],
  ["deeper headings count for nothing", 1200, headings(2, 4, 4), 0],
])("contents: %s", (_, words, given, count) => {
  expect(postOf({ words, headings: given })).toMatchObject({ contents: { length: count } });
});

test("says when it was updated, if it was", () => {
  expect(postOf({ updated: momentOf("2014-01-05") })).toMatchObject({
    updated: expect.stringContaining("Jan 5, 2014"),
  });
  expect(postOf()).toMatchObject({ updated: "" });
});

test("the email link has the full address, encoded for email programs", () => {
  const address = "/käse & brot/";
  const entry = samplePost("a", { title: "Bread & salt?", address });
  expect(valuesOf(address, [entry])["post"]).toMatchObject({
    shareByEmail: "mailto:?subject=Bread%20%26%20salt%3F&body=https://small.example/k%25C3%25A4se%2520%26%2520brot/",
  });
});

describe("the note on the author", () => {
  const site = { author: { name: "Ann", bio: "Bakes.", picture: "/ann.jpg" } };

  test("is below the author's own posts", () => {
    expect(postOf({ author: "Ann" }, { site })).toMatchObject({
      author: { name: "Ann", bio: "Bakes.", picture: { address: "/ann.jpg", alt: "" } },
    });
  });

  test.each([
    ["a guest's post", { author: "Ben" }, { site }],
    ["a site without words on its author", { author: "Ann" }, { site: { author: { name: "Ann" } } }],
  ])("isn't below %s", (_, changes, options) => {
    expect(postOf(changes, options)).toMatchObject({ author: undefined });
  });
});

test("has its categories before its tags, and its neighbors", () => {
  const entries = [
    samplePost("older", { typedDate: "2013-01-01" }),
    samplePost("a", { tags: ["bread"], categories: ["Practice"] }),
    samplePost("newer", { typedDate: "2014-01-01" }),
  ];
  expect(valuesOf("/a/", entries)["post"]).toMatchObject({
    terms: [{ name: "Practice" }, { name: "bread" }],
    older: { address: "/older/" },
    newer: { address: "/newer/" },
  });
  expect(postOf()).toMatchObject({ terms: [], older: undefined, newer: undefined });
});

describe("the responses", () => {
  const archive = (count: number, notImported = 0): PostChanges => ({
    archive: { notImported, comments: Array.from({ length: count }, (_, index) => sampleComment(`${index}`)) },
  });
  const open = { site: { comments: { email: "ann@small.example" } } };

  test.each([
    ["one response has a heading", archive(1), "1 response to “Title of a”", "responses-title", ""],
    ["without one, the place to reply is the heading", archive(0), "", "reply-title", ""],
    [
      "responses that were not carried over are counted",
      archive(1, 2),
      "1 response to “Title of a”",
      "responses-title",
      expect.stringMatching(/2/u),
    ],
  ])("%s", (_, changes, heading, labelledBy, missing) => {
    expect(postOf(changes, open)).toMatchObject({ responses: { heading, labelledBy, missing } });
  });

  test("are absent if the author turned them off", () => {
    expect(postOf({ ...archive(1), comments: "off" }, open)).toMatchObject({ responses: undefined, reply: undefined });
  });
});
