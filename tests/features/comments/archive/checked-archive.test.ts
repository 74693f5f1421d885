// The careful parser of archives: YAML, a schema, and every problem with its line.
import { expect, test } from "vitest";
import { NO_COMMENTS } from "../../../../src/features/comments/archive/archive.ts";
import { createCheckedParser } from "../../../../src/features/comments/archive/checked-archive.ts";
import { formatLine } from "../../../../src/lib/problem.ts";

const FILE = "content/posts/slow-bread.comments.yaml";
const parse = createCheckedParser({ zone: "UTC", now: Date.UTC(2026, 10, 22) });

/** A comment as a list item; `changes` replace or add keys. */
function item(changes: Readonly<Record<string, string>> = {}): string {
  const keys = Object.entries({ id: "1", author: "Ann", date: "2013-04-26", text: "Hello", ...changes });
  return keys.map(([key, value], index) => `${index === 0 ? "  - " : "    "}${key}: ${value}\n`).join("");
}

const complaintsAbout = (source: string | Buffer): string[] => {
  const { archive, problems } = parse(source, FILE);
  expect(archive).toBe(NO_COMMENTS);
  return problems.map(formatLine);
};

test.each(["", "\n", "# Nobody has said anything yet.\n", "comments:\n", "comments: []\n"])(
  "%j is an archive without comments",
  (source) => {
    expect(parse(source, FILE)).toEqual({ archive: NO_COMMENTS, problems: [] });
  },
);

test("YAML in any of its forms is read", () => {
  expect(
    parse("comments: [{ id: a-1, author: 'Ann', date: 2013-04-26, text: &said Hello }]\n", FILE).archive.comments,
  ).toMatchObject([{ id: "a-1", author: "Ann", text: "Hello", kind: "comment", byAuthor: false }]);
});

test("all problems of a file are reported together, each with its line", () => {
  expect(
    complaintsAbout(`comments:\n${item({ id: "one two" })}${item({ url: "www.ann.example" })}missing: two\n`),
  ).toEqual([
    'line 2, comments 1 id: "one two" can\'t be part of an address. Use letters, digits and hyphens.',
    'line 10, comments 2 url: "www.ann.example" is not a web address. Begin it with https://.',
    "line 11: missing isn't a setting here. Use one of: comments, notImported.",
  ]);
});

test("relations between comments are checked only if each comment is valid", () => {
  expect(complaintsAbout(`comments:\n${item({ parent: "9" })}`)).toHaveLength(1);
  expect(complaintsAbout(`comments:\n${item({ parent: "9", kind: "trackback" })}`)).toEqual([
    'line 7: comments 1 kind can\'t be "trackback". Write comment or pingback.',
  ]);
});

test.each([
  ["e-mail", true],
  ["Email", true],
  ["author_ip", true],
  ["remote_addr", true],
  ["useragent", true],
  ["recipe", false],
  ["zip", false],
])("%s is refused as private data of a reader: %s", (key, isPrivate) => {
  const [complaint = ""] = complaintsAbout(`comments:\n${item({ [key]: "x" })}`);
  expect(complaint.includes("can't be in this file")).toBe(isPrivate);
});

test("bytes that aren't UTF-8 are a problem of the file", () => {
  expect(complaintsAbout(Buffer.from([0x63, 0xff, 0xfe]))).toHaveLength(1);
});
