// YAML errors, explained to an author who has never heard of YAML.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsOf } from "../seconds-of.ts";
import { isYamlFault, parseYaml, type YamlSource } from "../../src/lib/yaml.ts";
import type { YamlFault } from "../../src/lib/yaml-fault.ts";

function faultOf(text: string): YamlFault {
  const result = parseYaml(text);
  if (!isYamlFault(result)) throw new Error(`read without a fault: ${text}`);
  return result;
}

function sourceOf(text: string): YamlSource {
  const result = parseYaml(text);
  if (isYamlFault(result)) throw new Error(result.message);
  return result;
}

describe("a value that needs quotes", () => {
  test.each([
    [
      "title: My talk: a story",
      "title",
      '"My talk: a story" has a colon inside. Put quotes around it: title: "My talk: a story"',
    ],
    [
      "title: Why: how: what",
      "title",
      '"Why: how: what" has a colon inside. Put quotes around it: title: "Why: how: what"',
    ],
    ['note: said: "no"', "note", `"said: "no"" has a colon inside. Put quotes around it: note: 'said: "no"'`],
    [
      "title: @home",
      "title",
      '"@home" has a character that means something else here. Put quotes around it: title: "@home"',
    ],
    [
      "title: %discount",
      "title",
      '"%discount" has a character that means something else here. Put quotes around it: title: "%discount"',
    ],
    [
      "title: *stars*",
      "title",
      '"*stars*" has a character that means something else here. Put quotes around it: title: "*stars*"',
    ],
    [
      "title: - dash",
      "title",
      '"- dash" has a character that means something else here. Put quotes around it: title: "- dash"',
    ],
    [
      "title: [A] note",
      "title",
      '"[A] note" has a character that means something else here. Put quotes around it: title: "[A] note"',
    ],
    [
      "title: 'It's'",
      "title",
      "\"'It's'\" has a character that means something else here. Put quotes around it: title: \"It's\"",
    ],
  ])("%s", (text, field, message) => {
    expect(faultOf(`first: 1\n${text}\nlast: 2\n`)).toEqual({ line: 2, field, message });
  });

  test("template braces", () => {
    expect(faultOf("title: {{ name }}")).toEqual({
      line: 1,
      field: "title",
      message: '"{{ name }}" has a character that means something else here. Put quotes around it: title: "{{ name }}"',
    });
  });

  test.each([
    "title: My talk: a story",
    "title: @home",
    "title: *stars*",
    "title: {{ name }}",
    'note: said: "no"',
    "title: 'It's'",
  ])("is valid after the suggested change: %s", (text) => {
    const remedy = faultOf(text).message.split("Put quotes around it: ")[1] ?? "";
    expect(isYamlFault(parseYaml(remedy))).toBe(false);
  });
});

describe("a missing space is reported:", () => {
  test.each([
    ["title:My talk\ndate: 2013-04-25", 1, "title", "Put a space after the colon: title: My talk"],
    ["title: A\ntags:\n-bread\n-patience", 3, undefined, "Put a space after the hyphen: - bread"],
  ])("%j", (text, line, field, message) => {
    expect(faultOf(text)).toEqual({ line, field, message });
  });
});

test.each([
  ["colors:\n  text: { light: #28509e }\n", 'text: { light: "#28509e" }'],
  ["colors:\n  text: { light: #fff, dark: #000 }\n", 'text: { light: "#fff", dark: "#000" }'],
])("a color without quotes gets them: %j", (text, line) => {
  expect(faultOf(text)).toMatchObject({
    line: 2,
    message: `Everything after # on this line is ignored. Write ${line}`,
  });
});

test.each([
  [
    "menu:\n  - { a: b }\n - {a: B,c: d}\nlast: 1\n",
    "This line begins with 1 space, and those that it belongs to with 2. Begin it with 2 spaces.",
  ],
  [
    "menu:\n  - { a: b }\n   - { c: d }\nlast: 1\n",
    "This line begins with 3 spaces, and those that it belongs to with 2. Begin it with 2 spaces.",
  ],
])("a table in brackets with the wrong indentation: %j", (text, message) => {
  expect(faultOf(text)).toMatchObject({ line: 3, message });
});

test("brackets that can't be read", () => {
  expect(faultOf("menu:\n  - {a: 1,b:2}}\nlast: 1\n")).toMatchObject({
    line: 2,
    message: "There's a mistake in the brackets of this line. Look for a missing comma, quote, space or bracket.",
  });
});

test("the rest of a text whose key was deleted", () => {
  expect(faultOf("footer:\n    Words of a text,\n    and more.\n  credits: A\n")).toMatchObject({
    line: 2,
    message:
      '"Words of a text," has no colon. Delete the line, or write a key, a colon, a space and a value: title: My title',
  });
});

test("a list whose words begin with # is written without", () => {
  expect(faultOf("title: A\ntags: [#bread, #slow days]\n")).toEqual({
    line: 2,
    field: "tags",
    message: "Everything after # on this line is ignored. Write tags: [bread, slow days]",
  });
});

describe("an unclosed quote or bracket", () => {
  test.each([
    ['title: "My talk', 'The quotes aren\'t closed. Write title: "My talk"'],
    ['title: "My talk”', 'The quotes aren\'t closed. Write title: "My talk"'],
    ["title: 'My talk", "The quotes aren't closed. Write title: 'My talk'"],
    ["title: [My talk", "The bracket [ isn't closed. Write title: [My talk]"],
    ["title: [My, talk,", "The bracket [ isn't closed. Write title: [My, talk]"],
    ["title: [My talk # a note", "The bracket [ isn't closed. Write title: [My talk] # a note"],
    ["title: {a: b", "The bracket { isn't closed. Write title: {a: b}"],
    ["title: { a: b", "The bracket { isn't closed. Write title: { a: b }"],
  ])("%j", (line, message) => {
    expect(faultOf(`${line}\ndate: 2013-04-25`)).toEqual({ line: 1, field: "title", message });
  });

  test("in an item of a list", () => {
    expect(faultOf("menu:\n  - { label: Blog, url: /blog/\n  - { label: About, url: /about/ }\n")).toEqual({
      line: 2,
      field: undefined,
      message: "The bracket { isn't closed. Write - { label: Blog, url: /blog/ }",
    });
  });

  test.each([
    [
      "tags: [\n  bread,\n  patience\ntitle: A\n",
      "The bracket [ isn't closed. Write ] at the end of the last line that belongs to it.",
    ],
    [
      'tags: "bread\n  and patience\ntitle: A\n',
      "The quotes aren't closed. Write \" at the end of the last line that belongs to it.",
    ],
  ])("over several lines: %j", (text, message) => {
    expect(faultOf(text)).toEqual({ line: 1, field: "tags", message });
  });

  test("is found above the line of the parser's error", () => {
    expect(faultOf("first: 1\ntags: [bread, patience\ntitle: A\n")).toEqual({
      line: 2,
      field: "tags",
      message: "The bracket [ isn't closed. Write tags: [bread, patience]",
    });
  });
});

test.each(["\ttitle: A", "title: A\ntags:\n\t- bread", "title: A\n \tdate: 2013"])(
  "a tab at the start of a line is named: %j",
  (text) => {
    const line = text.split("\n").findIndex((typed) => typed.includes("\t")) + 1;
    expect(faultOf(text)).toEqual({ line, message: "This line starts with a tab. Use spaces instead." });
  },
);

test("endlessly nested brackets are a mistake like any other", () => {
  expect(faultOf(`title: A\ntext: ${"[".repeat(100_000)}\n`)).toMatchObject({
    line: expect.any(Number),
    message: expect.any(String),
  });
});

test("a tab inside a line does no harm", () => {
  expect(sourceOf("title:\tA").value).toEqual({ title: "A" });
});

test.each([
  ["title: A\ndate: 2013\ntitle: B\n", 3, "title"],
  ["author:\n  name: A\n  name: B\n", 3, "name"],
])("a duplicate key is reported at its second place: %j", (text, line, field) => {
  expect(faultOf(text)).toEqual({ line, field, message: `"${field}" appears twice. Delete one of the two lines.` });
});

test("a line without a colon gets an example", () => {
  expect(faultOf("title: A\nurl https://small.example\n")).toEqual({
    line: 2,
    message:
      '"url https://small.example" has no colon. Delete the line, or write a key, a colon, a space and a value: title: My title',
  });
});

test("an indented line below a complete value is told its indentation", () => {
  expect(faultOf("title: A\n  date: 2013-04-25\n")).toEqual({
    line: 2,
    message: "This line starts with spaces. Remove them, so that it begins like the lines around it.",
  });
});

test.each([
  ["2013-04-25", "2013-04-25"],
  ["2013-04-25T23:30:00-05:00", "2013-04-25T23:30:00-05:00"],
  ["yes", "yes"],
  ["off", "off"],
  ["true", true],
  ["42", "42"],
  ["007", "007"],
  ["1.10", "1.10"],
  ["0x1F", "0x1F"],
  ["1234567890123456789", "1234567890123456789"],
  ["~", null],
])("reads the value %s as %j", (typed, value) => {
  expect(sourceOf(`key: ${typed}`).value).toEqual({ key: value });
});

test.each([
  ["a: One\u0008\nb: two\u000Bthree\n", { a: "One", b: "two three" }],
  ["a: One\uFFFE\uFFFFtwo\n", { a: "Onetwo" }],
  ['a: "One\\u0008"\nb: ["two\\vthree", "fo\\x00ur", "\\uFFFE"]\n', { a: "One", b: ["two three", "four", ""] }],
  ['a: "half a letter: \\ud83d"\n', { a: "half a letter: \uFFFD" }],
])("ignores control characters, typed or as escapes: %j", (text, value) => {
  expect(sourceOf(text).value).toEqual(value);
});

test("reads Windows line ends like any other", () => {
  expect(sourceOf("a: 1\r\nb:\r\n  - c\r\n").value).toEqual({ a: "1", b: ["c"] });
});

describe("the line of", () => {
  const source = sourceOf(
    "title: A\nlinks:\n  - label: Blog\n    url: /blog/\n  - label: About\n    url: about\nfooter: { about: x,\n  copyright: y }\n",
  );

  test.each([
    [["title"], 1],
    [["links"], 2],
    [["links", 0, "url"], 4],
    [["links", 1], 5],
    [["links", 1, "url"], 6],
    [["footer", "copyright"], 8],
  ])("%j is %i", (path, line) => {
    expect(source.lineOf(path)).toBe(line);
  });

  test.each([
    [["links", 1, "missing"], 5],
    [["links", 7, "url"], 2],
    [["footer", "links", 0, "label"], 7],
  ])("%j, which is missing, is that of its parent: %i", (path, line) => {
    expect(source.lineOf(path)).toBe(line);
  });

  test("a missing key is unknown", () => {
    expect(source.lineOf(["nowhere"])).toBeUndefined();
    expect(source.lineOf([])).toBeUndefined();
  });
});

test.each(["", "\n", "# nothing yet", "# nothing yet\n\n# really\n"])("%j is empty, which is fine", (text) => {
  expect(parseYaml(text)).toMatchObject({ value: undefined });
});

test("each of thousands of keys has its line", () => {
  const count = 5000;
  const source = sourceOf(Array.from({ length: count }, (_, index) => `/old-${index}/: /new/`).join("\n"));
  expect(Array.from({ length: count }, (_, index) => source.lineOf([`/old-${index}/`]))).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  );
});

/** Each level repeats the one before it nine times. */
const bomb = (levels: number): string =>
  [
    `a0: &a0 ["x"]`,
    ...Array.from(
      { length: levels },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => `*a${level}`).join(",")}]`,
    ),
  ].join("\n");

describe("an alias", () => {
  test("with a few repetitions is read", () => {
    expect(sourceOf("a: &x [bread]\nb: *x\n").value).toEqual({ a: ["bread"], b: ["bread"] });
  });

  test.each([
    [
      `${bomb(9)}\ntags: *a9\n`,
      6,
      "a5",
      "*a4 repeats so much that the text would become too long to read. Write the values themselves instead of *a4.",
    ],
    [
      `${bomb(9)}\n? *a9\n: x\n`,
      6,
      "a5",
      "*a4 repeats so much that the text would become too long to read. Write the values themselves instead of *a4.",
    ],
    [
      `a: &x "${"x".repeat(1000)}"\nb: [${"*x, ".repeat(1000)}]\n`,
      2,
      "b",
      "*x repeats so much that the text would become too long to read. Write the values themselves instead of *x.",
    ],
    [
      'title: "Mini\\u0021"\ntags: &t [*t]\n',
      2,
      "tags",
      "*t is inside of what it repeats, so it would never end. Write the value itself instead of *t.",
    ],
    [
      "a:\n  b: &b\n    c: *b\n",
      3,
      "c",
      "*b is inside of what it repeats, so it would never end. Write the value itself instead of *b.",
    ],
  ])("%#, with endless repetitions is refused with its line", (text, line, field, message) => {
    expect(faultOf(text)).toEqual({ line, field, message });
  });

  test("of a reused name means the nearest anchor above it", () => {
    expect(sourceOf("a: &x 1\nb: &x [2]\nc: *x\n").value).toEqual({ a: "1", b: ["2"], c: ["2"] });
  });
});

test("a million anchors are refused before they fill the memory, and as many references of HTML are text", () => {
  expect(parseYaml(`list:\n${"- &a x\n".repeat(1_000_000)}- *a\n`)).toMatchObject({
    line: 10_002,
    message: expect.stringContaining("More than 10,000 values have names"),
  });
  expect(parseYaml(`text: |\n${"  salt &amp; pepper, *now*\n".repeat(20_000)}`)).toHaveProperty("value");
});

test("any anchors and aliases give a small answer at once", () => {
  const line = fc.tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.array(fc.constantFrom("*a0", "*a1", "*a2", "*a3", "*a4", "*a5", "x", "[*a1, *a2]", "{k: *a3}", "&a2 y"), {
      maxLength: 12,
    }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const result = parseYaml(
        lines.map(([name, items], index) => `k${index}: &a${name} [${items.join(", ")}]`).join("\n"),
      );
      if (isYamlFault(result)) expect(result.line).toBeGreaterThan(0);
      else expect(JSON.stringify(result.value ?? null).length).toBeLessThan(2_000_000);
    }),
  );
});

test.each([
  [
    "keys of which one is there twice",
    `${Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join("\n")}\nk7: v`,
  ],
  ["lines of nothing", "\n".repeat(5_000_000)],
  ["spaces", `a:${" ".repeat(5_000_000)}`],
  ["lines that begin alike", "a: |\n".repeat(200_000)],
])("%s, by the million, are read or refused at once", (_, text) => {
  expect(secondsOf(() => parseYaml(text))).toBeLessThan(10);
});
