// The shapes of pictures in a gallery.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { RATIOS, ratioOf } from "../../../src/assets/pictures/ratio.ts";

test.each([
  [3000, 2000, "3:2"],
  [4032, 3024, "4:3"],
  [3024, 4032, "3:4"],
  [1080, 1920, "9:16"],
  [1000, 1000, "1:1"],
  [1003, 1000, "1:1"],
  [1200, 630, "2:1"],
  [9000, 1000, "3:1"],
  [100, 900, "1:2"],
])("%i × %i is %s", (width, height, ratio) => {
  expect(ratioOf({ width, height })).toEqual({ "data-ratio": ratio });
});

test("a picture between the narrowest and the widest shape loses less than a twelfth", () => {
  const numbers = RATIOS.map(toNumber);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  // Halfway between two, the most is cut.
  const most = numbers.slice(1).map((wide, index) => 1 - Math.sqrt((numbers[index] ?? 1) / wide));
  expect(Math.max(...most.slice(0, -2))).toBeLessThan(1 / 12);
});

test("the stylesheet has each shape with its number", () => {
  const css = readFileSync(path.join(PROGRAM.styles, "gallery.css"), "utf8");
  const known = [...css.matchAll(/\[data-ratio="([^"]+)"\]\) \{\s+--ratio: ([\d.]+);\s+\}/gu)].map(
    ([, name = "", number]) => [name, Number(number)],
  );
  expect(known).toEqual(RATIOS.map((ratio) => [ratio, Number(toNumber(ratio).toFixed(4))]));
});

function toNumber(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(":").map(Number);
  return width / height;
}
