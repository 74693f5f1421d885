// Titles have the quotes, dashes and apostrophes of the text below them.
import { expect, test } from "vitest";
import { createTitleSetter, setEndOfTitle } from "../../../src/pipeline/markdown/typeset-title.ts";

const ENGLISH = { quotes: ["“", "”", "‘", "’"], language: "en" };
const set = createTitleSetter(ENGLISH);

test.each([
  [`It's "slow" bread -- wait...`, "It’s “slow” bread – wait…"],
  ["Songs of the '60s, and rock 'n' roll", "Songs of the ’60s, and rock ’n’ roll"],
  ["Don&#8217;t stop &amp; go", "Don’t stop & go"],
  ["501(c)(3), ../ and 1..10", "501(c)(3), ../ and 1..10"],
  ["`code`, *stars* and <b>tags</b>", "`code`, *stars* and <b>tags</b>"],
  ["Plain words", "Plain words"],
  [String.raw`C:\new "folder"`, String.raw`C:\new “folder”`],
])("%s", (title, expected) => {
  expect(set(title)).toBe(expected);
});

test("in the quotes of the site's language", () => {
  const german = createTitleSetter({ quotes: ["„", "“", "‚", "‘"], language: "de" });
  expect(german(`Er sagte "ja"`)).toBe("Er sagte „ja“");
});

test.each([
  ["A line, and what's next", "and what's next", "and what’s next"],
  ['He said "no more"', 'more"', "more”"],
  ["Slow-bread", "bread", "bread"],
])("the end of %s stays its end", (title, end, expected) => {
  expect(setEndOfTitle(set, title, end)).toBe(expected);
});
