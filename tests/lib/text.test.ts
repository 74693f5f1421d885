// Excerpts end at a sentence or a word, and words are counted as readers count them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, firstSentences, escapePattern } from "../../src/lib/text.ts";

test.each([
  ["One. Two. Three.", 16, "One. Two. Three."],
  ["One. Two. Three.", 10, "One. Two."],
  ["Short first. Then a long second sentence that does not fit.", 30, "Short first."],
  ["What? Really! Yes, really, it is.", 20, "What? Really!"],
  ["He said “no.” Then he left the room.", 20, "He said “no.”"],
  ["日本語。日本語の文。長い長い長い長い。", 12, "日本語。日本語の文。"],
])("ends %j within %i characters at a sentence: %j", (text, limit, excerpt) => {
  expect(firstSentences(text, limit)).toBe(excerpt);
});

test.each([
  ["A first sentence that goes on and on", 20, "A first sentence…"],
  ["Hi. A very long second sentence that does not fit", 30, "Hi. A very long second…"],
  ["aaaa bbbb cccc, dddd eeee", 16, "aaaa bbbb cccc…"],
  ["one two three – four five", 16, "one two three…"],
  ["x".repeat(50), 20, `${"x".repeat(19)}…`],
])("cuts %j within %i characters at a word: %j", (text, limit, excerpt) => {
  expect(firstSentences(text, limit)).toBe(excerpt);
});

test("only normalizes white space in a short text", () => {
  expect(firstSentences("  one \n two\tthree ", 20)).toBe("one two three");
  expect(firstSentences("", 20)).toBe("");
});

test("never returns more characters than requested", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      fc.integer({ min: 1, max: 200 }),
      (text, limit) => firstSentences(text, limit).length <= limit,
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ["", 0],
  [" \n\t ", 0],
  ["one", 1],
  ["  one two\nthree\u00a0four ", 4],
  ["well-known don’t", 2],
  ["Crème brûlée", 2],
  ["한국어 문장", 2],
])("counts the words of %j: %i", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test("counts two characters of a script without spaces as a word", () => {
  const words = countWords("吾輩は猫である。名前はまだ無い。".repeat(50));
  expect(words).toBeGreaterThan(300);
  expect(words).toBeLessThan(450);
});

test("escapePattern makes a pattern that matches only the text itself", () => {
  const text = String.raw`/a.b*c+d?e^f$g{h}(i)|[j]\k/`;
  const pattern = new RegExp(`^${escapePattern(text)}$`, "u");
  expect(pattern.test(text)).toBe(true);
  expect(pattern.test(text.replace(".", "x"))).toBe(false);
});
