// Captions as a transcript.
import { expect, test } from "vitest";
import { toSpeech } from "../../../src/features/video/cue-text.ts";
import { toTranscript } from "../../../src/features/video/transcript.ts";

const cue = (start: number, end: number, markup: string) => ({ start, end, text: markup, speech: toSpeech(markup) });

test.each<[string, [number, number, string][], string[]]>([
  [
    "captions are joined, across their lines",
    [
      [0, 1000, "A line is drawn"],
      [1000, 2000, "from left\nto right."],
    ],
    ["A line is drawn from left to right."],
  ],
  [
    "a pause of two seconds goes on",
    [
      [0, 1000, "One."],
      [3000, 4000, "Two."],
    ],
    ["One. Two."],
  ],
  [
    "a longer pause begins a paragraph",
    [
      [0, 1000, "One."],
      [3001, 4000, "Two."],
    ],
    ["One.", "Two."],
  ],
  [
    "each speaker begins a paragraph",
    [
      [0, 1000, "<v Ann>Why?"],
      [1000, 2000, "<v Ben>Because."],
    ],
    ["Ann: Why?", "Ben: Because."],
  ],
  [
    "a speaker who goes on is named once",
    [
      [0, 1000, "<v Ann>First this,"],
      [1000, 2000, "<v Ann>then that."],
    ],
    ["Ann: First this, then that."],
  ],
  [
    "a speaker who goes on after a pause is named again",
    [
      [0, 1000, "<v Ann>First this."],
      [9000, 9500, "<v Ann>Then that."],
    ],
    ["Ann: First this.", "Ann: Then that."],
  ],
  ["two speakers in one caption", [[0, 1000, "<v Ann>Why?\n<v Ben>Because."]], ["Ann: Why?", "Ben: Because."]],
  [
    "a colon alone makes no speaker",
    [
      [0, 1000, "Remember:"],
      [1000, 2000, "Tip: draw slowly."],
    ],
    ["Remember: Tip: draw slowly."],
  ],
  [
    "what stays on the screen is said once",
    [
      [0, 1000, "[A blot.]"],
      [1000, 2000, "[A blot.]"],
      [2000, 3000, "It dries."],
    ],
    ["[A blot.] It dries."],
  ],
  [
    "what is said again after a pause stands again",
    [
      [0, 1000, "Breathe."],
      [9000, 9500, "Breathe."],
    ],
    ["Breathe.", "Breathe."],
  ],
  ["no captions are no paragraphs", [], []],
  ["captions without words are none", [[0, 1000, "<i></i>"]], []],
])("%s", (_what, cues, paragraphs) => {
  expect(toTranscript(cues.map(([start, end, markup]) => cue(start, end, markup)))).toEqual(paragraphs);
});

test.each([
  ["plain", [{ speaker: undefined, words: "plain" }]],
  ["a<br>b <b>c</b> <c.loud>d</c> <00:01.000>e", [{ speaker: undefined, words: "ab c d e" }]],
  [
    "Salt &amp; &lt;time&gt;&nbsp;&quot;x&quot; &#39;y&#x27; &unknown;",
    [{ speaker: undefined, words: "Salt & <time>\u00A0\"x\" 'y' &unknown;" }],
  ],
  [
    "<v.loud.far Ann Bee>Why?</v> he asked",
    [
      { speaker: "Ann Bee", words: "Why?" },
      { speaker: undefined, words: "he asked" },
    ],
  ],
  [
    "before <v Ann>after",
    [
      { speaker: undefined, words: "before" },
      { speaker: "Ann", words: "after" },
    ],
  ],
  ["cut off <i", [{ speaker: undefined, words: "cut off" }]],
  ["&#0; &#9999999;", [{ speaker: undefined, words: "&#0; &#9999999;" }]],
  ["", []],
])("the markup %j says %j", (markup, speech) => {
  expect(toSpeech(markup)).toEqual(speech);
});
