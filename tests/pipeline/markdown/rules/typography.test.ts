// Quotes become curly, dashes long and three dots one: everything else stays as it was typed.
import { describe, expect, test } from "vitest";
import { htmlOf } from "../render-sample.ts";
import { createRenderer } from "../../../../src/pipeline/markdown/renderer.ts";
import { englishStrings } from "../../settings/sample-settings.ts";

const textOf = (source: string): string => htmlOf(source).trim().slice("<p>".length, -"</p>".length);

test.each([["501(c)(3), large(r), (tm), (p), (C)"], ["../ and ../../x, 1..10, a.. b"], ["+-5, a,,b, ?????, !!!!"]])(
  "%s stays as it was typed",
  (source) => {
    expect(textOf(source)).toBe(source);
  },
);

test.each([
  ["pages 3--5 -- or --- more", "pages 3–5 – or — more"],
  ["a---b", "a—b"],
  ["a --> b", "a --&gt; b"],
  ["wait... and what?...", "wait… and what?…"],
])("%s becomes %s", (source, expected) => {
  expect(textOf(source)).toBe(expected);
});

describe("apostrophes at the beginning of a word", () => {
  test.each([
    ["In the '60s, an '07 Camry.", "In the ’60s, an ’07 Camry."],
    ["Rock 'n' roll, rock'n'roll", "Rock ’n’ roll, rock’n’roll"],
    ["'Tis the season; give 'em hell.", "’Tis the season; give ’em hell."],
    ["'Twas 'cause of it, 'til 'round 'bout ten.", "’Twas ’cause of it, ’til ’round ’bout ten."],
    [`"'Tis," he said.`, "“’Tis,” he said."],
    ["It's 6'2\" tall.", "It’s 6′2″ tall."],
    ["the words 'round', '07' and 'em'", "the words ‘round’, ‘07’ and ‘em’"],
    ["'cause and effect' it was", "‘cause and effect’ it was"],
    ["**'Tis** *'07*", "<strong>’Tis</strong> <em>’07</em>"],
  ])("%s", (source, expected) => {
    expect(textOf(source)).toBe(expected);
  });

  test("are those of English in English only; years have them everywhere", () => {
    const strings = { ...englishStrings(), quotes: ["„", "“", "‚", "‘"] };
    const render = createRenderer({ strings, language: "de", extensions: true });
    expect(render("Das 'Til' im Jahr '68", ({ target }) => target).html).toBe("<p>Das ‚Til‘ im Jahr ’68</p>\n");
  });
});

test.each([["他说'单引号'了"], ["他说，'单引号'。"], ["「한국어」 '한국어' 말"]])(
  "quotes around CJK stay as typed: %s",
  (source) => {
    expect(textOf(source)).toBe(source);
  },
);

test("quotes of Latin words next to CJK elsewhere are curly", () => {
  expect(htmlOf('中文\n\n"Hello" there')).toBe("<p>中文</p>\n<p>“Hello” there</p>\n");
});
