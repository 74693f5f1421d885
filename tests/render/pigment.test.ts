// A subject keeps its colour, on every machine and for years.
import fc from "fast-check";
import { expect, test } from "vitest";
import { HOUSE_PIGMENT, PIGMENTS, toPigment } from "../../src/render/pigment.ts";

test.each([
  ["mistakes", "verdigris"],
  ["studio", "moss"],
  ["therapy", "indigo"],
  ["bread", "heather"],
])("%s is painted with %s", (tag, pigment) => {
  expect(toPigment(tag)).toBe(pigment);
});

test("a word has one pigment however it is capitalised", () => {
  expect([toPigment("Slow Bread"), toPigment("slow-bread")]).toEqual([toPigment("SLOW BREAD"), toPigment("SLOW BREAD")]);
});

test("a post without a tag has the pigment of the house", () => {
  expect(toPigment(undefined)).toBe(HOUSE_PIGMENT);
});

test("any word has a pigment, and words share them out evenly", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (tag) => PIGMENTS.includes(toPigment(tag))));
  const counts = Map.groupBy(Array.from({ length: 800 }, (_, index) => toPigment(`subject ${index}`)), (pigment) => pigment);
  expect([...counts.values()].every((words) => words.length > 60 && words.length < 140)).toBe(true);
});
