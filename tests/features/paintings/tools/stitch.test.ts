// Stitches along an edge.
import { expect, test } from "vitest";
import { mixPaints } from "../../../../src/features/paintings/colour/mix-paints.ts";
import { createEasel } from "../../../../src/features/paintings/easel.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { at } from "../../../../src/features/paintings/tools/point.ts";
import { sew } from "../../../../src/features/paintings/tools/stitch.ts";

const UNIT = 10;

/** Where each stitch begins, and how far it goes, when it is sewn along a level edge. */
function sewLevel(seed: string): { x: number; y: number; right: number; down: number }[] {
  const paints = mixPaints("moss", false, createStream(seed));
  const { easel, finish } = createEasel({ width: 1000, height: 1000, night: false, detail: 1 }, paints);
  sew(easel, createStream(seed), [[at(100, 500), at(900, 500)]], paints.ink, { length: 2.4, apart: 3.2, width: 0.7 });
  const stitches = [...finish().marks.matchAll(/M(-?\d+) (-?\d+)q-?\d+ -?\d+ (-?\d+) (-?\d+)/gu)];
  return stitches.map(([, x, y, right, down]) => ({
    x: Number(x),
    y: Number(y),
    right: Number(right),
    down: Number(down),
  }));
}

test.each(["a", "b", "c"])("every stitch crosses the edge and is short (%s)", (seed) => {
  for (const { x, y, right, down } of sewLevel(seed)) {
    expect(y < 500 && y + down > 500).toBe(true);
    expect(Math.abs(down)).toBeLessThan(3.6 * UNIT);
    expect(Math.min(x, x + right)).toBeGreaterThan(60);
    expect(Math.max(x, x + right)).toBeLessThan(940);
  }
});

test.each(["a", "b", "c"])("neither length nor distance is even (%s)", (seed) => {
  const stitches = sewLevel(seed);
  expect(stitches.length).toBeGreaterThan(15);
  expect(stitches.length).toBeLessThan(40);
  const lengths = stitches.map(({ down }) => down);
  const gaps = stitches.slice(1).map(({ x }, index) => x - (stitches[index]?.x ?? NaN));
  expect(Math.max(...lengths)).toBeGreaterThan(1.5 * Math.min(...lengths));
  expect(Math.max(...gaps)).toBeGreaterThan(2 * Math.min(...gaps));
});
