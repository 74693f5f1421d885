// Parts of sentences in messages.
import { expect, test } from "vitest";
import { countNoun, listNames, nameLines } from "../../src/lib/english.ts";

test.each([
  [0, "0 files"],
  [1, "1 file"],
  [2, "2 files"],
  [12345, "12,345 files"],
])("%i is %s", (count, text) => {
  expect(countNoun(count, "file")).toBe(text);
});

test("a plural may be another word", () => {
  expect([countNoun(1, "old address", "old addresses"), countNoun(2, "old address", "old addresses")]).toEqual([
    "1 old address",
    "2 old addresses",
  ]);
});

const NAMES = Array.from({ length: 12 }, (_, n) => `${n}.txt`);

test.each([
  [[], ""],
  [["a.txt"], "a.txt"],
  [["a.txt", "b.txt"], "a.txt and b.txt"],
  [["a.txt", "b.txt", "c.txt"], "a.txt, b.txt and c.txt"],
  [NAMES.slice(0, 11), `${NAMES.slice(0, 10).join(", ")} and 10.txt`],
  [NAMES, `${NAMES.slice(0, 10).join(", ")} and 2 more`],
])("%j is listed as %j", (names, text) => {
  expect(listNames(names)).toBe(text);
});

test.each([
  [[3], "line 3"],
  [[3, 4, 9], "lines 3, 4, 9"],
  [Array.from({ length: 14 }, (_, index) => index + 1), "lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, and 2 more"],
])("lines %j are named %s", (lines, named) => {
  expect(nameLines(lines)).toBe(named);
});
