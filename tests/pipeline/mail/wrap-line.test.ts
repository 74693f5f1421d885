// Lines of plain text.
import { expect, test } from "vitest";
import { wrapLine } from "../../../src/pipeline/mail/wrap-line.ts";

test.each([
  ["short", "short"],
  ["  one   two  ", "one two"],
  ["one two three", "one two\nthree"],
  ["abcdefghijklmnop", "abcdefghijklmnop"],
  ["a abcdefghijklmnop b", "a\nabcdefghijklmnop\nb"],
  ["one 10\u00A0km away", "one 10\u00A0km\naway"],
  ["日本語の文章です。", "日本語の文\n章です。"],
  ["🎨 🎨 🎨 🎨", "🎨 🎨 🎨\n🎨"],
  ["", ""],
])("%j", (text, wrapped) => {
  expect(wrapLine(text, 10)).toBe(wrapped);
});
