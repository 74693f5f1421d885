// Front matter keys, and the message for each invalid one.
import { describe, expect, test } from "vitest";
import { createFileParser } from "./parse-file.ts";
import type { Post } from "../../../src/pipeline/content/entry.ts";
import { formatLine, formatProblems } from "../../../src/lib/problem.ts";
import { sampleSettings } from "../settings/sample-settings.ts";
import { makeFolder } from "../../commands/folders.ts";

function parse(head: string, source: string, timezone: string) {
  const folder = makeFolder({ [source]: `---\n${head}\n---\nText\n` });
  return createFileParser({
    settings: sampleSettings({ site: { timezone } }),
    folder,
    label: "content",
    newKey: () => "anewkeythatnobodyhasguessed",
    now: Date.UTC(2026, 10, 22),
  })({ source, beside: [] });
}

function complaintsOf(head: string, source = "posts/slow-bread.md"): string[] {
  return parse(head, source, "UTC").problems.map(formatLine);
}

function postOf(lines: string, timezone = "UTC"): Post {
  const { entry, problems } = parse(`title: Slow Bread\ndate: 2013-04-25\n${lines}`, "posts/slow-bread.md", timezone);
  if (entry?.kind !== "post") throw new Error(problems.map(formatLine).join("\n"));
  return entry;
}

/** What is said of lines added to a right post; they begin on line 4. */
function complaintsAbout(lines: string): string[] {
  return complaintsOf(`title: Slow Bread\ndate: 2013-04-25\n${lines}`);
}

test("a title and a date are enough for a post", () => {
  expect(postOf("")).toMatchObject({
    title: "Slow Bread",
    date: {
      iso: "2013-04-25T00:00:00Z",
      hasTime: false,
    },
    draft: false,
    unlisted: false,
    tags: [],
    categories: [],
    aliases: [],
    comments: "open",
    description: undefined,
    author: undefined,
    image: undefined,
    updated: undefined,
    expires: undefined,
    guid: undefined,
    titleAccent: undefined,
  });
});

describe("a title", () => {
  test.each([
    ["date: 2013-04-25", "title is missing. Add a line like this: title: My title."],
    ["title: [Slow, Bread]\ndate: 2013-04-25", 'line 2, title: ["Slow","Bread"] is not text. Write title: My title.'],
    ["title: true\ndate: 2013-04-25", "line 2: title true is not text. Write title: My title."],
  ])("is required: %j", (head, complaint) => {
    expect(complaintsOf(head)).toEqual([complaint]);
  });

  test("may be a year", () => {
    expect(parse("title: 1984\ndate: 2013-04-25", "posts/a.md", "UTC").entry?.title).toBe("1984");
  });
});

describe("a date", () => {
  test.each([
    ["title: A", "date is missing. Add a line like this: date: 2026-03-08"],
    ["title: A\ndate:", "line 3: date is missing. Add a line like this: date: 2026-03-08"],
    [
      "title: A\ndate: next tuesday",
      'line 3, date: "next tuesday" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
    ],
    [
      "title: A\ndate: 04/05/2013",
      'line 3, date: "04/05/2013" could be two different days. Write date: 2013-05-04 or date: 2013-04-05',
    ],
    [
      "title: A\ndate: 2013",
      'line 3, date: "2013" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
    ],
    ["title: A\ndate: 2013-02-30", 'line 3, date: "2013-02-30" isn\'t in the calendar. Check the day and the hour.'],
    [
      "title: A\ndate: 2013-04-25 25:00",
      'line 3, date: "2013-04-25 25:00" isn\'t in the calendar. Check the day and the hour.',
    ],
  ])("%j", (head, complaint) => {
    expect(complaintsOf(head)).toEqual([complaint]);
  });

  test("counts in the site's zone", () => {
    expect(postOf("updated: 2014-01-01 09:00", "America/New_York")).toMatchObject({
      date: { iso: "2013-04-25T00:00:00-04:00" },
      updated: { iso: "2014-01-01T09:00:00-05:00" },
    });
  });

  test("may be in the file name instead", () => {
    const { entry } = parse("title: A", "posts/2013-04-25-slow-bread.md", "UTC");
    expect(entry).toMatchObject({ date: { iso: "2013-04-25T00:00:00Z" }, address: "/2013/04/25/slow-bread/" });
  });

  test("in the front matter wins over that of the file name", () => {
    const { entry } = parse("title: A\ndate: 2014-01-02", "posts/2013-04-25-slow-bread.md", "UTC");
    expect(entry?.address).toBe("/2014/01/02/slow-bread/");
  });

  test("in a file name has to be in the calendar too", () => {
    expect(complaintsOf("title: A", "posts/2013-02-30-slow-bread.md")).toEqual([
      'date: "2013-02-30" isn\'t in the calendar. Check the day and the hour.',
    ]);
  });

  test("a time with an unknown time zone is reported as such", () => {
    expect(complaintsAbout("updated: 2020-05-28 14:15:14+15:00")).toEqual([
      'line 4, updated: "2020-05-28 14:15:14+15:00" has the time zone +15:00, and there\'s none beyond +14:00. ' +
        "Write the right one, or leave it out.",
    ]);
    expect(complaintsAbout("updated: 31-13-2026")).toEqual([
      'line 4, updated: "31-13-2026" isn\'t in the calendar. Check the day and the hour.',
    ]);
  });

  test.each(["updated", "expires"])("%s follows the same rules", (key) => {
    expect(complaintsAbout(`${key}: soon`)).toEqual([
      `line 4, ${key}: "soon" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`,
    ]);
    expect(complaintsAbout(`${key}: 2013-02-30`)).toEqual([
      `line 4, ${key}: "2013-02-30" isn't in the calendar. Check the day and the hour.`,
    ]);
  });
});

describe("a draft", () => {
  test("can't be an empty line", () => {
    expect(complaintsAbout("draft:")).toEqual(["line 4: draft is empty. Write draft: true or draft: false."]);
  });

  test.each([
    ["maybe", '"maybe"'],
    ["1", '"1"'],
  ])("is not guessed from %s", (typed, shown) => {
    expect(complaintsAbout(`draft: ${typed}`)).toEqual([
      `line 4, draft: ${shown} isn't true or false. Write draft: true or draft: false.`,
    ]);
  });

  test.each([
    ["true", true],
    ["True", true],
    ["yes", true],
    ["false", false],
    ['"false"', false],
    ["no", false],
    ["off", false],
  ])("%s is %s", (typed, draft) => {
    expect(postOf(`draft: ${typed}`).draft).toBe(draft);
  });

  test("unlisted accepts the same words", () => {
    expect(postOf("unlisted: on").unlisted).toBe(true);
  });
});

describe("a permalink", () => {
  test.each([
    ["my page", "/my-page/"],
    ["/my page/", "/my-page/"],
    ["about", "/about/"],
    ["https://small.example/about/", "/about/"],
    ["//elsewhere.example/", "/my-address/"],
    ["/about/?a=1", "/about/"],
    ["/about/#top", "/about/"],
    ["/../outside/", "/outside/"],
    ["/a/../b/", "/b/"],
    ["//", "/my-address/"],
  ])("may not be %s, but may be %s", (typed, proposed) => {
    expect(complaintsAbout(`permalink: "${typed}"`)).toEqual([
      `line 4, permalink: "${typed}" is not an address on this site. Begin it with / and use no spaces: ${proposed}`,
    ]);
  });

  test.each([
    ["/about/", "/about/"],
    ["/about", "/about/"],
    ["/2013/04/25/slow-bread", "/2013/04/25/slow-bread/"],
    ["/old.html", "/old.html"],
    ["/über/", "/über/"],
  ])("%s is the address %s", (typed, address) => {
    expect(postOf(`permalink: ${typed}`).address).toBe(address);
  });
});

describe("aliases", () => {
  test.each([
    ["aliases: 7", 'line 4, aliases: "7" is not an address on this site. Begin it with / and use no spaces: /7/'],
    [
      "aliases: [old]",
      'line 4, aliases: "old" is not an address on this site. Begin it with / and use no spaces: /old/',
    ],
    [
      "aliases: [/fine/, /not fine/]",
      'line 4, aliases: "/not fine/" is not an address on this site. Begin it with / and use no spaces: /old-address/',
    ],
  ])("%s", (lines, complaint) => {
    expect(complaintsAbout(lines)).toEqual([complaint]);
  });

  test("end with a slash unless they name a file", () => {
    expect(postOf("aliases: [/old, /older/, /oldest.html]").aliases).toEqual(["/old/", "/older/", "/oldest.html"]);
  });
});

describe("an unknown key", () => {
  test.each([
    ["titel: A", "line 4: titel isn't a setting for posts. Did you mean title?"],
    ["Title: A", "warning, line 4: Title isn't used, because title means the same. Remove one of them."],
    ["tgas: [bread]", "line 4: tgas isn't a setting for posts. Did you mean tags?"],
  ])("%s", (lines, complaint) => {
    expect(complaintsAbout(lines)).toEqual([complaint]);
  });

  test("gets the list of known keys if none is similar", () => {
    expect(complaintsAbout("layout: post")).toEqual([
      "warning, line 4: layout isn't needed: the folder of the file decides which layout it gets. Remove the line.",
    ]);
  });

  test("in place of a known key is reported once, and the known key isn't reported as missing", () => {
    expect(complaintsOf("titel: A\ndate: 2013-04-25")).toEqual([
      "line 2: titel isn't a setting for posts. Did you mean title?",
    ]);
  });
});

describe("a page", () => {
  test("needs no date", () => {
    expect(parse("title: About", "pages/about.md", "UTC").entry).toMatchObject({
      kind: "page",
      title: "About",
      address: "/about/",
    });
  });

  test.each(["date: 2013-04-25", "tags: [a]", "comments: off", "guid: x"])("can't have %s", (line) => {
    const key = line.split(":")[0] ?? "";
    expect(complaintsOf(`title: About\n${line}`, "pages/about.md")).toEqual([
      `line 3: ${key} isn't a setting for pages. Use one of: title, description, author, image, imageAlt, painting, updated, draft, unlisted, expires, permalink, slug, aliases, signup.`,
    ]);
  });
});

test("all problems of a file are reported together", () => {
  const { problems } = parse("date: next tuesday\ndraft: maybe\ntags: bread\ntitel: A", "posts/slow-bread.md", "UTC");
  expect(formatProblems(problems)).toBe(
    [
      "content/posts/slow-bread.md",
      '  line 2, date: "next tuesday" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
      '  line 3, draft: "maybe" isn\'t true or false. Write draft: true or draft: false.',
      '  line 4, tags: "bread" should be a list. Write tags: [bread].',
      "  line 5: titel isn't a setting for posts. Did you mean title?",
    ].join("\n"),
  );
});

test.each(["/..", "/../out/", "/./x/", "/a//b/", "/a\\\\b/", "//host/"])(
  "the address %j leads out of the site or nowhere, and is refused",
  (address) => {
    expect(complaintsAbout(`permalink: "${address}"`)).toHaveLength(1);
    expect(complaintsAbout(`aliases: ["${address}"]`)).toHaveLength(1);
  },
);

test("a percent-encoded address of another system is decoded", () => {
  expect(postOf("permalink: /%C3%BCber/").address).toBe("/über/");
});

test("an image next to a page whose address is a file stays on the site", () => {
  const folder = makeFolder({
    "posts/a/index.md": "---\ntitle: A\ndate: 2013-04-25\npermalink: /x.html\n---\n![A bowl](bowl.svg)\n",
    "posts/a/bowl.svg": "<svg/>",
  });
  const { entry } = createFileParser({
    settings: sampleSettings({}),
    folder,
    label: "content",
    newKey: () => "anewkeythatnobodyhasguessed",
    now: Date.UTC(2026, 10, 22),
  })({ source: "posts/a/index.md", beside: [] });
  expect(entry?.assets).toEqual([{ source: "posts/a/bowl.svg", address: "/bowl.svg", shown: true }]);
});

test.each([
  ["title: 2.0", "2.0"],
  ["title: 007", "007"],
])("%s is taken as it was typed", (line, title) => {
  const { entry } = parse(`${line}\ndate: 2013-04-25`, "posts/slow-bread.md", "UTC");
  expect(entry?.title).toBe(title);
});

test("an image without a file name is reported with its line", () => {
  const folder = makeFolder({ "posts/a.md": "---\ntitle: A\ndate: 2013-04-25\n---\nText\n\n![A bowl]()\n" });
  const { problems } = createFileParser({
    settings: sampleSettings({}),
    folder,
    label: "content",
    newKey: () => "anewkeythatnobodyhasguessed",
    now: Date.UTC(2026, 10, 22),
  })({ source: "posts/a.md", beside: [] });
  expect(problems.map(formatLine)).toEqual([
    "line 7: An image has no file name. Write one between the round brackets: ![A bowl that leans](bowl.jpg).",
  ]);
});
