// Texts in pieces that belong together.
import { expect, test } from "vitest";
import { segmentsOf } from "../../src/lib/segments.ts";

test.each([
  ["grapheme", "e\u0301a👩‍🎨", ["e\u0301", "a", "👩‍🎨"]],
  ["sentence", "One. Two? 三。四", ["One. ", "Two? ", "三。", "四"]],
] as const)("each %s of %j", (granularity, text, pieces) => {
  expect([...segmentsOf(text, granularity)].map(({ segment }) => segment)).toEqual(pieces);
});
