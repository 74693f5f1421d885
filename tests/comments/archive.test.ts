// What readers once said, kept in a file, without what they did not mean to publish.
import { describe, expect, test } from "vitest";
import { countComments, NO_COMMENTS, parseArchive } from "../../src/comments/archive.ts";
import { formatLine } from "../../src/lib/problem.ts";

const FILE = "content/posts/slow-bread/comments.yaml";
const COMMENT = "comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26 09:12\n    text: Hello\n";

function complaintsAbout(source: string): string[] {
  const { archive, problems } = parseArchive(source, FILE, "UTC");
  expect(archive).toEqual(NO_COMMENTS);
  expect(new Set(problems.map(({ file, severity }) => `${severity} in ${file}`))).toEqual(new Set([`error in ${FILE}`]));
  return problems.map(formatLine);
}

test("a comment has an id, an author, a moment in the site's zone and a text", () => {
  expect(parseArchive(COMMENT, FILE, "America/New_York")).toEqual({
    archive: {
      comments: [{ id: "1", author: "Ann", date: { iso: "2013-04-26T09:12:00-04:00", ms: Date.parse("2013-04-26T13:12:00Z"), hasTime: true }, text: "Hello", kind: "comment", byAuthor: false }],
      missing: 0,
    },
    problems: [],
  });
});

test("a comment may have an address, a parent and a kind, and be the author's own", () => {
  const { archive } = parseArchive(`${COMMENT}    url: https://ann.example/\n    parent: 7\n    kind: pingback\n    byAuthor: true\n`, FILE, "UTC");
  expect(archive.comments[0]).toMatchObject({ url: "https://ann.example/", parent: "7", kind: "pingback", byAuthor: true });
});

test("a text may have paragraphs, and is not read as Markdown or HTML", () => {
  const { archive } = parseArchive("comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26\n    text: |\n      One *two*.\n\n      <b>Three</b>\n", FILE, "UTC");
  expect(archive.comments[0]?.text).toBe("One *two*.\n\n<b>Three</b>");
});

test("a file from Windows is read like any other", () => {
  expect(parseArchive(`\uFEFF${COMMENT.replaceAll("\n", "\r\n")}`, FILE, "UTC")).toEqual(parseArchive(COMMENT, FILE, "UTC"));
});

describe("responses are counted with those that were not carried over", () => {
  test.each([
    ["missing: 2\n", 2],
    [COMMENT, 1],
    [`${COMMENT}missing: 2\n`, 3],
    ["comments: []\n", 0],
  ])("%j: %i", (source, count) => {
    expect(countComments(parseArchive(source, FILE, "UTC").archive)).toBe(count);
  });

  test("a post without an archive has none", () => {
    expect(countComments(NO_COMMENTS)).toBe(0);
  });
});

describe("what a reader did not mean to publish is refused", () => {
  const known = "Known are id, author, url, date, text, parent, kind, byAuthor.";

  test.each(["email: ann@mail.example", "author_email: ann@mail.example", "user_agent: Mozilla"])("%s", (line) => {
    const key = line.split(":")[0] ?? "";
    expect(complaintsAbout(`${COMMENT}    ${line}\n`)).toEqual([`line 6, comments 1 ${key}: "${key}" is not known here. ${known}`]);
  });

  test("ip: 192.0.2.1", () => {
    expect(complaintsAbout(`${COMMENT}    ip: 192.0.2.1\n`)[0]).toMatch(/^line 6, comments 1 ip: "ip" is not known here\. /u);
  });
});

describe("tells", () => {
  test.each([
    ["comments: Hello\n", 'line 1, comments: "Hello" should be a list of comments.'],
    ["missing: two\n", 'line 1, missing: "two" is not a whole number from 0 to 100000.'],
    ["missing: -1\n", "line 1, missing: -1 is not a whole number from 0 to 100000."],
    ["misisng: 2\n", 'line 1, misisng: "misisng" is not known here. Did you mean missing?'],
    ["- Hello\n", '["Hello"] should have keys of its own. Write comments: [].'],
    ["comments:\n  - Hello\n", 'line 2, comments 1: "Hello" should have keys of its own. Write id, author, date and text.'],
    [`${COMMENT}    autor: Ann\n`, 'line 6, comments 1 autor: "autor" is not known here. Did you mean author?'],
    [`${COMMENT}    url: www.ann.example\n`, 'line 6, comments 1 url: "www.ann.example" is not a web address. Begin it with https://.'],
    [`${COMMENT}    url: "javascript:alert(1)"\n`, 'line 6, comments 1 url: "javascript:alert(1)" is not a web address. Begin it with https://.'],
    [`${COMMENT}    kind: trackback\n`, 'line 6, comments 1 kind: "trackback" is not known here. Write comment or pingback.'],
    [`${COMMENT}    byAuthor: yes\n`, 'line 6, comments 1 byAuthor: "yes" is neither true nor false. Write byAuthor: true or byAuthor: false, without quotes.'],
    [COMMENT.replace("2013-04-26 09:12", "yesterday"), 'line 4, comments 1 date: "yesterday" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.'],
    [COMMENT.replace("2013-04-26 09:12", "2013-02-30"), 'line 4, comments 1 date: "2013-02-30" is not in the calendar. Check the day and the hour.'],
    [COMMENT.replace("    author: Ann\n", ""), "line 2, comments 1 author: is missing. Add a line such as author: A reader."],
    [`${COMMENT}  - id: 2\n    author: Ben\n    date: 2013-04-27\n`, "line 6, comments 2 text: is missing. Add a line such as text: What was said."],
    ["comments: [\nmissing: 2\n", "line 1, comments: [ is opened here and never closed. Add ] at the end of the line."],
  ])("%j: %s", (source, complaint) => {
    expect(complaintsAbout(source)).toEqual([complaint]);
  });
});
