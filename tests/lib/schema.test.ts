// The message for each wrong value, whatever its key.
import * as z from "zod";
import { describe, expect, test } from "vitest";
import {
  explainIssues,
  linkTarget,
  oneOf,
  read,
  record,
  text,
  wholeNumber,
  wordList,
  yesNo,
} from "../../src/lib/schema.ts";

function firstSentence(schema: z.ZodType, value: unknown): string | undefined {
  const result = schema.safeParse(value);
  return result.success ? undefined : result.error.issues[0]?.message;
}

describe("text", () => {
  const title = text("title: My title");

  test.each([
    [undefined, "is missing. Add a line like this: title: My title."],
    [true, "true is not text. Write title: My title."],
    [["a", 1], '["a",1] is not text. Write title: My title.'],
    [{ a: 1 }, '{"a":1} is not text. Write title: My title.'],
  ])("refuses %j: %s", (value, sentence) => {
    expect(firstSentence(title, value)).toBe(sentence);
  });

  test.each([null, "", "   ", "\n"])("reads %j as empty", (value) => {
    expect(firstSentence(title, value)).toMatch(/^is empty\. Write title: My title/u);
  });

  test.each([
    ["  A title  ", "A title"],
    [1984, "1984"],
    [0, "0"],
    ["two\nlines", "two\nlines"],
    ["<b> & “quotes”", "<b> & “quotes”"],
  ])("reads %j as %j", (value, expected) => {
    expect(title.parse(value)).toBe(expected);
  });
});

describe("yes or no", () => {
  test.each([
    ["maybe", '"maybe" isn\'t true or false. Write draft: true or draft: false.'],
    [1, "1 isn't true or false. Write draft: true or draft: false."],
    [null, "is empty. Write draft: true or draft: false."],
  ])("refuses %j: %s", (value, sentence) => {
    expect(firstSentence(yesNo("draft"), value)).toBe(sentence);
  });

  test.each([
    [["true", "yes", "on", "Yes", " ON "], true],
    [["false", "no", "off", "No"], false],
  ])("%j are %j", (words, expected) => {
    expect(words.map((word) => yesNo("draft").parse(word))).toEqual(words.map(() => expected));
  });
});

describe("a list of words", () => {
  const tags = wordList("tags");

  test.each([
    ["bread, patience", '"bread, patience" should be a list. Write tags: [bread, patience].'],
    ["#bread; #patience;", '"#bread; #patience;" should be a list. Write tags: [bread, patience].'],
    ["bread", '"bread" should be a list. Write tags: [bread].'],
    ["-bread -self-rising", '"-bread -self-rising" should be a list. Write tags: [bread, self-rising].'],
    [null, "is empty. Write tags: [first, second], or remove the line."],
    [{ a: 1 }, '{"a":1} should be a list. Write tags: [first, second].'],
    [["a", true], "true is not a word. Write tags: [first, second]."],
    [["a", ["b"]], '["b"] is not a word. Write tags: [first, second].'],
    [["a", "  "], "has an empty entry. Write tags: [first, second]."],
  ])("refuses %j: %s", (value, sentence) => {
    expect(firstSentence(tags, value)).toBe(sentence);
  });

  test("accepts numbers as words, and trims", () => {
    expect(tags.parse([" bread ", 2026])).toEqual(["bread", "2026"]);
  });
});

test.each([
  ["Closed", 'can\'t be "Closed". Write open, closed or off.'],
  [undefined, "can't be nothing. Write open, closed or off."],
])("one of a few words: refuses %j", (value, sentence) => {
  expect(firstSentence(oneOf(["open", "closed", "off"]), value)).toBe(sentence);
});

test.each([0, 101, 2.5, null])("a whole number from 1 to 100 is not %j", (value) => {
  expect(firstSentence(wholeNumber(1, 100), value)).toBe(`${read(value)} is not a whole number from 1 to 100.`);
});

describe("the target of a link", () => {
  test.each(["/about/", "#author", "https://example.org/", "mailto:a@example.org", "//example.org/"])(
    "may be %s",
    (target) => {
      expect(linkTarget().parse(target)).toBe(target);
    },
  );

  test.each(["about", "www.example.org", "example.org/page"])("may not be %s", (target) => {
    expect(firstSentence(linkTarget(), target)).toBe(
      `"${target}" isn't an address. Write /about/ for a page of this site, or https://example.org/`,
    );
  });
});

describe("a table of keys", () => {
  const schema = record({ title: z.string(), tags: z.array(z.string()) }, "title: My title");
  const faultsOf = (value: unknown) => {
    const result = schema.safeParse(value);
    return result.success ? [] : explainIssues(result.error.issues, () => ["title", "tags"]);
  };

  test("suggests the key that was probably meant", () => {
    expect(faultsOf({ titel: "A", title: "A", tags: [] })).toEqual([
      { path: ["titel"], message: "isn't a setting here. Did you mean title?" },
    ]);
  });

  test("lists the known keys if none is similar", () => {
    expect(faultsOf({ layout: "A", title: "A", tags: [] })).toEqual([
      { path: ["layout"], message: "isn't a setting here. Use one of: title, tags." },
    ]);
  });

  test("reports each unknown key separately", () => {
    expect(faultsOf({ titel: "A", tgas: "B", title: "A", tags: [] }).map(({ message }) => message)).toEqual([
      "isn't a setting here. Did you mean title?",
      "isn't a setting here. Did you mean tags?",
    ]);
  });

  test.each([["Lisa"], [["a"]], [null]])("says what is missing in %j", (value) => {
    expect(faultsOf(value)[0]?.message).toBe("needs more than one value. Write it like this: title: My title");
  });
});

test.each([
  [undefined, "nothing"],
  [null, "nothing"],
  ["", "nothing"],
  ["two words", '"two words"'],
  [3, "3"],
  [false, "false"],
  [["a", "b"], '["a","b"]'],
])("quotes %j back as %s", (value, shown) => {
  expect(read(value)).toBe(shown);
});
