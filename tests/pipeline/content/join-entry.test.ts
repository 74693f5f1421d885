// One file becomes one typed entry, or the problems that its author has to know about.
import { describe, expect, test } from "vitest";
import type { Post } from "../../../src/pipeline/content/entry.ts";
import { createFileParser } from "./parse-file.ts";
import { formatLine } from "../../../src/lib/problem.ts";
import { sampleSettings, type SettingsChanges } from "../settings/sample-settings.ts";
import { makeFolder } from "../../commands/folders.ts";

const HEAD = "---\ntitle: Slow Bread\ndate: 2013-04-25\n---\n";

interface Sample {
  readonly source?: string;
  readonly text?: string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly comments?: string;
  readonly settings?: SettingsChanges;
}

function parse({
  source = "posts/slow-bread/index.md",
  text = `${HEAD}Text\n`,
  beside = {},
  comments,
  settings = {},
}: Sample) {
  const folder = makeFolder({
    [source]: text,
    ...beside,
    ...(comments === undefined ? {} : { "posts/comments.yaml": comments }),
  });
  const parser = createFileParser({
    settings: sampleSettings(settings),
    folder,
    label: "words",
    newKey: () => "anewkeythatnobodyhasguessed",
    now: Date.UTC(2026, 10, 22),
  });
  return parser({ source, beside: comments === undefined ? [] : ["posts/comments.yaml"] });
}

function postOf(sample: Sample): Post {
  const { entry, problems } = parse(sample);
  if (entry?.kind !== "post") throw new Error(problems.map(formatLine).join("\n"));
  return entry;
}

const bodyOf = (entry: Post): string => Buffer.from(entry.body.read()).toString();

test("names a file as its author would", () => {
  expect(parse({})).toMatchObject({
    source: "posts/slow-bread/index.md",
    file: "words/posts/slow-bread/index.md",
    problems: [],
  });
});

test("keeps the address after a new title", () => {
  expect(postOf({ text: `${HEAD.replace("Slow Bread", "Fast Bread")}Text\n` }).address).toBe(postOf({}).address);
});

test("follows the site's pattern for addresses", () => {
  expect(postOf({ settings: { site: { permalink: "/blog/:slug/" } } }).address).toBe("/blog/slow-bread/");
});

test("uses the site's author if the post names none", () => {
  const settings = { site: { author: { name: "Lisa" } } };
  expect(postOf({ settings }).author).toBe("Lisa");
  expect(postOf({ settings, text: HEAD.replace("date:", "author: Ann\ndate:") }).author).toBe("Ann");
});

test("asks for another name where the file name has no letters", () => {
  const { entry, problems } = parse({ source: "posts/🎉.md" });
  expect(entry).toBeUndefined();
  expect(problems).toEqual([
    {
      file: "words/posts/🎉.md",
      severity: "error",
      message:
        "The file name has no letters or digits to make an address from. Rename the file, or write permalink: /my-address/.",
    },
  ]);
});

test("leaves braces of any kind in a text alone", () => {
  expect(bodyOf(postOf({ text: `${HEAD}Dear {{ first_name }}, {% 50 off %} {# today #}\n` }))).toBe(
    "<p>Dear {{ first_name }}, {% 50 off %} {# today #}</p>\n",
  );
});

test("reports the line of a problem in the text", () => {
  const { problems } = parse({
    text: `${HEAD}One\ntwo ![A bowl](bowl.jpg)\n\n> ![](photograph.jpg)\n`,
    beside: { "posts/slow-bread/photograph.jpg": "" },
  });
  expect(problems.map(formatLine)).toEqual([
    "line 6: There is no image bowl.jpg. Put the file next to the text, or correct its name.",
    "warning, line 8: The image photograph.jpg has no description for people who can't see it. Write what it shows between the brackets: ![A bowl that leans](photograph.jpg).",
  ]);
});

test("reports text in a gallery, and a gallery without pictures, with their lines", () => {
  const { problems } = parse({
    text: `${HEAD}::: gallery\n![A bowl](bowl.jpg)\n![A jug](jug.jpg)\n\nMonday's clay\n:::\n\n::: gallery\n:::\n`,
    beside: { "posts/slow-bread/bowl.jpg": "", "posts/slow-bread/jug.jpg": "" },
  });
  expect(problems.map(formatLine)).toEqual([
    "warning, line 9: This isn't an image, so it's shown as ordinary text and not in the gallery. A caption goes after the file of its image, in quotes: ![A bowl that leans](bowl.jpg \"Monday's clay\").",
    "warning, line 12: This gallery has no images, so it isn't shown. Put some between ::: gallery and :::, for example ![A bowl that leans](bowl.jpg).",
  ]);
});

test("marks the files that a gallery links to, and not that of a figure", () => {
  const { assets } = postOf({
    text: `${HEAD}![A bowl](bowl.jpg) ![A jug](jug.jpg)\n\n![A cup](cup.jpg)\n`,
    beside: { "posts/slow-bread/bowl.jpg": "", "posts/slow-bread/jug.jpg": "", "posts/slow-bread/cup.jpg": "" },
  });
  expect(assets.map(({ source, shown, opened }) => [source.split("/").at(-1), shown, opened])).toEqual([
    ["bowl.jpg", true, true],
    ["jug.jpg", true, true],
    ["cup.jpg", true, undefined],
  ]);
});

describe("the picture of a post", () => {
  const withImage = (lines: string): string => HEAD.replace("date:", `${lines}\ndate:`);

  test("is published next to the post", () => {
    const post = postOf({
      text: withImage("image: bowl.jpg\nimageAlt: A bowl"),
      beside: { "posts/slow-bread/bowl.jpg": "" },
    });
    expect(post.image).toEqual({ address: "/2013/04/25/slow-bread/bowl.jpg", alt: "A bowl" });
    expect(post.assets).toEqual([
      { source: "posts/slow-bread/bowl.jpg", address: "/2013/04/25/slow-bread/bowl.jpg", shown: true },
    ]);
  });

  test("may be on another site", () => {
    expect(postOf({ text: withImage("image: https://elsewhere.example/a.jpg\nimageAlt: A bowl") }).image?.address).toBe(
      "https://elsewhere.example/a.jpg",
    );
  });

  test("must exist, and needs a description", () => {
    expect(parse({ text: withImage("image: bowl.jpg") }).problems.map(formatLine)).toEqual([
      "warning, line 3: image has no description for people who can't see it. Add a line like this: imageAlt: A bowl that leans.",
      "line 3: There is no image bowl.jpg. Put the file next to the text, or correct its name.",
    ]);
  });
});

describe("the comments of a post", () => {
  const archive =
    "comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26 09:12\n    text: Hello\nnotImported: 2\n";

  test("come with it, in the site's zone", () => {
    const post = postOf({ comments: archive, settings: { site: { timezone: "America/New_York" } } });
    expect(post.archive).toMatchObject({
      notImported: 2,
      comments: [{ author: "Ann", date: { iso: "2013-04-26T09:12:00-04:00" } }],
    });
  });

  test("have their problems reported under their own file, and the post is still read", () => {
    const { entry, problems } = parse({ comments: archive.replace("Ann", "''") });
    expect(entry?.title).toBe("Slow Bread");
    expect(problems.map(({ file }) => file)).toEqual(["words/posts/comments.yaml"]);
  });
});

test("gives headings, ids, excerpt and words", () => {
  expect(postOf({ text: `${HEAD}First words. More.\n\n## Why wait?\n\nA note.[^1]\n\n[^1]: Here.\n` })).toMatchObject({
    headings: [{ level: 2, id: "why-wait", text: "Why wait?" }],
    ids: ["why-wait", "fn1"],
    excerpt: "First words. More. A note.",
  });
});

test("nested quotes are read to a depth that no text needs, and deeper ones are reported", () => {
  const problemsAt = (levels: number): readonly string[] =>
    parse({ text: `${HEAD}One\n\n${">".repeat(levels)} deep\n` }).problems.map(formatLine);
  expect(problemsAt(499)).toEqual([]);
  expect(problemsAt(500)).toEqual([
    "line 7: Quotes or lists are nested more than 500 levels deep here. Remove some of the > or - signs at the start of this line.",
  ]);
});

test("a title that ends at a # is published as it was read, with a warning", () => {
  const { entry, problems } = parse({ text: HEAD.replace("Slow Bread", "Slow Bread #1") });
  expect(entry?.title).toBe("Slow Bread");
  expect(problems.map(formatLine)).toEqual([
    'warning, line 2: title ends at "Slow Bread", because everything after # is ignored. Put it in quotes: title: "Slow Bread #1"',
  ]);
});
