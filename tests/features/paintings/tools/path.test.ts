// Paths in few bytes that are still the curves that were meant.
import fc from "fast-check";
import { expect, test } from "vitest";
import { closedPath, openPath, shorten, type Grain } from "../../../../src/features/paintings/tools/path.ts";
import { at, type Point } from "../../../../src/features/paintings/tools/point.ts";

const place = fc.record({
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
});
const places = fc.array(place, { minLength: 3, maxLength: 30 });
const grains = fc.constantFrom<Grain>("whole", "tenth");

/** The handles and ends of a path made of M, q and t, as a renderer works them out. */
function readPath(path: string): { start: Point; handles: Point[]; ends: Point[] } {
  const [, move = "", curve = "", rest = ""] = /^M([^q]*)q([^tz]*)t?([^z]*)z?$/u.exec(path) ?? [];
  const numbers = (text: string): number[] =>
    [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(([number]) => Number(number));
  const [x = NaN, y = NaN] = numbers(move);
  const [hx = NaN, hy = NaN, ex = NaN, ey = NaN] = numbers(curve);
  const handles = [at(x + hx, y + hy)];
  const ends = [at(x + ex, y + ey)];
  const steps = numbers(rest);
  for (let index = 0; index + 1 < steps.length; index += 2) {
    const [end = at(NaN, NaN), handle = end] = [ends.at(-1), handles.at(-1)];
    handles.push(at(2 * end.x - handle.x, 2 * end.y - handle.y));
    ends.push(at(end.x + (steps[index] ?? NaN), end.y + (steps[index + 1] ?? NaN)));
  }
  return { start: at(x, y), handles, ends };
}

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
