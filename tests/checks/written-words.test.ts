// The words that are searched for in a text to find the line of an element.
import { expect, test } from "vitest";
import { writtenWords } from "../../src/checks/written-words.ts";

test.each([
  ["<b>bold words", ["<b>bold words", "bold words"]],
  ["<p>Hi", ["<p>Hi"]],
  [
    "<iframe src=https://film.example/a></iframe>",
    ["<iframe src=https://film.example/a></iframe>", "<iframe src=https://film.example/a>", "https://film.example/a"],
  ],
  [
    '<img src="/pictures/bowl-1200.bcfbe975b6.jpg">',
    [
      '<img src="/pictures/bowl-1200.bcfbe975b6.jpg">',
      "/pictures/bowl-1200.bcfbe975b6.jpg",
      "/bowl.",
      '"bowl.',
      "(bowl.",
    ],
  ],
  ["", []],
])("%j is looked for as %j", (html, words) => {
  expect(writtenWords(html)).toEqual(words);
});
