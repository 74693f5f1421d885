// Front matter, in any of its three notations, from any editor on any machine.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isFault,
  parseFrontMatter,
  type FrontMatter,
  type FrontMatterFault,
} from "../../../src/pipeline/content/front-matter.ts";
import { withoutControls } from "../../../src/lib/utf8.ts";

function parse(text: string): FrontMatter {
  const result = parseFrontMatter(Buffer.from(text));
  if (isFault(result)) throw new Error(`line ${result.line}: ${result.message}`);
  return result;
}

function faultOf(text: string | Buffer): FrontMatterFault {
  const result = parseFrontMatter(Buffer.from(text));
  if (!isFault(result)) throw new Error("read without a fault");
  return result;
}

describe("reads the same keys from", () => {
  test.each([
    ["YAML", "---\ntitle: Slow Bread\ntags: [bread]\n---\nText\n"],
    ["YAML by name", "---yaml\ntitle: Slow Bread\ntags: [bread]\n---\nText\n"],
    ["YAML that ends with dots", "---\ntitle: Slow Bread\ntags: [bread]\n...\nText\n"],
    ["YAML with spaces behind its fences", "---  \ntitle: Slow Bread\ntags: [bread]\n--- \nText\n"],
    ["TOML", '+++\ntitle = "Slow Bread"\ntags = ["bread"]\n+++\nText\n'],
    ["TOML by name", '---toml\ntitle = "Slow Bread"\ntags = ["bread"]\n---\nText\n'],
    ["JSON", '{\n"title": "Slow Bread",\n"tags": ["bread"]\n}\nText\n'],
    ["JSON by name", '---json\n{ "title": "Slow Bread",\n"tags": ["bread"] }\n---\nText\n'],
    ["a file with a byte order mark", "\uFEFF---\ntitle: Slow Bread\ntags: [bread]\n---\nText\n"],
    ["a file from Windows", "---\r\ntitle: Slow Bread\r\ntags: [bread]\r\n---\r\nText\r\n"],
    ["a file from an old Macintosh", "---\rtitle: Slow Bread\rtags: [bread]\r---\rText\r"],
  ])("%s", (_, text) => {
    const { fields, body } = parse(text);
    expect(fields).toEqual({ title: "Slow Bread", tags: ["bread"] });
    expect(body).toBe("Text\n");
  });
});

describe("keeps a date as it was typed", () => {
  test.each([
    ["---\ndate: 2013-04-25\n---\n", "2013-04-25"],
    ["---\ndate: 2013-04-25 23:30\n---\n", "2013-04-25 23:30"],
    ["---\ndate: 2013-04-25T23:30:00-05:00\n---\n", "2013-04-25T23:30:00-05:00"],
    ["+++\ndate = 2013-04-25\n+++\n", "2013-04-25"],
    ["+++\ndate = 2013-04-25T23:30:00-05:00\n+++\n", "2013-04-25T23:30:00.000-05:00"],
    ['{\n"date": "2013-04-25"\n}\n', "2013-04-25"],
  ])("%j", (text, date) => {
    expect(parse(text).fields["date"]).toBe(date);
  });
});

test.each(["yes", "no", "on", "off", "12:30"])("keeps the word %s a word", (word) => {
  expect(parse(`---\nkey: ${word}\n---\n`).fields["key"]).toBe(word);
});

test.each(["---\n---\nText", "---\n\n---\nText", "---\n# nothing yet\n---\nText"])(
  "%j has front matter without keys",
  (text) => {
    expect(parse(text)).toMatchObject({ fields: {}, body: "Text" });
  },
);

describe("the text", () => {
  test.each([
    ["rules and tables", "One\n\n---\n\n| a |\n|---|\n"],
    ["another front matter", "---\ntitle: B\n---\nText\n"],
    ["a rule at once", "---\nText\n"],
    ["fences of other notations", "+++\n{\n}\n...\n"],
    ["an excerpt mark", "First\n<!-- more -->\n---\nSecond"],
    ["leading blank lines", "\n\n  indented\n"],
    ["nothing", ""],
  ])("may hold %s", (_, body) => {
    expect(parse(`---\ntitle: A\n---\n${body}`).body).toBe(body);
  });

  test("may be missing, with the last line break", () => {
    expect(parse("---\ntitle: A\n---")).toMatchObject({ fields: { title: "A" }, body: "" });
  });

  test("loses pasted control characters, and no line", () => {
    expect(
      parse("---\ntitle: Slow\u0008 Bread\n---\nOne\u000Btwo\u000C\u0000 \u001B[1mthree\u0092\n\tfour"),
    ).toMatchObject({ fields: { title: "Slow Bread" }, body: "One two  [1mthree\n\tfour" });
  });

  test("is given back unchanged but for its line ends and control characters, whatever it is", () => {
    const bodies = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc
        .array(
          fc.constantFrom("---", "+++", "...", "\n", "\r\n", "\r", "{", "}", "title: x", "\t", " ", "\uFEFF", "日本"),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        expect(parse(`---\ntitle: A\n---\n${body}`).body).toBe(
          withoutControls(Buffer.from(body).toString().replace(/\r\n?/gu, "\n")),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["---\ntitle: A\n---\nText", 4],
    ["---\ntitle: A\ndate: 2013-04-25\n\n---\nText", 6],
    ["+++\n+++\nText", 3],
    ['{\n"title": "A"\n}\nText', 4],
    ["---\r\ntitle: A\r\n---\r\nText", 4],
  ])("of %j begins on line %i", (text, line) => {
    expect(parse(text).bodyLine).toBe(line);
  });
});

test("a block of text in the front matter may hold a line of hyphens, if it is indented", () => {
  expect(parse("---\nbio: |\n  One\n  ---\n  Two\n---\nText")).toMatchObject({
    fields: { bio: "One\n---\nTwo\n" },
    body: "Text",
  });
});

test("any bytes at all are either read or explained", () => {
  const heads = fc.constantFrom("", "---\n", "---\ntitle: A\n", "+++\n", "{\n", "---json\n");
  const wild = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "---\n",
          "+++\n",
          "}\n",
          "a: ",
          "- ",
          '"',
          "'",
          "[",
          "{",
          "&x ",
          "*x",
          "!t ",
          "|",
          ">",
          "\t",
          "\n",
          "= ",
          "#",
          "x",
          ",",
          ": ",
        ),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(heads, wild, (head, rest) => {
      const result = parseFrontMatter(Buffer.from(head + rest));
      if (isFault(result)) expect(result.message).toMatch(/\S/u);
      else expect(result.fields).toBeTypeOf("object");
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => void parseFrontMatter(Buffer.from(bytes))),
    { numRuns: 500 },
  );
});

describe("the line of a key", () => {
  test.each([
    ["---\ntitle: A\ndate: 2013\n---\n", "date", 3],
    ['---\n"title": A\n---\n', "title", 2],
    ["---\n# first\n\ntitle : A\n---\n", "title", 4],
    ['+++\ntitle = "A"\ndate = 2013-04-25\n+++\n', "date", 3],
    ['+++\ntitle = "A"\n[extra]\nx = 1\n[more.deep]\n[[list]]\n+++\n', "extra", 3],
    ['+++\ntitle = "A"\n[extra]\nx = 1\n[more.deep]\n[[list]]\n+++\n', "more", 5],
    ['+++\ntitle = "A"\n[extra]\nx = 1\n[more.deep]\n[[list]]\n+++\n', "list", 6],
    ['{\n  "title": "A"\n}\n', "title", 2],
    ["---\nsubtitle: A\ntitle: B\n---\n", "title", 3],
    ["---\ndescription: |\n  date: not this\ndate: 2013\n---\n", "date", 4],
    ["---\nextra:\n  date: not this\ndate: 2013\n---\n", "date", 4],
    ["---\ndescription: >-\n  tags: not these\n\n  tags: nor these\nextra:\n  tags: [a]\n---\n", "tags", 7],
    ['---\ndescription: "a\n  tags: not these"\nextra:\n  tags: [a]\n---\n', "tags", 5],
    ['{\n  "extra": {\n    "date": 1\n  },\n  "date": 2\n}\n', "date", 5],
    ['+++\ndescription = """\ndate = 1\n"""\ndate = 2\n+++\n', "date", 5],
  ])("in %j: %s stands on line %i", (text, key, line) => {
    expect(parse(text).lineOf(key)).toBe(line);
  });

  test("that is missing is unknown", () => {
    expect(parse("---\ntitle: A\n---\ndate: in the text\n").lineOf("date")).toBeUndefined();
    expect(parse("---\ntitle: A\n---\n").lineOf("t.*")).toBeUndefined();
  });
});

describe("explains", () => {
  const example = "      ---\n      title: My title\n      date: 2026-03-08\n      ---";

  test.each([
    ["an empty file", "", 1, `The file is empty. Start it with these lines:\n${example}`],
    ["a file of white space", " \n\n", 1, `The file is empty. Start it with these lines:\n${example}`],
    [
      "a text alone",
      "# Slow Bread\n\nText\n\n---\n",
      1,
      `There is no front matter. Start the file with these lines:\n${example}`,
    ],
    [
      "front matter without its first line",
      "title: Slow bread\ndate: 2026-03-08\ntags:\n  - bread\n---\n\nText\n",
      1,
      "The first line of the front matter is missing. Put a line with --- above this one:\n" +
        "      ---\n      title: Slow bread",
    ],
    [
      "front matter without any marks",
      "title: Slow bread\ndate: 2026-03-08\n\nText\n",
      1,
      "The front matter isn't marked as such. Put a line with --- above its first line and another below its last one:\n" +
        "      ---\n      title: Slow bread\n      date: 2026-03-08\n      ---",
    ],
    [
      "a web page",
      "<!DOCTYPE html>\n<html>\n",
      1,
      `This is a web page, and texts are written in Markdown. Copy its words into a new file that starts with these lines:\n${example}`,
    ],
    [
      "front matter below empty lines",
      "\n\n---\ntitle: A\n---\nText\n",
      3,
      "The front matter has to begin on the first line. Remove the empty lines above it.",
    ],
    [
      "a dash from a word processor",
      "—-\ntitle: A\n---\nText\n",
      1,
      '"—-" doesn\'t start the front matter: that takes three hyphens. Write ---',
    ],
    [
      "four hyphens",
      "----\ntitle: A\n----\nText\n",
      1,
      '"----" doesn\'t start the front matter: that takes three hyphens. Write ---',
    ],
    [
      "front matter without an end",
      "---\ntitle: A\n\nText\n",
      1,
      "The front matter is never closed. Put a line with --- after this one:\n      title: A\n      ---",
    ],
    [
      "a list in place of keys",
      "---\n- a\n- b\n---\n",
      2,
      "The settings between the --- lines are empty or unreadable. Each line needs a name, a colon, a space and a value: title: My title",
    ],
    [
      "words in place of keys",
      "---\nSlow Bread\n---\n",
      2,
      "The settings between the --- lines are empty or unreadable. Each line needs a name, a colon, a space and a value: title: My title",
    ],
    [
      "a colon without its space and nothing else",
      "---\ntitle:Slow Bread\n---\n",
      2,
      "The settings between the --- lines are empty or unreadable. Each line needs a name, a colon, a space and a value: title: My title",
    ],
    ["a tab", "---\ntitle: A\n\tdate: 2013\n---\n", 3, "This line starts with a tab. Use spaces instead."],
    [
      "a word without quotes in TOML",
      "+++\ntags = []\ntitle = Slow Bread\n+++\n",
      3,
      'This line is not TOML. Put quotes around words: title = "My title".',
    ],
    [
      "a missing comma in JSON",
      '{\n"title": "A"\n"date": "2013-04-25"\n}\n',
      3,
      "The front matter is not JSON. Look near this line for a comma too many or too few, or a missing quote or bracket.",
    ],
  ])("%s", (_, text, line, message) => {
    expect(faultOf(text)).toEqual({ line, message });
  });

  test.each([
    [
      "a key that stands twice",
      "---\ntitle: A\ndate: 2013\ntitle: B\n---\n",
      4,
      "title",
      '"title" appears twice. Delete one of the two lines.',
    ],
    [
      "a colon without its space",
      "---\ntitle:Slow Bread\ndate: 2013\n---\n",
      2,
      "title",
      "Put a space after the colon: title: Slow Bread",
    ],
    [
      "a key that stands twice in TOML",
      '+++\ntitle = "A"\ndate = 2013-04-25\ntitle = "B"\n+++\n',
      4,
      "title",
      '"title" appears twice. Delete one of the two lines.',
    ],
    [
      "a key that stands twice in JSON",
      '{\n\t"title": "A",\n\t"date": "2013-04-25",\n\t"title": "B"\n}\n',
      4,
      "title",
      '"title" appears twice. Delete one of the two lines.',
    ],
    [
      "a colon in a title",
      "---\ntitle: My talk: a story\n---\n",
      2,
      "title",
      '"My talk: a story" has a colon inside. Put quotes around it: title: "My talk: a story"',
    ],
    [
      "a quote that is never closed",
      '---\ndate: 2013\ntitle: "My talk\n---\nText "here"\n',
      3,
      "title",
      'The quotes aren\'t closed. Write title: "My talk"',
    ],
  ])("%s", (_, text, line, field, message) => {
    expect(faultOf(text)).toEqual({ line, field, message });
  });

  test("reports the same for a file from Windows", () => {
    expect(faultOf("\uFEFF---\r\ntitle: My talk: a story\r\n---\r\n")).toEqual(
      faultOf("---\ntitle: My talk: a story\n---\n"),
    );
  });
});

describe("warns of a value that ends at a #", () => {
  test.each([
    [
      '---\ntitle: Cup #1 of "nine"\n---\n',
      [
        {
          line: 2,
          field: "title",
          message: `ends at "Cup", because everything after # is ignored. Put it in quotes: title: 'Cup #1 of "nine"'`,
        },
      ],
    ],
    ["---\ntitle: Cup # a working title\n---\n", []],
    ['---\ntitle: "Cup #1"\n---\n', []],
    ["---\ntitle: C# and F#\n---\n", []],
    ["---\ndate: 2013-04-25 #1\n---\n", []],
    ['+++\ntitle = "Cup #1"\n+++\n', []],
  ])("%j", (text, doubts) => {
    expect(parse(text).doubts).toEqual(doubts);
  });

  test("and the suggested line is read completely", () => {
    const remedy = parse("---\ntitle: Cup #1\n---\n").doubts[0]?.message.split("in quotes: ")[1] ?? "";
    expect(parse(`---\n${remedy}\n---\n`).fields["title"]).toBe("Cup #1");
  });
});

describe("a file that is not UTF-8", () => {
  const umlaut = Buffer.from([0xfc]);

  test.each([
    ["in the front matter", [Buffer.from("---\ntitle: "), umlaut, Buffer.from("ber\n---\n")], 2],
    ["in the text", [Buffer.from("---\ntitle: über\n---\nText\nText\n"), umlaut, Buffer.from("ber\nText\n")], 6],
    ["in the last line", [Buffer.from("---\ntitle: A\n---\nText"), umlaut], 4],
    ["from Windows", [Buffer.from("---\r\ntitle: A\r\n---\r\n"), umlaut, Buffer.from("\r\n")], 4],
  ])("is reported with its line: %s", (_, parts, line) => {
    expect(faultOf(Buffer.concat(parts))).toMatchObject({
      line,
      message: expect.stringContaining(
        "is written in the old encoding Windows-1252 (ANSI). Save the file again in UTF-8",
      ),
    });
  });
});

test("a fence of four hyphens is reported, and doesn't swallow the text below it", () => {
  const fault = faultOf("---\ntitle: A\n----\nThe whole text.\n\n---\n\nAfter the rule.");
  expect(fault).toEqual({
    line: 3,
    message: '"----" does not close the front matter. Write a line with nothing but ---.',
  });
});

test("JSON on one line is front matter, and braces in a text are not", () => {
  expect(parse('{"title":"A"}\nText').fields).toEqual({ title: "A" });
  expect(faultOf("{{ name }}, hello").message).toMatch(/^There is no front matter/u);
});
