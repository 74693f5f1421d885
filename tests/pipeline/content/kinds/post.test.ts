// What only posts have: tags, comments, an accent of the title, and a date that may be in the file name.
import { describe, expect, test } from "vitest";
import type { Post } from "../../../../src/pipeline/content/entry.ts";
import { formatLine } from "../../../../src/lib/problem.ts";
import { readKind } from "./read-kind.ts";

function complaintsOf(head: string, source = "posts/slow-bread.md"): string[] {
  return readKind(source, head).problems.map(formatLine);
}

/** What is said of lines added to a right post; they begin on line 4. */
function complaintsAbout(lines: string): string[] {
  return complaintsOf(`title: Slow Bread\ndate: 2013-04-25\n${lines}`);
}

function postOf(lines: string, source = "posts/slow-bread.md", head = "title: Slow Bread\ndate: 2013-04-25"): Post {
  const { entry, problems } = readKind(source, `${head}\n${lines}`);
  if (entry?.kind !== "post") throw new Error(problems.map(formatLine).join("\n"));
  return entry;
}

test("a post with only a title and date has open comments and the slug of its file name", () => {
  expect(postOf("")).toMatchObject({
    slug: "slow-bread",
    tags: [],
    categories: [],
    comments: "open",
    featured: false,
    guid: undefined,
    titleAccent: undefined,
  });
});

describe("the date", () => {
  test("is taken from the file name where the front matter has none", () => {
    const { date, slug } = postOf("", "posts/2013-04-25-slow-bread.md", "title: Slow Bread");
    expect([date.iso, date.hasTime, slug]).toEqual(["2013-04-25T00:00:00Z", false, "slow-bread"]);
  });

  test("of the front matter counts for more, even where it is wrong", () => {
    expect(complaintsOf("title: Slow Bread\ndate: soon", "posts/2013-04-25-slow-bread.md")).toEqual([
      expect.stringMatching(/^line 3, date: "soon" /u),
    ]);
  });
});

test("a permalink counts for more than the site's pattern", () => {
  expect(postOf("permalink: /bread/").address).toBe("/bread/");
});

describe("tags and categories", () => {
  test.each([
    ["tags: bread, patience", 'line 4, tags: "bread, patience" should be a list. Write tags: [bread, patience].'],
    ["categories: Practice", 'line 4, categories: "Practice" should be a list. Write categories: [Practice].'],
    ["tags: {bread: 1}", 'line 4, tags: {"bread":"1"} should be a list. Write tags: [first, second].'],
    ["tags: [bread, true]", "line 4: tags true is not a word. Write tags: [first, second]."],
    [
      "tags: [bread, 🎉]",
      'line 4: tags has the entry "🎉", which has no letters or digits for an address. Add a word to it, or remove it.',
    ],
  ])("%s", (lines, complaint) => {
    expect(complaintsAbout(lines)).toEqual([complaint]);
  });

  test("may be years and other scripts", () => {
    expect(postOf("tags: [2026, パン, C++]\ncategories:\n  - Practice").tags).toEqual(["2026", "パン", "C++"]);
  });
});

describe("comments", () => {
  test.each([
    ["open", "open"],
    ["closed", "closed"],
    ["off", "off"],
    ["true", "open"],
    ["false", "off"],
    ["no", "off"],
    ["yes", "open"],
  ])("%s are %s", (typed, comments) => {
    expect(postOf(`comments: ${typed}`).comments).toBe(comments);
  });

  test("can't be anything else", () => {
    expect(complaintsAbout("comments: Closed")).toEqual([
      'line 4: comments can\'t be "Closed". Write open, closed or off.',
    ]);
  });
});

describe("the accent of a title", () => {
  test("is the end of the title", () => {
    const head = "title: A line, and what followed\ntitleAccent: and what followed\ndate: 2013-04-25";
    expect(readKind("posts/a.md", head).entry).toMatchObject({
      title: "A line, and what followed",
      titleAccent: "and what followed",
    });
  });

  test.each([
    [
      "A line, and what followed",
      "what follows",
      '"what follows" isn\'t how the title ends. Write the end exactly as in the title: titleAccent: what followed',
    ],
    ["Bread again", "Bread again", '"Bread again" is the whole title. Write only the end of it: titleAccent: again'],
  ])("of %j cannot be %j", (title, accent, complaint) => {
    expect(complaintsOf(`title: ${title}\ntitleAccent: ${accent}\ndate: 2013-04-25`)).toEqual([
      `line 3, titleAccent: ${complaint}`,
    ]);
  });

  test("needs a title of two words", () => {
    expect(complaintsOf("title: Bread\ntitleAccent: rye\ndate: 2013-04-25")).toEqual([
      "line 3: titleAccent only works with titles of two or more words. Remove this line.",
    ]);
  });
});
