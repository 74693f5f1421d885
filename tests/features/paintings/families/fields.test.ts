// Fields that the edge of the sheet cuts.
import { describe, expect, test } from "vitest";
import { above, band, below, field } from "../../../../src/features/paintings/families/fields.ts";
import { FORMATS } from "../../../../src/features/paintings/formats.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { extentOf } from "../../../../src/features/paintings/tools/shapes.ts";
import { sampleEasel } from "../sample-easel.ts";

const random = () => createStream("field");

describe.each(Object.entries(FORMATS))("on a %s sheet", (_name, { width, height }) => {
  const { easel } = sampleEasel({ width, height });
  const { unit } = easel;
  const edge = height / 2;

  test.each([
    ["a band", band(easel, random(), { top: edge, bottom: edge + 10 * unit }), edge, edge + 10 * unit],
    ["what is above", above(easel, random(), edge), -3 * unit, edge],
    ["what is below", below(easel, random(), edge), edge, height + 3 * unit],
  ])("%s reaches beyond both sides, from height to height", (_what, points, top, bottom) => {
    const xs = points.map(({ x }) => x);
    expect(Math.min(...xs)).toBeLessThan(0);
    expect(Math.max(...xs)).toBeGreaterThan(width);
    const { centre, height: tall } = extentOf(points);
    expect(Math.abs(centre.y - tall / 2 - top)).toBeLessThan(4 * unit);
    expect(Math.abs(centre.y + tall / 2 - bottom)).toBeLessThan(4 * unit);
  });
});

test.each([
  ["top", [40, 0], 40, 0],
  ["bottom", [0, 40], 0, 40],
  ["bottom, to the other side", [0, -40], 0, -40],
] as const)("a tilt lowers the right end of an edge: %s", (_edge, tilts, top, bottom) => {
  const { easel } = sampleEasel();
  // Its corners, each of which is listed twice.
  const points = band(easel, random(), { top: 300, bottom: 500, tilts });
  const corners = points.filter((point, index) => point === points[index + 1]);
  const [topLeft, topRight, bottomRight, bottomLeft] = corners.map(({ y }) => y);
  expect([Number(topRight) - Number(topLeft), Number(bottomRight) - Number(bottomLeft)]).toEqual([top, bottom]);
});

test("a field stands where it is put, with four corners", () => {
  const points = field(sampleEasel().easel, random(), { x: 100, y: 200, width: 300, height: 400 });
  const corners = points.filter((point, index) => point === points[index + 1]);
  expect(corners).toEqual([
    { x: 100, y: 200 },
    { x: 400, y: 200 },
    { x: 400, y: 600 },
    { x: 100, y: 600 },
  ]);
});
