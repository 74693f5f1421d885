// Readers' comments in a file, without their private data.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { NO_COMMENTS } from "../../../../src/features/comments/archive/archive.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { formatLine } from "../../../../src/lib/problem.ts";

const FILE = "content/posts/slow-bread/comments.yaml";
const NOW = Date.UTC(2026, 10, 22);
const COMMENT = "comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26 09:12\n    text: Hello\n";

const parse = createArchiveParser({ zone: "UTC", now: NOW });

function complaintsAbout(source: string): string[] {
  const { archive, problems } = parse(source, FILE);
  expect(archive).toEqual(NO_COMMENTS);
  expect(new Set(problems.map(({ file, severity }) => `${severity} in ${file}`))).toEqual(
    new Set([`error in ${FILE}`]),
  );
  return problems.map(formatLine);
}

test("a comment has an id, an author, a moment in the site's zone and a text", () => {
  expect(createArchiveParser({ zone: "America/New_York", now: NOW })(COMMENT, FILE)).toEqual({
    archive: {
      comments: [
        {
          id: "1",
          author: "Ann",
          date: { iso: "2013-04-26T09:12:00-04:00", ms: Date.parse("2013-04-26T13:12:00Z"), hasTime: true },
          text: "Hello",
          kind: "comment",
          byAuthor: false,
        },
      ],
      notImported: 0,
    },
    problems: [],
  });
});

test("a comment may have an address and a kind, and be the author's own", () => {
  const { archive } = parse(`${COMMENT}    url: https://ann.example/\n    kind: pingback\n    byAuthor: true\n`, FILE);
  expect(archive.comments[0]).toMatchObject({ url: "https://ann.example/", kind: "pingback", byAuthor: true });
});

test("a text may have paragraphs, and is not read as Markdown or HTML", () => {
  const { archive } = parse(
    "comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26\n    text: |\n      One *two*.\n\n      <b>Three</b>\n",
    FILE,
  );
  expect(archive.comments[0]?.text).toBe("One *two*.\n\n<b>Three</b>");
});

test("a file from Windows is read like any other", () => {
  expect(parse(`\uFEFF${COMMENT.replaceAll("\n", "\r\n")}`, FILE)).toEqual(parse(COMMENT, FILE));
});

test.each([
  ["id: 1", "id: 1234567890123456789", { id: "1234567890123456789" }],
  ["author: Ann", "author: 007", { author: "007" }],
  ["text: Hello", "text: 1.10", { text: "1.10" }],
  ["text: Hello", "text: 0x1F # in numbers of 16", { text: "0x1F" }],
])("%s in place of %s keeps its digits", (from, to, kept) => {
  expect(parse(COMMENT.replace(from, to), FILE).archive.comments[0]).toMatchObject(kept);
});

test.each([
  ["text: Hello", 'text: "Hel\\u0000lo\\u202E\\uFFFE \\ud83d"', { text: "Hello \uFFFD" }],
  ["text: Hello", "text: Hel\uFFFElo\u202E", { text: "Hello" }],
  ["text: Hello", "text: Hel\uFFFFlo # a note", { text: "Hello" }],
  ["author: Ann", 'author: "A\\x1bnn"', { author: "Ann" }],
  ["author: Ann", 'author: Ann\n    url: "https://example.org/\\x00a"', { url: "https://example.org/a" }],
  ["text: Hello", 'text: Hello\n    kind: "pingback "', { kind: "pingback" }],
])("invisible characters are removed: %s, %s", (from, to, kept) => {
  const [quick, slow] = [COMMENT, COMMENT.replace("comments:", "comments: # a note")].map((text) =>
    parse(text.replace(from, to), FILE),
  );
  expect(quick?.archive.comments[0]).toMatchObject(kept);
  expect(slow).toEqual(quick);
});

test.each([
  ["notImported: 2\n", 0, 2],
  [COMMENT, 1, 0],
  [`${COMMENT}notImported: 2\n`, 1, 2],
  ["comments: []\n", 0, 0],
])("%j holds %i comments, and %i were not carried over", (source, count, notImported) => {
  const { archive } = parse(source, FILE);
  expect([archive.comments.length, archive.notImported]).toEqual([count, notImported]);
});

describe("private data of readers is refused", () => {
  test.each(["email", "author_email", "comment_author_IP", "ip", "user_agent"])("%s", (key) => {
    const why = "it is stored with your site, and readers gave this to you alone";
    const sentence = `"${key}" can't be in this file: ${why}. Delete this line.`;
    expect(complaintsAbout(`${COMMENT}    ${key}: "x"\n`)).toEqual([`line 6, comments 1 ${key}: ${sentence}`]);
  });

  test.each([
    [
      "author: Ann",
      "author: Ann ann@example.org",
      "line 3: comments 1 author contains the email address ann@example.org, which robots would collect. Remove it.",
    ],
    [
      "author: Ann",
      "author: 203.0.113.9",
      "line 3: comments 1 author is an IP address, which is personal data. Write a name, such as Anonymous.",
    ],
    [
      "author: Ann",
      "author: Ann (203.0.113.9)",
      "line 3: comments 1 author is an IP address, which is personal data. Write a name, such as Anonymous.",
    ],
    [
      "author: Ann",
      "author: Ann\n    url: https://example.org/?mail=ann%40example.org",
      "line 4: comments 1 url contains the email address ann%40example.org, which robots would collect. Remove it.",
    ],
    [
      "text: Hello",
      "text: ann\\@example.org",
      "line 5: comments 1 text contains the email address ann\\@example.org, which robots would collect. Remove it.",
    ],
    [
      "text: Hello",
      "text: Hello from 203.0.113.9",
      "line 5: comments 1 text contains 203.0.113.9, which looks like an IP address (personal data). Remove it. If it is a version number, write version before it.",
    ],
    [
      "text: Hello",
      "text: Hello, write to <a href='mailto:ann@example.org'>me</a>",
      "line 5: comments 1 text contains the email address ann@example.org, which robots would collect. Remove it.",
    ],
  ])("%s in place of %s", (from, to, complaint) => {
    expect(complaintsAbout(COMMENT.replace(from, to))).toEqual([complaint]);
  });
});

const reply = (id: number, parent: number): string =>
  `  - id: ${id}\n    author: Ben\n    date: 2013-04-27\n    parent: ${parent}\n    text: Yes\n`;

describe("comments must not contradict each other", () => {
  test.each([
    [
      "an unknown parent",
      COMMENT + reply(2, 9),
      [
        'line 9, comments 2 parent: "9" isn\'t the id of a comment in this file. Remove the line, and this comment answers the post.',
      ],
    ],
    [
      "a misspelt parent",
      COMMENT.replace("id: 1", "id: first-one") + reply(2, 9).replace("9", "frist-one"),
      ['line 9, comments 2 parent: "frist-one" isn\'t the id of a comment in this file. Did you mean first-one?'],
    ],
    [
      "a comment that answers itself",
      COMMENT + reply(2, 2),
      ['line 9, comments 2 parent: "2" is this comment itself. Remove the line, or write the id of another.'],
    ],
    [
      "a loop, once",
      COMMENT + reply(2, 4) + reply(3, 2) + reply(4, 3) + reply(5, 4),
      [
        "line 9, comments 2 parent: The answers go round in a circle: 2 answers 4 answers 3 answers 2. Remove one of these parents.",
      ],
    ],
    [
      "an id that stands twice",
      COMMENT + reply(1, 1).replace("    parent: 1\n", ""),
      ['line 6, comments 2 id: "1" is the id of comment 1, by Ann, as well. Give each comment a different id.'],
    ],
    [
      "a date in the future",
      COMMENT.replace("2013-04-26 09:12", "2031-04-26"),
      ['line 4, comments 1 date: "2031-04-26" is still to come. Write the day on which the comment was written.'],
    ],
    [
      "an id that cannot stand in an address",
      COMMENT.replace("id: 1", "id: one two"),
      ['line 2, comments 1 id: "one two" can\'t be part of an address. Use letters, digits and hyphens.'],
    ],
    [
      "a text beyond all measure",
      COMMENT.replace("Hello", "x".repeat(40_001)),
      ["line 5: comments 1 text is longer than 40000 characters. Keep what matters."],
    ],
  ])("%s is reported", (_what, source, complaints) => {
    expect(complaintsAbout(source)).toEqual(complaints);
  });

  test("an answer may come before the comment that it answers", () => {
    expect(
      parse(`comments:\n${reply(2, 1)}${COMMENT.slice("comments:\n".length)}`, FILE).archive.comments,
    ).toHaveLength(2);
  });

  test("an empty list is valid", () => {
    expect(parse("comments:\nnotImported: 2\n", FILE)).toEqual({
      archive: { comments: [], notImported: 2 },
      problems: [],
    });
  });
});

describe("reports", () => {
  test.each([
    [
      "comments: Hello\n",
      'line 1, comments: "Hello" should be a list of comments. Begin each with a hyphen, as in - id: 1.',
    ],
    ["notImported: two\n", 'line 1, notImported: "two" is not a whole number from 0 to 100000.'],
    ["notImported: -1\n", 'line 1, notImported: "-1" is not a whole number from 0 to 100000.'],
    ["notImprted: 2\n", "line 1: notImprted isn't a setting here. Did you mean notImported?"],
    [
      "- Hello\n",
      "needs more than one value. Write it like this: comments: on its own line, above the list of comments",
    ],
    [
      "comments:\n  - Hello\n",
      "line 2: comments 1 needs more than one value. Write it like this: id, author, date and text",
    ],
    [`${COMMENT}    autor: Ann\n`, "line 6: comments 1 autor isn't a setting here. Did you mean author?"],
    [
      `${COMMENT}    url: "https://ann.example/\\tx"\n`,
      'line 6, comments 1 url: "https://ann.example/\tx" is not a web address. Begin it with https://.',
    ],
    [
      `${COMMENT}    url: www.ann.example\n`,
      'line 6, comments 1 url: "www.ann.example" is not a web address. Begin it with https://.',
    ],
    [
      `${COMMENT}    url: "javascript:alert(1)"\n`,
      'line 6, comments 1 url: "javascript:alert(1)" is not a web address. Begin it with https://.',
    ],
    [`${COMMENT}    kind: trackback\n`, 'line 6: comments 1 kind can\'t be "trackback". Write comment or pingback.'],
    [
      `${COMMENT}    byAuthor: maybe\n`,
      'line 6, comments 1 byAuthor: "maybe" isn\'t true or false. Write byAuthor: true or byAuthor: false.',
    ],
    [
      COMMENT.replace("2013-04-26 09:12", "yesterday"),
      'line 4, comments 1 date: "yesterday" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
    ],
    [
      COMMENT.replace("2013-04-26 09:12", "2013-02-30"),
      'line 4, comments 1 date: "2013-02-30" isn\'t in the calendar. Check the day and the hour.',
    ],
    [
      COMMENT.replace("    author: Ann\n", ""),
      "line 2: comments 1 author is missing. Add a line like this: author: A reader.",
    ],
    [
      `${COMMENT}  - id: 2\n    author: Ben\n    date: 2013-04-27\n`,
      "line 6: comments 2 text is missing. Add a line like this: text: What was said.",
    ],
    ["comments: [\nnotImported: 2\n", "line 1, comments: The bracket [ isn't closed. Write comments: []"],
  ])("%j: %s", (source, complaint) => {
    expect(complaintsAbout(source)).toEqual([complaint]);
  });
});

test("the example in the guide is an archive", () => {
  const [, example = ""] =
    /```yaml\n(notImported: .*?)```/su.exec(
      readFileSync(path.resolve(import.meta.dirname, "../../../../docs/comments.md"), "utf8"),
    ) ?? [];
  const { archive, problems } = parse(example, FILE);
  expect(problems).toEqual([]);
  expect(archive).toMatchObject({
    notImported: 1,
    comments: [
      { id: "7", url: "https://example.org" },
      { id: "8", parent: "7", byAuthor: true },
    ],
  });
});
