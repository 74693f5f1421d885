// Which letters the fonts of a site need.
import { expect, test } from "vitest";
import { CORE } from "../../../src/assets/fonts/core-characters.ts";
import { createDateFormats } from "../../../src/lib/date-formats.ts";
import { formatTimeRange } from "../../../src/lib/time-range.ts";
import { collectCharacters, dateWords } from "../../../src/pipeline/site/characters.ts";
import { momentOf, sampleComment, sampleEvent, samplePage, samplePost } from "../content/sample-entries.ts";

test("collects letters beyond the core, once each, in one order", () => {
  expect(collectCharacters([samplePost("a", { title: "Ä “é”", html: "<p>ß — œ</p>" })], "Übersicht Ä")).toBe("ÄÜßœ");
  expect(collectCharacters([], CORE)).toBe("");
});

test.each([
  ["a title", samplePage("a", { title: "ł" })],
  ["a description", samplePage("a", { description: "ł" })],
  ["an author", samplePage("a", { author: "ł" })],
  ["a tag", samplePost("a", { tags: ["ł"] })],
  ["a category", samplePost("a", { categories: ["ł"] })],
  ["a comment", samplePost("a", { archive: { notImported: 0, comments: [sampleComment("1", { text: "ł" })] } })],
  [
    "a commenter's name",
    samplePost("a", { archive: { notImported: 0, comments: [sampleComment("1", { author: "ł" })] } }),
  ],
  ["the place of an event", sampleEvent("a", { location: "ł" })],
  ["the price of an event", sampleEvent("a", { price: "ł" })],
])("finds a letter in %s", (_, entry) => {
  expect(collectCharacters([entry], "")).toBe("ł");
});

test("keeps a character of two halves whole, and drops half of one", () => {
  expect(collectCharacters([], "🎨\ud83c")).toBe("🎨");
});

test.each(["cs", "de", "el", "fr", "is", "lv", "mn", "pl", "ru", "tr", "uk", "vi"])(
  "has every letter that dates on pages have in %s, on any day",
  (language) => {
    const known = new Set(`${CORE}${dateWords(language)}\u202f`);
    const { long, month, monthName, short, withTime } = createDateFormats(language);
    const missing = Array.from({ length: 73 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 0, 1 + 5 * index, index % 24));
      const start = momentOf(day.toISOString());
      const key = day.toISOString().slice(0, 7);
      const range = formatTimeRange({ start, end: undefined }, "UTC", language);
      return [long(start), short(start), withTime(start), month(key), monthName(key), range].join("");
    }).flatMap((text) => Array.from(text).filter((character) => !known.has(character)));
    expect([...new Set(missing)]).toEqual([]);
  },
);
