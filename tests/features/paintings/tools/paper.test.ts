// The paper: its margins, its tooth, and the ground of a night piece.
import { expect, test } from "vitest";
import { FORMATS } from "../../../../src/features/paintings/formats.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { fieldPath, paintNight, toothPattern } from "../../../../src/features/paintings/tools/paper.ts";
import { sampleEasel } from "../sample-easel.ts";
import { readPath } from "./read-path.ts";

const WORDS = Array.from({ length: 40 }, (_, index) => `sheet ${index}`);

test.each(Object.entries(FORMATS))("on a %s sheet paint keeps off the edge, and to most of the sheet", (_, format) => {
  const { easel } = sampleEasel(format);
  for (const word of WORDS) {
    const { handles } = readPath(fieldPath(easel, createStream(word)));
    const [xs, ys] = [handles.map(({ x }) => x), handles.map(({ y }) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThan(easel.unit);
    expect(Math.max(...xs)).toBeLessThan(format.width - easel.unit);
    expect(Math.max(...ys)).toBeLessThan(format.height - easel.unit);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.7 * format.width);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(0.7 * format.height);
  }
});

test("margins differ from sheet to sheet", () => {
  const { easel } = sampleEasel();
  expect(new Set(WORDS.map((word) => fieldPath(easel, createStream(word)))).size).toBe(WORDS.length);
});

test("a night piece has its ground all over, then five soft shapes", () => {
  const { easel, finish } = sampleEasel({ width: 1600, night: true });
  paintNight(easel, createStream("a"));
  const { marks, definitions } = finish();
  expect(marks.startsWith(`<path d="M0 0h1600v1000H0z" fill="${easel.paints.bare}"/>`)).toBe(true);
  expect(marks.match(/fill="url\(#/gu)).toHaveLength(5);
  expect(definitions.match(/<radialGradient /gu)).toHaveLength(2);
});

test("the tooth is the same in every picture but for its ink, and within its tile", () => {
  const pattern = toothPattern("tooth", "#123456");
  expect(toothPattern("tooth", "#654321").replace("#654321", "#123456")).toBe(pattern);
  const specks = [...pattern.matchAll(/M(\d+) (\d+)/gu)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(specks).toHaveLength(2 * 64);
  expect(Math.max(...specks)).toBeLessThanOrEqual(190);
});
