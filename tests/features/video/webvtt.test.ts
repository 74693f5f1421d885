// Captions: parsing, and the message for each mistake.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWebVtt } from "../../../src/features/video/webvtt.ts";

const cuesOf = (text: string) => parseWebVtt(text).cues.map(({ start, end, text: words }) => [start, end, words]);
const faultsOf = (file: Buffer | string): string[] =>
  parseWebVtt(file).faults.map(({ line, message }) => `${line}: ${message}`);

const TIMES = "00:01.000 --> 00:02.000";
const cue = (times: string, words = "A"): string => `WEBVTT\n\n${times}\n${words}\n`;

describe("captions that a browser shows", () => {
  test.each<[string, string, [number, number, string][]]>([
    [
      "minutes and hours",
      "WEBVTT\n\n00:01.000 --> 00:02.500\nA bowl.\n\n01:00:00.000 --> 123:00:01.000\nStill there.\n",
      [
        [1000, 2500, "A bowl."],
        [3_600_000, 442_801_000, "Still there."],
      ],
    ],
    [
      "a byte order mark, a title, and line ends of Windows",
      `\uFEFFWEBVTT - First mark\r\n\r\n${TIMES}\r\nA\r\nB\r\n`,
      [[1000, 2000, "A\nB"]],
    ],
    ["line ends of old Macs", `WEBVTT\r\r${TIMES}\rA\r`, [[1000, 2000, "A"]]],
    ["no line end at the end", `WEBVTT\n\n${TIMES}\nA`, [[1000, 2000, "A"]]],
    ["many empty lines", `WEBVTT\n\n\n\n${TIMES}\nA\n\n\n\n`, [[1000, 2000, "A"]]],
    ["more lines of a header", `WEBVTT\nKind: captions\nLanguage: en\n\n${TIMES}\nA\n`, [[1000, 2000, "A"]]],
    [
      "notes, styles and regions are passed over",
      `WEBVTT\n\nNOTE\nby us\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n${TIMES}\nA\n\nNOTE the end`,
      [[1000, 2000, "A"]],
    ],
    ["a name and settings", `WEBVTT\n\nintro\n${TIMES} line:0 align:start\nA\n`, [[1000, 2000, "A"]]],
    [
      "numbers for names",
      `WEBVTT\n\n1\n${TIMES}\nA\n\n2\n00:03.000 --> 00:04.000\nB\n`,
      [
        [1000, 2000, "A"],
        [3000, 4000, "B"],
      ],
    ],
    ["a word that only begins like a note", `WEBVTT\n\nNOTEBOOK\n${TIMES}\nA\n`, [[1000, 2000, "A"]]],
    [
      "no spaces around the arrow, or many",
      "WEBVTT\n\n00:01.000-->00:02.000\nA\n\n \t00:03.000\t -->  00:04.000 \nB\n",
      [
        [1000, 2000, "A"],
        [3000, 4000, "B"],
      ],
    ],
    [
      "speakers, markup and escapes become text",
      `WEBVTT\n\n${TIMES}\n<v Ann>Salt &amp; <i>time</i>\n`,
      [[1000, 2000, "Ann: Salt & time"]],
    ],
    [
      "captions may overlap",
      "WEBVTT\n\n00:01.000 --> 00:05.000\nA\n\n00:01.000 --> 00:02.000\nB\n",
      [
        [1000, 5000, "A"],
        [1000, 2000, "B"],
      ],
    ],
    ["a number that is said", `WEBVTT\n\n${TIMES}\n3\n`, [[1000, 2000, "3"]]],
    ["nothing yet", "WEBVTT\n", []],
  ])("%s", (_what, text, cues) => {
    expect(cuesOf(text)).toEqual(cues);
    expect(faultsOf(text)).toEqual([]);
  });
});

const NO_HEADER =
  "1: The file does not begin with WEBVTT. Write that word on its first line, and leave the second one empty.";
const STRAY = "belongs to no time. Write a line such as 00:01.000 --> 00:04.000 above it";

describe("a mistake is reported with its line and what to write instead", () => {
  test.each([
    ["no header", `${TIMES}\nA\n`, [NO_HEADER]],
    ["an empty file", "", [NO_HEADER]],
    ["only empty lines", "\n\n", [NO_HEADER]],
    ["a header in small letters", `webvtt\n\n${TIMES}\nA\n`, [NO_HEADER]],
    ["a header with a letter too many", `WEBVTTS\n${TIMES}\nA\n`, [NO_HEADER]],
    ["a header below an empty line", `\nWEBVTT\n\n${TIMES}\nA\n`, [NO_HEADER]],
    [
      "captions of another kind",
      "1\n00:00:01,000 --> 00:00:02,500\nA\n",
      [
        NO_HEADER,
        '2: "00:00:01,000" isn\'t a time. Write 00:00:01.000.',
        '2: "00:00:02,500" isn\'t a time. Write 00:00:02.500.',
      ],
    ],
    [
      "no empty line below the header",
      `WEBVTT\n${TIMES}\nA\n`,
      ["2: There is no empty line below WEBVTT. Put one there."],
    ],
    [
      "the comma of other captions",
      cue("00:01,000 --> 00:02,000"),
      ['3: "00:01,000" isn\'t a time. Write 00:01.000.', '3: "00:02,000" isn\'t a time. Write 00:02.000.'],
    ],
    ["too few digits", cue("0:01.5 --> 00:02.000"), ['3: "0:01.5" isn\'t a time. Write 00:01.500.']],
    [
      "hours of one digit",
      cue("1:00:01.000 --> 01:00:02.000"),
      ['3: "1:00:01.000" isn\'t a time. Write 01:00:01.000.'],
    ],
    ["no thousandths", cue("00:01 --> 00:02.000"), ['3: "00:01" isn\'t a time. Write 00:01.000.']],
    [
      "seconds past 59",
      cue("00:61.000 --> 01:02.000"),
      ['3: "00:61.000" isn\'t a time. Write it as 00:01.000, or with hours as 01:00:01.000.'],
    ],
    [
      "single pictures for thousandths",
      cue("00:00:01:12 --> 00:00:02.000"),
      ['3: "00:00:01:12" isn\'t a time. Write it as 00:01.000, or with hours as 01:00:01.000.'],
    ],
    [
      "seconds alone",
      cue("1.5 --> 00:02.000"),
      ['3: "1.5" isn\'t a time. Write it as 00:01.000, or with hours as 01:00:01.000.'],
    ],
    ["no end", cue("00:01.000 -->"), ["3: A time is missing. Write both, as in 00:01.000 --> 00:04.000."]],
    [
      "another arrow",
      cue("00:01.000 -> 00:02.000"),
      ['3: "00:01.000 -> 00:02.000" has no arrow. Write --> between the times, as in 00:01.000 --> 00:04.000.'],
    ],
    [
      "the arrow of a word processor, below a name",
      cue("intro\n00:01.000 –> 00:02.000"),
      ['4: "00:01.000 –> 00:02.000" has no arrow. Write --> between the times, as in 00:01.000 --> 00:04.000.'],
    ],
    [
      "an end before the start",
      cue("00:02.000 --> 00:01.000"),
      ["3: The end, 00:01.000, is not after the start, 00:02.000. Write a later end."],
    ],
    [
      "an end at the start",
      cue("01:00:02.050 --> 01:00:02.050"),
      ["3: The end, 01:00:02.050, is not after the start, 01:00:02.050. Write a later end."],
    ],
    [
      "captions out of order",
      `${cue("00:05.000 --> 00:06.000")}\n${TIMES}\nB\n`,
      [
        "6: The start, 00:01.000, is before that of the caption above, 00:05.000. Put captions in the order of their times.",
      ],
    ],
    [
      "no empty line between two",
      `${cue(TIMES)}00:03.000 --> 00:04.000\nB\n`,
      ["5: There is no empty line before this time. Put one there."],
    ],
    [
      "no empty line above a name",
      `${cue(TIMES)}2\n00:03.000 --> 00:04.000\nB\n`,
      ["5: There is no empty line before this time. Put one there."],
    ],
    [
      "no empty lines at all",
      `${cue(TIMES)}00:03.000 --> 00:04.000\nB\n00:05,000 --> 00:06.000\nC`,
      [
        "5: There is no empty line before this time. Put one there.",
        "7: There is no empty line before this time. Put one there.",
        '7: "00:05,000" isn\'t a time. Write 00:05.000.',
      ],
    ],
    [
      "an empty line with spaces",
      `${cue(TIMES)}  \n00:03.000 --> 00:04.000\nB\n`,
      ["5: The line looks empty and holds spaces. Remove them."],
    ],
    ["words without a time", "WEBVTT\n\nA bowl on a shelf.\n", [`3: "A bowl on a shelf." ${STRAY}.`]],
    [
      "an empty line inside a caption",
      `${cue(TIMES)}\nand another line\n`,
      [`6: "and another line" ${STRAY}, or remove the empty line before it.`],
    ],
    [
      "two lines above a time",
      cue(`A bowl on a shelf that goes on for longer than a line of a message has room for.\nB\n${TIMES}`),
      [`3: "A bowl on a shelf that goes on for longer than a line of a …" ${STRAY}.`],
    ],
    [
      "a time without words",
      `WEBVTT\n\n${TIMES}\n\n`,
      ["3: Nothing is said at this time. Write the words on the next line, or remove the time."],
    ],
    [
      "a caption inside a note",
      `WEBVTT\n\nNOTE not this one\n${TIMES}\nA\n`,
      ["4: A note ends where --> begins, so this caption is shown. Remove the caption, or the arrow."],
    ],
    [
      "a style below a caption",
      `${cue(TIMES)}\nSTYLE\n::cue { color: red }\n`,
      ["6: STYLE below a caption has no effect. Move it above the first one."],
    ],
  ])("%s", (_slip, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test("another encoding than UTF-8", () => {
    expect(faultsOf(Buffer.from(cue(TIMES, "Zoë"), "latin1"))).toEqual([
      '4: This line isn\'t in UTF-8: "Zoë" is written in the old encoding Windows-1252 (ANSI). ' +
        "Save the file again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).",
    ]);
  });
});

test("captions that a browser shows despite a mistake are read", () => {
  expect(cuesOf(`WEBVTT\n${TIMES}\nA\n2\n00:03.000 --> 00:04.000\nB\n\nNOTE\n00:05.000 --> 00:06.000\nC\n`)).toEqual([
    [1000, 2000, "A"],
    [3000, 4000, "B"],
    [5000, 6000, "C"],
  ]);
});

function clock(milliseconds: number): string {
  const [hours, rest] = [Math.floor(milliseconds / 3_600_000), new Date(milliseconds).toISOString().slice(14, 23)];
  return `${String(hours).padStart(2, "0")}:${rest}`;
}

const line = fc
  .string({ minLength: 1 })
  .filter((text) => text.trim() === text && text.trim() !== "" && !/[<&\r\n]|-->/u.test(text));

test("any written captions are read again, with any names, settings, notes and line ends", () => {
  const oneCue = fc.record({
    start: fc.nat(4_000_000),
    length: fc.integer({ min: 1, max: 60_000 }),
    words: fc.array(line, { minLength: 1, maxLength: 3 }),
    name: fc.option(line),
    settings: fc.constantFrom("", " align:start", "\tline:0 position:10%"),
    note: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(oneCue), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (wild, end, mark) => {
      const cues = wild.toSorted((a, b) => a.start - b.start);
      const blocks = cues.map(({ start, length, words, name, settings, note }) => {
        const isName = name !== null && !/^(?:NOTE|STYLE|REGION)/u.test(name);
        return (
          `${note ? "NOTE a < b\n\n" : ""}${isName ? `${name}\n` : ""}${clock(start)} --> ` +
          `${clock(start + length)}${settings}\n${words.join("\n")}`
        );
      });
      const text = `${mark ? "\uFEFF" : ""}${["WEBVTT", ...blocks].join("\n\n").replaceAll("\n", end)}`;
      expect(faultsOf(text)).toEqual([]);
      expect(cuesOf(text)).toEqual(cues.map(({ start, length, words }) => [start, start + length, words.join("\n")]));
    }),
  );
});

test("any bytes and any lines are captions or faults, each on a line of the file", () => {
  const parts = fc.constantFrom(
    "WEBVTT",
    "NOTE",
    "STYLE",
    "",
    " ",
    "1",
    "-->",
    TIMES,
    "00:01,000 --> 00:02.000",
    "00:01.000 --> x",
    "--> -->",
    "<v Ann>A",
    "</v>",
    "<",
    "&#1;",
    "&amp",
    "words",
    "\u0000",
    "\uFEFF",
  );
  const lines = fc.array(fc.oneof(parts, fc.string())).map((all) => Buffer.from(all.join("\n")));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        lines,
      ),
      (bytes) => {
        const { cues, faults } = parseWebVtt(bytes);
        const total = bytes.toString("utf8").split(/\r\n|\r|\n/u).length;
        for (const { line: at } of faults) expect(at >= 1 && at <= total).toBe(true);
        for (const { start, end } of cues) expect(start >= 0 && end >= 0).toBe(true);
      },
    ),
  );
});
