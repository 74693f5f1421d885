import fc from "fast-check";
import { expect, test } from "vitest";
import { addToArchive } from "../../../../src/features/comments/archive/add-to-archive.ts";
import { archiveFileOf } from "../../../../src/features/comments/archive/archive-file.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { findMachine, findMailbox } from "../../../../src/features/comments/private.ts";
import { LONGEST, toReply, toWebAddress, type RawReply } from "../../../../src/features/comments/replies/reply.ts";

const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };
const RAW: RawReply = { id: "7", author: "Ada", time: Date.UTC(2013, 3, 26, 4, 31), text: "Thank you." };

test("a reply keeps what an archive needs and nothing else", () => {
  expect(toReply({ ...RAW, url: "example.org/ada", parent: " 3 " }, WORDS)).toEqual({
    id: "7",
    author: "Ada",
    url: "https://example.org/ada",
    date: "2013-04-26T04:31:00Z",
    text: "Thank you.",
    parent: "3",
  });
});

test.each([
  ["no text", { text: " \n\u0000" }],
  ["no date", { time: Number.NaN }],
  ["a date beyond all calendars", { time: 8e15 }],
])("a comment with %s is rejected", (_what, change) => {
  expect(toReply({ ...RAW, ...change }, WORDS)).toBeUndefined();
});

test.each([
  ["", "Anonymous"],
  ["  \u202E ", "Anonymous"],
  ["ada@example.org", "Anonymous"],
  ["203.0.113.9", "Anonymous"],
  ["2001:db8::1", "Anonymous"],
  ["Ada\n  Example", "Ada Example"],
  ["Ada <ada@example.org>", "Ada <(email address removed)>"],
])("the author %j is kept as %j", (author, kept) => {
  expect(toReply({ ...RAW, author }, WORDS)?.author).toBe(kept);
});

test("long values are cut, and marked as cut", () => {
  const reply = toReply({ ...RAW, id: "i".repeat(300), author: "😀".repeat(300), text: "😀".repeat(30_000) }, WORDS);
  expect(reply?.id).toHaveLength(LONGEST.id);
  expect(reply?.author.length).toBeLessThanOrEqual(LONGEST.author);
  expect(reply?.text.length).toBeLessThanOrEqual(LONGEST.text);
  expect(reply?.text).toMatch(/😀…$/u);
});

const HIDDEN = ["\u202E", "\uFEFF", "\u0000", "\u001B", "\uFFFE", "\uD83D"];

test.each(
  ["bob@exam?ple.org", "b?ob@example.org", "93.184?.216.34"].flatMap((address) =>
    HIDDEN.map((sign) => address.replace("?", sign)),
  ),
)("an address that is hidden by what nobody sees is taken out: %j", (address) => {
  const reply = toReply({ ...RAW, author: `Eve ${address}`, text: `Write to ${address}` }, WORDS);
  expect([reply?.author, reply?.text].map((text) => [findMailbox(text ?? ""), findMachine(text ?? "")])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("an address created by cutting is removed", () => {
  const text = `${"x".repeat(LONGEST.text - 17)} bob@example.${"o".repeat(30)}`;
  expect(findMailbox(text)).toBeUndefined();
  expect(toReply({ ...RAW, text }, WORDS)?.text).toMatch(/x \(email address removed\)…$/u);
});

test.each([
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["http://", undefined],
  ["https://user:pass@example.org", undefined],
  ["mailto:a@example.org", undefined],
  ["ada@example.org", undefined],
  ["https://example.org/?mail=ada@example.org", undefined],
  ["https://example.org/?mail=ada%40example.org", undefined],
  ["https://example.social/@ada", "https://example.social/@ada"],
  ["nowhere", undefined],
  ["example.org", "https://example.org/"],
  ["example.org:8080/x", "https://example.org:8080/x"],
  [" http://example.org/ä ", "http://example.org/%C3%A4"],
])("the site %j is kept as %j", (typed, kept) => {
  expect(toWebAddress(typed)).toBe(kept);
});

test.each([
  ["posts/slow-bread.md", "posts/slow-bread.comments.yaml"],
  ["posts/2013/slow-bread/index.md", "posts/2013/slow-bread/comments.yaml"],
])("the archive of %s is %s", (source, file) => {
  expect(archiveFileOf(source)).toBe(file);
});

const ADA = { id: "7", author: "Ada", date: "2013-04-26T04:31:00Z", text: "Thank you." };

test("the first reply makes an archive", () => {
  expect(addToArchive("", [ADA], "a.yaml")).toBe(
    'comments:\n  - id: "7"\n    author: Ada\n    date: 2013-04-26T04:31:00Z\n    text: Thank you.\n',
  );
});

test("an archive keeps its comments, order and spelling when a reply is added", () => {
  const before =
    "# From the old site.\nnotImported: 1\ncomments:\n  - id: 1 # the first\n    author: 'Bo'\n    date: 2013-04-25\n    text: |\n      One.\n\n      Two.\n";
  const after = addToArchive(before, [{ ...ADA, parent: "1", text: "Line\nline" }], "a.yaml");
  expect(after.startsWith(before)).toBe(true);
  expect(after.slice(before.length)).toBe(
    '  - id: "7"\n    author: Ada\n    date: 2013-04-26T04:31:00Z\n    parent: "1"\n    text: |-\n      Line\n      line\n',
  );
});

test("the same reply is added once", () => {
  const once = addToArchive("", [ADA], "a.yaml");
  expect(addToArchive(once, [ADA, ADA], "a.yaml")).toBe(once);
});

test("a reply to a comment that the archive does not have answers the post", () => {
  expect(addToArchive("", [{ ...ADA, parent: "9" }], "a.yaml")).not.toContain("parent");
});

test("a comment that would answer itself, even indirectly, answers the post", () => {
  const [bo, cy] = [
    { ...ADA, id: "8", parent: "7" },
    { ...ADA, id: "9", parent: "8" },
  ];
  const text = addToArchive("", [{ ...ADA, parent: "9" }, bo, cy, { ...ADA, id: "10", parent: "10" }], "a.yaml");
  expect(
    createArchiveParser({ zone: "UTC", now: RAW.time })(text, "a.yaml").archive.comments.map(({ id, parent }) => [
      id,
      parent,
    ]),
  ).toEqual([
    ["7", "9"],
    ["8", "7"],
    ["9", undefined],
    ["10", undefined],
  ]);
});

test.each([["comments: 3\n"], ["- a\n"], ["just words\n"]])(
  "nothing is added to %j, which isn't an archive",
  (text) => {
    expect(() => addToArchive(text, [ADA], "a.yaml")).toThrow("should have a list of comments");
  },
);

test("any text of a reader can be read back from the archive", () => {
  const pieces = fc.constantFrom(
    "bob",
    "@",
    "&#64;",
    "%40",
    "\\\\@",
    "example",
    ".",
    "org",
    "xn--p1ai",
    "/",
    ":",
    "://",
    "-",
    "93",
    "93.184",
    ".216.34",
    "2001:4860:4860",
    "::8888",
    " ",
    "(",
    "\u202E",
    "\uFEFF",
    "\u0000",
    "\u0085",
    "\r",
    "\n",
    "\uFFFE",
    "\uD83D",
    "*",
    "<b>",
  );
  const strange = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(strange, strange, strange, strange, (id, author, url, text) => {
      const reply = toReply({ ...RAW, id, author, url, text }, WORDS);
      if (!reply) return;
      const { archive, problems } = createArchiveParser({ zone: "UTC", now: RAW.time })(
        addToArchive("", [reply], "a.yaml"),
        "a.yaml",
      );
      expect(problems).toEqual([]);
      expect(archive.comments[0]).toMatchObject({ id: reply.id, author: reply.author, text: reply.text });
    }),
    { numRuns: 3000 },
  );
});
