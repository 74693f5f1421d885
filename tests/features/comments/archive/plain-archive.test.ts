// The fast parser of archives returns the same as a full YAML parser, or leaves the archive to that.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToArchive } from "../../../../src/features/comments/archive/add-to-archive.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { readPlainArchive } from "../../../../src/features/comments/archive/plain-archive.ts";
import { readSoundArchive } from "../../../../src/features/comments/archive/sound-archive.ts";
import { toReply } from "../../../../src/features/comments/replies/reply.ts";

const NOW = Date.UTC(2026, 10, 22);
const WORDS = { anonymous: "Anonymous", addressRemoved: "[address removed]" };
const parse = createArchiveParser({ zone: "America/New_York", now: NOW });

/** A note, which the quick way does not know, sends the same archive along the other. */
const readSlowly = (text: string): unknown => {
  const noted = text.replace(/^comments:$/mu, "comments: # A note");
  expect(readPlainArchive(noted)).toBeUndefined();
  return parse(noted, "comments.yaml");
};

const COMMENT = '  - id: "1"\n    author: Ann\n    date: 2013-04-26 09:12\n    text: Hello\n';

test("files of our own tools are read with the fast parser", () => {
  const reply = fc.record({
    id: fc.nat().map(String),
    author: fc.oneof(
      fc.lorem({ maxCount: 2 }),
      fc.constantFrom("Ann: Lee", "null", "12", "- Ben", '"Cy"', "Zoë", "@dee", "`e`", "# f"),
    ),
    url: fc.option(fc.webUrl(), { nil: undefined }),
    time: fc.integer({ min: 0, max: NOW }),
    text: fc.oneof(
      fc.stringMatching(/^[A-Za-z"'<*>][A-Za-z #:'"<*>\n-]{0,80}$/u),
      fc.lorem({ mode: "sentences" }),
      fc.array(fc.lorem(), { minLength: 2 }).map((lines) => lines.join("\n\n")),
    ),
    kind: fc.constantFrom("comment" as const, "pingback" as const, undefined),
    byAuthor: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(reply, { minLength: 1, maxLength: 6, selector: ({ id }) => id }), (replies) => {
      const text = addToArchive(
        "",
        replies.flatMap((raw) => toReply(raw, WORDS) ?? []),
        "comments.yaml",
      );
      fc.pre(text !== "");
      expect(readSoundArchive(text, "America/New_York")).toBeDefined();
      expect(parse(text, "comments.yaml")).toEqual(readSlowly(text));
    }),
    { numRuns: 400 },
  );
});

test("random lines are read as YAML reads them", () => {
  const key = fc.constantFrom("id", "author", "url", "date", "text", "parent", "kind", "byAuthor", "email", "Id");
  const value = fc.oneof(
    fc.constantFrom(
      "1",
      "2",
      "01",
      "1e3",
      "0x1F",
      "1_000",
      "-1",
      ".5",
      "~",
      "null",
      "Null",
      "TRUE",
      "false",
      "true",
      "yes",
      '"1"',
      "'1'",
      '"a\\u00e9\\n"',
      '"a\\x41"',
      '"a',
      "a: b",
      "a #b",
      "a#b",
      "3 cups",
      "3, then 4",
      "3 #",
      "12:30 is late",
      "it's",
      "'it''s'",
      "a:",
      "a ",
      " a",
      "[a]",
      "{a}",
      "*a",
      "&a b",
      "!a",
      "!!str 1",
      "| a",
      ">",
      "<b>a</b>",
      "<<",
      "=",
      "…",
      "é",
      "\u00a0a",
      "a\tb",
      "\ta",
      "2013-04-26",
      "2013-04-26 09:12",
      "2013-04-26T09:12:00Z",
      "2013-02-30",
      "2031-01-01",
      "https://example.org/#a",
      "ann@example.org",
      "203.0.113.9",
      "pingback",
      "comment",
      '"comment"',
      "-a",
      "-1a",
      "?a",
      ":a",
      "-inf",
      "\ufeffa",
      "a\u2028b",
      "a\u0085b",
      "a\u202eb",
      "a\ufffeb",
      '"a\\u202eb"',
      '"a\\ud83d"',
      '"a\\u0000"',
      '"pingback "',
      "'comment '",
      "12345678901234567890",
      "1.10",
      "8.",
      "\u{1f600}",
    ),
    fc.string(),
    fc.string({ unit: "binary" }),
  );
  const block = fc
    .tuple(
      fc.constantFrom("|", "|-", "|+", ">", "|2", "| # a"),
      fc.array(
        fc.oneof(
          fc.constantFrom(
            "      a",
            "",
            "       a",
            "      ",
            "     a",
            "   ",
            "      \ta",
            "\t",
            "      # a",
            "    - a",
            "      - a: b",
            "notImported: 1",
            "---",
            "      ...",
            "        ",
          ),
          fc.string().map((words) => `      ${words}`),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([sign, lines]) => [sign, ...lines].join("\n"));
  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom("  - ", "    ", "    ", "    "), key, fc.oneof(value, block))
        .map(([start, name, rest]) => `${start}${name}: ${rest}`),
    },
    { weight: 3, arbitrary: fc.constant(COMMENT.trimEnd()) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(), value, fc.oneof(value, block))
        .map(([id, author, rest]) => `  - id: a${id}\n    author: ${author}\n    date: 2013-04-26\n    text: ${rest}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "",
        " ",
        "comments:",
        "notImported: 1",
        "notImported: 01",
        "notImported: 100001",
        "notImported: 99999",
        "# a",
        "---",
        "...",
        "%YAML 1.2",
        "  -",
        "  - a",
        "- id: 2",
        "    a",
        "      a",
        "    id:",
        "   author: a",
        "\t",
      ),
    },
  );
  const head = fc.constantFrom(
    "comments:\n",
    "comments:\n",
    "comments:\n",
    "comments: \n",
    "notImported: 2\ncomments:\n",
    "notImported: 2\n\ncomments:\n",
    "comments:\n\n",
    "\n",
    "",
  );
  let quick = 0;
  fc.assert(
    fc.property(
      head,
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom("", "\n", "\n\n", "\nnotImported: 3", "\nnotImported: 3\n\n", "\n \n"),
      (start, lines, end) => {
        const text = `${start}${lines.join("\n")}${end}`;
        if (readSoundArchive(text, "America/New_York")) {
          quick++;
          expect(parse(text, "comments.yaml")).toEqual(readSlowly(text));
        }
      },
    ),
    { numRuns: 6000 },
  );
  expect(quick).toBeGreaterThan(100);
});

describe("the fast parser reads", () => {
  test.each([
    ["a flat text", COMMENT],
    ["a text of several lines", COMMENT.replace("Hello", "|\n      Hello\n\n      you  \n        there")],
    ["quotes", COMMENT.replace("Hello", '"\\"Hello\\": you\\tthere \\u00e9"')],
    ["an id without quotes", COMMENT.replace('"1"', "1")],
    [
      "all keys",
      `${COMMENT}    url: https://example.org/?a=b#c\n    kind: pingback\n    byAuthor: true\n${COMMENT.replace('"1"', '"2"')}    parent: "1"\n`,
    ],
    ["lines between comments", `${COMMENT}\n${COMMENT.replace('"1"', '"2"')}\n\n`],
    ["what is missing, below", `${COMMENT}notImported: 3\n`],
  ])("%s", (_what, comments) => {
    const text = `comments:\n${comments}`;
    expect(readSoundArchive(text, "America/New_York")).toBeDefined();
    expect(parse(text, "comments.yaml")).toEqual(readSlowly(text));
  });

  test("what is missing, above", () => {
    expect(readSoundArchive(`notImported: 3\ncomments:\n${COMMENT}`, "UTC")).toMatchObject({
      notImported: 3,
      comments: [{ id: "1" }],
    });
  });
});
