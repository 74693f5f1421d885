// Front matter that was written for other programs.
import { describe, expect, test } from "vitest";
import { createEntryNameReader } from "../../../src/pipeline/content/key-names.ts";

const KNOWN = (
  "title description author image imageAlt painting updated draft unlisted expires " +
  "permalink slug aliases signup date tags categories comments featured titleAccent"
).split(" ");
const read = createEntryNameReader();
const namesOf = (given: Readonly<Record<string, unknown>>) => read(given, KNOWN);

describe("is read as what it means", () => {
  test.each([
    ["Jekyll", { published: false }, { draft: true }],
    ["Jekyll", { published: true, redirect_from: "/old/" }, { aliases: ["/old/"] }],
    ["Jekyll", { excerpt: "Short.", last_modified_at: "2014-01-01" }, { description: "Short.", updated: "2014-01-01" }],
    ["Jekyll", { category: "News", tag: "bread" }, { categories: ["News"], tags: ["bread"] }],
    ["Hugo", { publishDate: "2013-04-25", lastmod: "2014-01-01" }, { date: "2013-04-25", updated: "2014-01-01" }],
    ["Hugo", { expiryDate: "2020-01-01", summary: "S." }, { expires: "2020-01-01", description: "S." }],
    ["Hugo", { url: "/bread/", slug: "bread" }, { permalink: "/bread/", slug: "bread" }],
    ["Hugo", { cover: { image: "bowl.jpg", alt: "A bowl" } }, { image: "bowl.jpg", imageAlt: "A bowl" }],
    ["Astro", { pubDate: "2013-04-25", heroImage: "bowl.jpg" }, { date: "2013-04-25", image: "bowl.jpg" }],
    ["Astro", { image: "bowl.jpg", alt: "A bowl" }, { image: "bowl.jpg", imageAlt: "A bowl" }],
    [
      "AstroPaper",
      { pubDatetime: "2013-04-25", modDatetime: "2014-01-01" },
      { date: "2013-04-25", updated: "2014-01-01" },
    ],
    ["Ghost", { feature_image: "bowl.jpg", custom_excerpt: "S." }, { image: "bowl.jpg", description: "S." }],
    ["Ghost", { visibility: "public", status: "draft" }, { draft: true }],
    ["Hexo", { sticky: true, comments: "closed" }, { featured: true, comments: "closed" }],
    ["WordPress", { comment_status: "closed" }, { comments: "closed" }],
    ["WordPress", { allow_comments: "no" }, { comments: "off" }],
    ["WordPress", { post_status: "private" }, { draft: true }],
    ["Zola", { taxonomies: { tags: ["a"], categories: ["b"], people: ["c"] } }, { tags: ["a"], categories: ["b"] }],
    ["Chirpy", { image: { path: "bowl.jpg", alt: "A bowl" } }, { image: "bowl.jpg", imageAlt: "A bowl" }],
    ["any case", { Title: "A", Draft: "yes" }, { title: "A", draft: "yes" }],
  ])("%s: %j", (_program, given, expected) => {
    const { fields, faults, warnings } = namesOf(given);
    expect(fields).toEqual(expected);
    expect([...faults, ...warnings]).toEqual([]);
  });
});

describe("a key that could publish too much is refused", () => {
  test.each(["private", "hidden", "noindex", "password", "robots"])("%s", (key) => {
    expect(namesOf({ [key]: true }).faults).toHaveLength(1);
  });

  test.each([
    { visibility: "paid" },
    { status: "archived" },
    { published: "maybe" },
    { published: false, draft: false },
    { date: "2013-04-25", publishDate: "2030-01-01" },
  ])("%j", (given) => {
    expect(namesOf(given).faults).toHaveLength(1);
  });
});

test.each(["layout", "type", "weight", "subtitle", "toc", "lang", "language", "locale", "extra", "wordpress_id"])(
  "%s has no effect, and is reported with its line",
  (key) => {
    expect(namesOf({ [key]: "x" })).toMatchObject({ fields: {}, faults: [], warnings: [{ path: [key] }] });
  },
);

test.each([
  ["turn", "titleAccent"],
  ["offer", "signup"],
  ["canvas", "painting"],
])("%s is now called %s", (old, now) => {
  expect(namesOf({ [old]: "x" }).faults).toEqual([{ path: [old], message: `is now called ${now}. Rename it.` }]);
});

test("an image without a name is a problem", () => {
  expect(namesOf({ image: { width: "3" } }).faults).toEqual([
    { path: ["image"], message: "isn't the name of a file. Write image: bowl.jpg." },
  ]);
});
