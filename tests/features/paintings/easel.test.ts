// The sheet while it is painted.
import { expect, test } from "vitest";
import { blendOf } from "../../../src/features/paintings/easel.ts";
import { sampleEasel } from "./sample-easel.ts";

test.each([
  [1000, 1000, 10, false],
  [1600, 1000, 10, true],
  [1000, 1250, 10, false],
  [1250, 1000, 10, false],
  [500, 1000, 5, false],
])("a sheet of %i by %i has the unit %i; wide: %s", (width, height, unit, wide) => {
  expect(sampleEasel({ width, height }).easel).toMatchObject({ unit, wide });
});

test("an empty sheet has neither marks nor definitions", () => {
  expect(sampleEasel().finish()).toEqual({ marks: "", definitions: "" });
});

test("marks lie in the order in which they were made", () => {
  const { easel, finish } = sampleEasel();
  for (const mark of ["<a/>", "<b/>"]) easel.add(mark);
  expect(finish().marks).toBe("<a/><b/>");
});

test("no id is given twice, and a definition gets the one that it is told", () => {
  const { easel, finish } = sampleEasel();
  const ids = Array.from({ length: 50 }, (_, index) =>
    index % 2 === 0 ? easel.newId() : easel.define((id) => `<g id="${id}"/>`),
  );
  expect(new Set(ids).size).toBe(50);
  expect(finish().definitions).toBe(ids.flatMap((id, index) => (index % 2 === 0 ? [] : [`<g id="${id}"/>`])).join(""));
});

test("a soft spot is defined once for each color", () => {
  const { easel, finish } = sampleEasel();
  const ids = ["#111", "#222", "#111"].map((colour) => easel.softSpot(colour));
  expect(ids[2]).toBe(ids[0]);
  expect(ids[1]).not.toBe(ids[0]);
  expect(finish().definitions.match(/<radialGradient /gu)).toHaveLength(2);
});

test("watercolour darkens what is below it, gouache hides it", () => {
  expect(blendOf({ colour: "#111", opaque: false })).toContain("multiply");
  expect(blendOf({ colour: "#111", opaque: true })).toBe("");
});
