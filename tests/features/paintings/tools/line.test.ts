// A line from a pointed brush.
import { expect, test } from "vitest";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { line, type Pen } from "../../../../src/features/paintings/tools/line.ts";
import { at, between } from "../../../../src/features/paintings/tools/point.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn } from "./read-path.ts";

const WIDTH = 100;

function draw(word: string, pen: Partial<Pen> = {}, detail = 1) {
  const { easel, finish } = sampleEasel({ detail });
  const random = createStream(word);
  const spine = (share: number) => between(at(100, 500), at(900, 500), share);
  line(easel, random, spine, { width: WIDTH, paint: easel.paints.ink, ...pen });
  const { marks } = finish();
  return { marks, ink: easel.paints.ink.colour, points: handlesIn(marks), next: random.next() };
}

test("is one shape filled with ink", () => {
  const { marks, ink } = draw("a", { strength: 0.5 });
  expect(marks).toMatch(/^<path d="M[^M]*z" fill="[^"]*" opacity="\.5"\/>$/u);
  expect(marks).toContain(`fill="${ink}"`);
});

test.each(["a", "b", "c"])("is thick in the middle and pointed at its ends (%s)", (word) => {
  const { points } = draw(word);
  const halves = points.slice(0, points.length / 2).map(({ y }) => Math.abs(y - 500));
  expect(Math.max(...halves)).toBeLessThan(0.6 * WIDTH);
  expect(Math.max(...halves)).toBeGreaterThan(0.2 * WIDTH);
  for (const end of [halves[0], halves.at(-1)]) expect(end).toBeLessThan(0.1 * WIDTH);
});

test.each([
  [13, 1, 26],
  [20, 0.5, 30],
  [2, 1, 10],
])("with %i bends at detail %d has %i points", (bends, detail, count) => {
  expect(draw("a", { bends }, detail).points).toHaveLength(count);
});

test("how many bends it has does not move what is painted next", () => {
  expect(draw("a", { bends: 40 }).next).toBe(draw("a", { bends: 5 }).next);
});
