// Quotes that word processors type.
import { expect, test } from "vitest";
import { toYamlValue, withoutCurlyQuotes, wordsWithoutCurlyQuotes } from "../../src/lib/curly-quotes.ts";

test.each([
  ["“bread”", "bread"],
  ["„Brot“", "Brot"],
  ["« pain »", "pain"],
  ["‘bread’", "bread"],
  ["bread", undefined],
  ["“Why?” she asked", undefined],
  ["“", undefined],
])("around %s is %s", (value, plain) => {
  expect(withoutCurlyQuotes(value)).toBe(plain);
});

test.each([
  [
    ["“bread", "patience”"],
    ["bread", "patience"],
  ],
  [
    ["“bread”", "salt"],
    ["bread", "salt"],
  ],
  [
    ["‘bread’", "’90s", "bakers’"],
    ["bread", "’90s", "bakers’"],
  ],
  [["“slow” food", "bakers’"], undefined],
  [[], undefined],
])("in the list %j there is %j", (words, plain) => {
  expect(wordsWithoutCurlyQuotes(words)).toEqual(plain);
});

test.each([
  ["bread", "bread"],
  ["2026-03-08", "2026-03-08"],
  ["slow: food", '"slow: food"'],
  ["#1", '"#1"'],
  ['a "b"', `'a "b"'`],
  [`it's "b"`, String.raw`"it's \"b\""`],
  ["[a]", '"[a]"'],
])("%s is written as %s", (value, typed) => {
  expect(toYamlValue(value)).toBe(typed);
});
