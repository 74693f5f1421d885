// Lists of posts: the blog, tags, categories, and what one can look through instead of searching.
import { describe, expect, test } from "vitest";
import { samplePost } from "../content/sample-entries.ts";
import { valuesOf, viewOf } from "./sample-view.ts";

const POSTS = [1, 2, 3].map((day) =>
  samplePost(`p${day}`, { typedDate: `2013-04-0${day}`, tags: ["bread"], categories: ["Practice"] }),
);
const TWO = { site: { postsPerPage: 2 } } as const;

describe("a list on more than one page", () => {
  test("has its page number, and links to the other pages", () => {
    expect(valuesOf("/blog/", POSTS, TWO)["list"]).toMatchObject({
      title: "Blog",
      label: "3 posts",
      entries: "2",
      pages: { position: "Page 1 of 2", later: undefined, earlier: { address: "/blog/page/2/" } },
    });
    expect(valuesOf("/blog/page/2/", POSTS, TWO)["list"]).toMatchObject({
      entries: "1",
      pages: { position: "Page 2 of 2", later: { address: "/blog/" }, earlier: undefined },
    });
  });

  test("has the number of the page in its title from the second page on, so that no two are the same", () => {
    expect(["/blog/", "/blog/page/2/"].map((address) => viewOf(address, POSTS, TWO).head.title)).toEqual([
      "Blog",
      "Blog, Page 2 of 2",
    ]);
    expect(viewOf("/blog/page/2/", POSTS, TWO).head.description).toBe("Blog · 3 posts · Page 2 of 2");
  });
});

test("a list on one page has no links to others", () => {
  expect(valuesOf("/blog/", POSTS)["list"]).toMatchObject({ pages: undefined });
});

test("a blog without posts shows no count", () => {
  expect(valuesOf("/blog/", [])["list"]).toMatchObject({ label: "", entries: "0" });
});

describe("a tag and a category", () => {
  test.each([
    ["/tag/bread/", "bread", "Tag · 3 posts", "Tag: bread"],
    ["/category/practice/", "Practice", "Category · 3 posts", "Category: Practice"],
  ])("%s say which of the two they are, because both may have the same name", (address, title, label, fullTitle) => {
    const { head, values } = viewOf(address, POSTS);
    expect(values["list"]).toMatchObject({ title, label });
    expect(head.title).toBe(fullTitle);
  });

  test("a tag has its palette, which the site may choose", () => {
    const tagPalettes = { bread: "moss" } as const;
    expect(viewOf("/tag/bread/", POSTS, { site: { tagPalettes } }).head.pigment).toBe("moss");
    expect(viewOf("/category/practice/", POSTS, { site: { tagPalettes } }).head.pigment).not.toBe("moss");
  });
});

describe("the search", () => {
  test("offers the words that posts share, and posts to begin with", () => {
    const posts = [...POSTS, samplePost("first", { featured: true })];
    expect(valuesOf("/search/", posts)).toMatchObject({
      terms: [
        { title: "Categories", terms: [{ name: "Practice", address: "/category/practice/", count: "3 posts" }] },
        { title: "Tags", terms: [{ name: "bread", address: "/tag/bread/", count: "3 posts" }] },
      ],
      featured: [{ address: "/first/" }],
    });
  });

  test("leaves out lists without words", () => {
    expect(valuesOf("/search/", [samplePost("a")])).toMatchObject({ terms: [], featured: [] });
  });
});
