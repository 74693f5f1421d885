// Paths in few bytes that are still the curves that were meant.
import fc from "fast-check";
import { expect, test } from "vitest";
import { closedPath, openPath, shorten, type Grain } from "../../../../src/features/paintings/tools/path.ts";
import { at } from "../../../../src/features/paintings/tools/point.ts";
import { readPath } from "./read-path.ts";

const place = fc.record({
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
});
const places = fc.array(place, { minLength: 3, maxLength: 30 });
const grains = fc.constantFrom<Grain>("whole", "tenth");

test("a closed path has every point as a handle, and comes back to where it began", () => {
  fc.assert(
    fc.property(places, grains, (points, grain) => {
      const { start, handles, ends } = readPath(closedPath(points, grain));
      const coarse = grain === "whole" ? 1.01 : 0.11;
      expect(handles).toHaveLength(points.length);
      points.forEach((point, index) => {
        expect(Math.abs((handles[index]?.x ?? NaN) - point.x)).toBeLessThan(coarse);
        expect(Math.abs((handles[index]?.y ?? NaN) - point.y)).toBeLessThan(coarse);
      });
      expect(ends.at(-1)?.x).toBeCloseTo(start.x, 6);
      expect(ends.at(-1)?.y).toBeCloseTo(start.y, 6);
    }),
  );
});

test("an open path goes from the first point to the last", () => {
  fc.assert(
    fc.property(places, grains, (points, grain) => {
      const { start, handles, ends } = readPath(openPath(points, grain));
      const coarse = grain === "whole" ? 1.01 : 0.11;
      expect(handles).toHaveLength(points.length - 2);
      for (const [drawn, meant] of [
        [start, points[0]],
        [ends.at(-1), points.at(-1)],
        [handles.at(-1), points.at(-2)],
      ] as const) {
        expect(Math.abs((drawn?.x ?? NaN) - (meant?.x ?? NaN))).toBeLessThan(coarse);
        expect(Math.abs((drawn?.y ?? NaN) - (meant?.y ?? NaN))).toBeLessThan(coarse);
      }
    }),
  );
});

test("a path of nothing is nothing", () => {
  expect([closedPath([]), openPath([]), openPath([at(1, 1), at(2, 2)])]).toEqual(["", "", ""]);
});

test("numbers stand close together", () => {
  expect(closedPath([at(0, 0), at(10, 0), at(10, 10), at(0, 10)])).toBe("M0 5q0-5 5-5t5 5-5 5-5-5z");
  expect(openPath([at(0.2, 0), at(5, 5), at(10, 0.4)], "tenth")).toBe("M.2 0q4.8 5 9.8 .4");
});

test.each([
  [0.25, ".3"],
  [-0.04, "0"],
  [-0.5, "-.5"],
  [10, "10"],
  [12.34, "12.3"],
])("%d is written %s", (value, written) => {
  expect(shorten(value)).toBe(written);
});
