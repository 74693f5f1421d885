// Outlines stray, but not far.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { at, beside, sideOf, sweep, through } from "../../../../src/features/paintings/tools/point.ts";
import { blob, box, extentOf, refine, slab, stray } from "../../../../src/features/paintings/tools/shapes.ts";

const size = fc.double({ min: 1, max: 1500, noNaN: true });
const place = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1500 }) });

test("a blob stays near its radius and around its middle", () => {
  fc.assert(
    fc.property(
      fc.string(),
      place,
      size,
      fc.double({ min: 0, max: 0.17, noNaN: true }),
      (word, centre, radius, rough) => {
        const points = blob(createStream(word), centre, radius, radius, { rough });
        for (const { x, y } of points) {
          const far = Math.hypot(x - centre.x, y - centre.y);
          expect(far).toBeGreaterThan(radius * (1 - rough * 4.2) - 1e-6);
          expect(far).toBeLessThan(radius * (1 + rough * 4.2) + 1e-6);
        }
      },
    ),
  );
});

test("a slab keeps its corners, each of them twice, and bows by little", () => {
  fc.assert(
    fc.property(fc.string(), place, size, size, (word, { x, y }, width, height) => {
      const corners = box(x, y, width, height);
      const points = slab(createStream(word), corners, 100, 5);
      for (const corner of corners)
        expect(points.filter((point) => point.x === corner.x && point.y === corner.y).length).toBeGreaterThanOrEqual(2);
      const { width: wide, height: tall } = extentOf(points);
      expect(wide - width).toBeLessThan(40);
      expect(tall - height).toBeLessThan(40);
    }),
  );
});

test("an outline is refined only between points that are far apart", () => {
  const points = [at(0, 0), at(0, 0), at(100, 0), at(100, 10)];
  expect(refine(createStream("a"), points, 1, 30)).toHaveLength(6);
  expect(refine(createStream("a"), points, 1, 30).slice(0, 2)).toEqual([at(0, 0), at(0, 0)]);
  expect(stray(createStream("a"), points, 10, [0, 0, 0, 0])).toEqual(points);
});

test("ways begin and end where they should, and have a side everywhere", () => {
  fc.assert(
    fc.property(place, place, place, place, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, d, share) => {
      for (const spine of [sweep(a, b, c, d), through([a, b, c, d])]) {
        expect(Math.hypot(spine(0).x - a.x, spine(0).y - a.y)).toBeLessThan(1e-6);
        expect(Math.hypot(spine(1).x - d.x, spine(1).y - d.y)).toBeLessThan(1e-6);
        const side = sideOf(spine, share);
        expect(Number.isFinite(side.x) && Number.isFinite(side.y)).toBe(true);
        const [place, off] = [spine(share), beside(spine, share, 20)];
        expect(Math.hypot(off.x - place.x, off.y - place.y)).toBeLessThan(20.01);
      }
    }),
  );
});
