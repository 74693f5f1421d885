// Lines with one space too many or too few, the most common mistake in YAML.
import fc from "fast-check";
import { stringify } from "yaml";
import { describe, expect, test } from "vitest";
import { isYamlFault, parseYaml } from "../../src/lib/yaml.ts";
import { findIndentFault } from "../../src/lib/yaml-indent.ts";

const ARCHIVE = 'comments:\n  - id: "7"\n    author: Ada\n    date: 2013-05-01\n';

describe("reports", () => {
  test.each([
    [
      "a space too few",
      `${ARCHIVE}   text: hi\n`,
      5,
      "This line begins with 3 spaces, and those that it belongs to with 4. Begin it with 4 spaces.",
    ],
    [
      "a space too many",
      `${ARCHIVE}     text: hi\n`,
      5,
      "This line begins with 5 spaces, and those that it belongs to with 4. Begin it with 4 spaces.",
    ],
    [
      "a space too many below a hyphen",
      "comments:\n  - id: 7\n     author: Ada\n    text: x\n",
      3,
      "This line begins with 5 spaces, and those that it belongs to with 4. Begin it with 4 spaces.",
    ],
    [
      "a hyphen that stands elsewhere than the others",
      `${ARCHIVE}    text: hi\n - id: 8\n   author: B\n`,
      6,
      "This line begins with 1 space, and those that it belongs to with 2. Begin it with 2 spaces.",
    ],
    [
      "a key below a hyphen as far out as it",
      `${ARCHIVE}  text: hi\n`,
      5,
      "This line begins with 2 spaces, and those that it belongs to with 4. Begin it with 4 spaces.",
    ],
    [
      "a key further in than the first",
      "title: A\n  date: 2013\n",
      2,
      "This line starts with spaces. Remove them, so that it begins like the lines around it.",
    ],
    [
      "a key between two places",
      'footer:\n  about: "x"\n links: y\n',
      3,
      "This line begins with 1 space, and those that it belongs to with 2. Begin it with 2 spaces.",
    ],
    [
      "lines of a text as far out as its key",
      `${ARCHIVE}    text: |\n    one\n    two\n`,
      6,
      "The text below | has to be indented. Start each of its lines with 6 spaces.",
    ],
    [
      "a line of a text further out than its first",
      `${ARCHIVE}    text: |\n       one\n\n      two\n`,
      8,
      "This line begins with 6 spaces, and those that it belongs to with 7. Begin it with 7 spaces.",
    ],
    [
      "lines of a text at the edge",
      `${ARCHIVE}    text: >\none\n`,
      6,
      "The text below > has to be indented. Start each of its lines with 6 spaces.",
    ],
    [
      "the seam of a merge",
      `${ARCHIVE}    text: hi\n=======\n  - id: 8\n    author: B\n`,
      6,
      "This is left over from a Git merge. Keep the version you want, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
    ],
    [
      "a second block",
      `${ARCHIVE}    text: hi\n---\ncomments: []\n`,
      6,
      '"---" starts a second block, and settings can only have one. Delete this line.',
    ],
    [
      "a line without a colon, though quotes, lists and notes stand above it",
      `${ARCHIVE}    text: "hi # there" # a note\n    url: [x] # y\n  bad [\n`,
      7,
      '"bad [" has no colon. Delete the line, or write a key, a colon, a space and a value: title: My title',
    ],
  ])("%s", (_what, text, line, message) => {
    expect(parseYaml(text)).toMatchObject({ line, message });
  });
});

test("reports nothing in valid YAML", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "a",
      "one two",
      "it's",
      "- x",
      "a: b",
      "#1",
      "",
      "one\ntwo",
      "one\n\n  two\n",
      "[a]",
      "{a}",
      "|",
      ">",
      "null",
      "é",
    ),
    fc.string(),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      word,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("id", "text", "a.b", "/old/", "two words", "7"), tie("value"), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(value, fc.boolean(), fc.constantFrom(2, 4), (typed, indentSeq, indent) => {
      const text = stringify(typed, { indentSeq, indent });
      fc.pre(!isYamlFault(parseYaml(text)));
      expect(findIndentFault(text.split("\n"))).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
});

test("a line moved by a space is reported at or near its place", () => {
  const second =
    '  - id: 8\n    author: "Bo"\n    date: 2013-05-02\n    text: |\n      One.\n\n      Two.\n    parent: "7"\n';
  const lines = `${ARCHIVE}    text: hi\n${second}missing: 1\n`.split("\n");
  for (const [index, line] of lines.entries()) {
    for (const moved of [` ${line}`, line.replace(/^ /u, "")]) {
      if (index === 0 || moved === line || moved.trim() === "") continue;
      const result = parseYaml(lines.with(index, moved).join("\n"));
      // A line of a text may have any indentation greater than its key's; the first key decides about the others.
      if (isYamlFault(result))
        expect([moved, [index + 1, index + 2, index + 3]]).toEqual([moved, expect.arrayContaining([result.line])]);
    }
  }
});
