// One stroke of a broad brush.
import { expect, test } from "vitest";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { stroke, type Brush } from "../../../../src/features/paintings/tools/brush.ts";
import { at, between } from "../../../../src/features/paintings/tools/point.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn } from "./read-path.ts";

const SPINE = (share: number) => between(at(100, 500), at(900, 500), share);

function paint(word: string, brush: Partial<Brush> = {}, detail = 1) {
  const { easel, finish } = sampleEasel({ detail });
  const random = createStream(word);
  stroke(easel, random, SPINE, { width: 100, paint: easel.paints.first, ...brush });
  const { marks } = finish();
  return { marks, next: random.next(), bristles: (marks.match(/M/gu)?.length ?? 0) - 1 };
}

test.each(["a", "b", "c"])("keeps to its width and does not leave the way (%s)", (word) => {
  for (const { x, y } of handlesIn(paint(word).marks)) {
    expect(Math.abs(y - 500)).toBeLessThan(60);
    expect(x).toBeGreaterThanOrEqual(99);
    expect(x).toBeLessThanOrEqual(901);
  }
});

test.each([
  [30, 1, 30],
  [30, 0.5, 15],
  [2, 1, 4],
  [30, 0.01, 4],
])("with %i bristles at detail %d paints %i", (bristles, detail, painted) => {
  expect(paint("a", { bristles }, detail).bristles).toBe(painted);
});

test("a dry brush gives out earlier", () => {
  const reach = (dry: number): number => Math.min(...["a", "b", "c"].map((word) => farthest(word, dry)));
  const farthest = (word: string, dry: number): number =>
    Math.max(...handlesIn(paint(word, { dry, bristles: 8 }).marks).map(({ x }) => x));
  expect(reach(0)).toBeGreaterThan(reach(1));
});

test("how many bristles it has does not move what is painted next", () => {
  expect(paint("a", { bristles: 60 }).next).toBe(paint("a", { bristles: 6 }, 0.5).next);
});
