// Paint that arrives, dries, and is covered by other paint.
import { expect, test } from "vitest";
import { applyMark, createMark, drown, HEIGHT, isDry, WIDTH, type Mark, type Paint } from "./mark.ts";
import { createNoise, createRandom } from "./noise.ts";

const BLUE: Paint = { colour: [2, 1, 0.2], opaque: false };
const YELLOW: Paint = { colour: [0.7, 0.5, 0.1], opaque: true };

/** One pixel that paint reaches after a second. */
const spot = (paint: Paint, arrival = 1): Mark => createMark(paint, [{ x: 2, y: 0, arrival, wet: 1.5, dry: 1 }]);

/** The pixel's red, on paper that throws all light back. */
function redAt(seconds: number, ...marks: readonly Mark[]): number {
  const light = new Float32Array(12).fill(1);
  for (const mark of marks) applyMark(mark, seconds, light);
  return light[6] ?? 0;
}

test("paper is bare until the paint comes", () => {
  expect(redAt(1, spot(BLUE))).toBe(1);
  expect(redAt(1.1, spot(BLUE))).toBeLessThan(0.1);
});

test("paint dries lighter, and then stays as it is", () => {
  expect(redAt(4, spot(BLUE))).toBeGreaterThan(redAt(1.2, spot(BLUE)));
  expect(isDry(spot(BLUE), 4)).toBe(false);
  expect(isDry(spot(BLUE), 20)).toBe(true);
  expect(redAt(20, spot(BLUE))).toBeCloseTo(redAt(60, spot(BLUE)), 3);
  expect(redAt(60, spot(BLUE))).toBeCloseTo(Math.exp(-2), 5);
});

test("transparent paints darken one another, an opaque one hides what is below it", () => {
  expect(redAt(60, spot(BLUE), spot(BLUE))).toBeCloseTo(Math.exp(-4), 5);
  expect(redAt(60, spot(BLUE), spot(YELLOW))).toBeCloseTo(redAt(60, spot(YELLOW)), 5);
});

test("wet paint becomes part of other paint from the moment it is reached", () => {
  const line = spot(BLUE);
  const blot = spot(BLUE, 3);
  expect(redAt(2.9, drown(line, blot))).toBe(redAt(2.9, line));
  expect(redAt(60, drown(line, blot))).toBe(1);
  expect(redAt(60, drown(line, blot), blot)).toBeCloseTo(Math.exp(-2), 5);
});

test("paint outside the frame is left out", () => {
  const touch = { arrival: 0, wet: 1, dry: 1 };
  expect(
    createMark(BLUE, [
      { x: -1, y: 0, ...touch },
      { x: WIDTH, y: 0, ...touch },
      { x: 0, y: HEIGHT, ...touch },
    ]).pixels,
  ).toHaveLength(0);
});

test("chance and noise are the same in every run, and between 0 and 1", () => {
  const random = createRandom("a word");
  const again = createRandom("a word");
  const noise = createNoise("a word");
  for (let index = 0; index < 500; index++) {
    const value = random();
    expect(value).toBe(again());
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
    const height = noise(index / 3 - 80, 9 - index / 7);
    expect(height).toBe(createNoise("a word")(index / 3 - 80, 9 - index / 7));
    expect(height).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThanOrEqual(1);
  }
});
