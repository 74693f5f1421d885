// Drops that flew off a brush.
import { expect, test } from "vitest";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { at } from "../../../../src/features/paintings/tools/point.ts";
import { spatter } from "../../../../src/features/paintings/tools/spatter.ts";
import { sampleEasel } from "../sample-easel.ts";

function drop(word: string, spread: number) {
  const { easel, finish } = sampleEasel();
  const random = createStream(word);
  spatter(easel, random, at(500, 400), { spread, paint: easel.paints.ink });
  const marks = finish().marks.match(/<path [^>]*>/gu) ?? [];
  return {
    drops: marks.map((mark) => [...mark.matchAll(/M(-?\d+) (-?\d+)h\.1/gu)].map(([, x, y]) => [Number(x), Number(y)])),
    widths: marks.map((mark) => Number(/stroke-width="([\d.]+)"/u.exec(mark)?.[1])),
    next: random.next(),
  };
}

test.each(["a", "b", "c"])("are eight in three sizes, and the largest are the fewest (%s)", (word) => {
  const { drops, widths } = drop(word, 100);
  expect(drops.map(({ length }) => length)).toEqual([3, 3, 2]);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
});

test.each([1, 100, 1000])("land no farther than %i from the middle, and nearer above and below", (spread) => {
  for (const [x = NaN, y = NaN] of ["a", "b", "c"].flatMap((word) => drop(word, spread).drops.flat())) {
    expect(Math.abs(x - 500)).toBeLessThanOrEqual(spread + 0.5);
    expect(Math.abs(y - 400)).toBeLessThanOrEqual(0.7 * spread + 0.5);
  }
});

test("take one step of chance", () => {
  const random = createStream("a");
  random.next();
  expect(drop("a", 100).next).toBe(random.next());
});
