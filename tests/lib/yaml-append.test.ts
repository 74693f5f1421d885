// Adding a comment leaves an author's text unchanged, to the character.
import fc from "fast-check";
import { parse, parseDocument } from "yaml";
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import path from "node:path";
import { addToArchive, approveReplies } from "../../src/features/comments/archive/add-to-archive.ts";
import { appendToList } from "../../src/lib/yaml-append.ts";
import { createArchiveParser } from "../../src/features/comments/archive/parse-archive.ts";
import { makeFolder } from "../commands/folders.ts";

const ADA = { id: "7", author: "Ada", date: "2013-04-26T04:31:00Z", text: "Thank you." };
const entry = (indent: number, text = "text: Thank you."): string =>
  ['- id: "7"', "  author: Ada", "  date: 2013-04-26T04:31:00Z", `  ${text}`]
    .map((line) => `${" ".repeat(indent)}${line}\n`)
    .join("");
const ONE = "  - id: 1\n    author:   'Bo'\n    date: 2013-04-25\n    text: >\n      Folded\n      words\n";

describe("a comment is added", () => {
  test.each([
    ["into a new file", "", "", `comments:\n${entry(2)}`, ""],
    ["below notes alone", "# From the old site.\n", "# From the old site.\n", `comments:\n${entry(2)}`, ""],
    ["below what is missing", "notImported: 2", "notImported: 2\n", `comments:\n${entry(2)}`, ""],
    [
      "into a list with nothing behind its key",
      "notImported: 2\ncomments:\n",
      "notImported: 2\ncomments:\n",
      entry(2),
      "",
    ],
    [
      "into a list with a note alone",
      "comments: # none yet\nnotImported: 2\n",
      "comments: # none yet\n",
      entry(2),
      "notImported: 2\n",
    ],
    [
      "into an empty list",
      "comments: [] # none yet\nnotImported: 2\n",
      "comments: # none yet\n",
      entry(2),
      "notImported: 2\n",
    ],
    ["into a list of ~", "comments: ~\n", "comments:\n", entry(2), ""],
    [
      "below the last comment",
      `comments:\n${ONE}\n# The end.\nnotImported: 1\n`,
      `comments:\n${ONE}`,
      entry(2),
      "\n# The end.\nnotImported: 1\n",
    ],
    [
      "at the indentation of the others",
      `comments:\n${ONE.replaceAll(/^ {2}/gmu, "")}`,
      `comments:\n${ONE.replaceAll(/^ {2}/gmu, "")}`,
      entry(0),
      "",
    ],
    [
      "below lines that belong to a text",
      "comments:\n    - id: 1\n      author: Bo\n      date: 2013-04-25\n      text: |+\n        One.\n\n\nnotImported: 1\n",
      "comments:\n    - id: 1\n      author: Bo\n      date: 2013-04-25\n      text: |+\n        One.\n\n\n",
      entry(4),
      "notImported: 1\n",
    ],
    ["below a file without a last line end", `comments:\n${ONE.trimEnd()}`, `comments:\n${ONE}`, entry(2), ""],
  ])("%s", (_what, existing, before, added, after) => {
    expect(addToArchive(existing, [ADA], "a.yaml")).toBe(`${before}${added}${after}`);
  });

  test("with a text of many lines at any indentation", () => {
    const text = "One.\n\n  Two, further in.\nThree.";
    const archive = addToArchive(`comments:\n${ONE.replaceAll(/^ {2}/gmu, "")}`, [{ ...ADA, text }], "a.yaml");
    expect(parse(archive)).toMatchObject({ comments: [{}, { id: "7", text }] });
  });

  test("into a list on one line, which is rewritten with its digits unchanged", () => {
    const archive = addToArchive(
      "comments: [{ id: 1234567890123456789, author: 007, date: 2013-04-25, text: 1.10 }]\nnotImported: 1\n",
      [ADA],
      "a.yaml",
    );
    const { comments } = createArchiveParser({ zone: "UTC", now: Date.UTC(2026, 0) })(archive, "a.yaml").archive;
    expect(comments).toMatchObject([{ id: "1234567890123456789", author: "007", text: "1.10" }, { id: "7" }]);
  });
});

test("ids with too many digits for a number stay distinct", () => {
  const before = `comments:\n${ONE.replace("id: 1", "id: 1234567890123456788")}`;
  const twin = { ...ADA, id: "1234567890123456789", parent: "1234567890123456788" };
  expect(addToArchive(before, [twin], "a.yaml")).toBe(
    `${before}${entry(2).replace('"7"', '"1234567890123456789"').replace("    text:", '    parent: "1234567890123456788"\n    text:')}`,
  );
});

test("a file from Windows stays one", () => {
  const before = `\uFEFFcomments:\r\n${ONE.replaceAll("\n", "\r\n")}`;
  const folder = makeFolder({ "posts/bread.comments.yaml": before });
  approveReplies([ADA], { folder, label: "content", source: "posts/bread.md" });
  expect(readFileSync(path.join(folder, "posts/bread.comments.yaml"), "utf8")).toBe(
    before + entry(2).replaceAll("\n", "\r\n"),
  );
});

test("adding entries changes nothing else, and an unreadable file stays unchanged", () => {
  const line = fc.constantFrom(
    "comments:",
    "comments: # note",
    "comments: []",
    "comments: ~",
    "notImported: 1",
    "  - id: 1",
    "  - id: 2",
    "- id: 3",
    "    - id: 4",
    "    text: a",
    "    text: |",
    "    text: |+",
    "    text: >-",
    '    text: "a',
    '      b"',
    "      one",
    "",
    "   ",
    "# note",
    "  # note",
    "...",
    "---",
    "comments: [{ id: 5 }]",
    "  - { id: 6 }",
    "  -",
    "  - &a b",
    "  - *a",
    "\t",
  );
  let put = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), fc.constantFrom("", "\n"), (lines, end) => {
      const text = lines.join("\n") + end;
      const document = parseDocument(text);
      fc.pre(document.errors.length === 0);
      const after = appendToList(text, document, "comments", '- id: "9"\n  text: |-\n    x\n\n      y\n');
      if (after === undefined) return;
      put++;
      const [then, now] = [parse(text) as { comments?: unknown[] } | null, parse(after) as { comments: unknown[] }];
      expect(now).toEqual({ ...then, comments: [...(then?.comments ?? []), { id: "9", text: "x\n\n  y" }] });
      const kept = after.split("\n").filter((one) => !/^ *(?:- id: "9"|text: \|-|x|y)$/u.test(one) && one !== "");
      const written = text
        .replace(/comments: (?:\[\]|~)(?=\n|$)/u, "comments:")
        .split("\n")
        .filter((one) => one !== "" && one !== "    text: |-");
      expect(written.filter((one) => !kept.includes(one))).toEqual([]);
    }),
    { numRuns: 4000 },
  );
  expect(put).toBeGreaterThan(100);
});
