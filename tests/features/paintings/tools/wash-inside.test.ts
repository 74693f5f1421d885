// Details inside a wash.
import { expect, test } from "vitest";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { at } from "../../../../src/features/paintings/tools/point.ts";
import { bloom, puddles, traces, type Pool } from "../../../../src/features/paintings/tools/wash-inside.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn } from "./read-path.ts";

const EXTENT = { centre: at(500, 500), width: 600, height: 200 };

function pool(word: string, detail = 1): Pool & { readonly definitions: () => string } {
  const { easel, finish } = sampleEasel({ detail });
  const paint = easel.paints.first;
  const definitions = (): string => finish().definitions;
  return { easel, hand: createStream(word), extent: EXTENT, paint, load: 0.6, definitions };
}

test.each([
  [1, 2],
  [0.7, 1],
])("at detail %d paint gathers in %i soft spots and one with an edge", (detail, soft) => {
  const one = pool("a", detail);
  const marks = puddles(one);
  expect(marks.match(/fill="url\(#/gu)).toHaveLength(soft);
  expect(marks.match(/<path /gu)).toHaveLength(soft + 1);
  expect(one.definitions().match(/<radialGradient /gu)).toHaveLength(1);
});

test.each([
  [0, "x"],
  [90, "y"],
] as const)("passes of a brush at %i degrees run along %s", (degrees, axis) => {
  for (const word of ["a", "b", "c"]) {
    const [broad = ""] = traces(pool(word), degrees).match(/<path [^>]*>/gu) ?? [];
    for (const [, path = ""] of broad.matchAll(/(M[^M"]*)/gu)) {
      const [first, last] = [handlesIn(` d="${path}"`)[0], / d="M(-?[\d.]+)[ ]?(-?[\d.]+)/u.exec(` d="${path}"`)];
      const step = {
        x: Math.abs((first?.x ?? NaN) - Number(last?.[1])),
        y: Math.abs((first?.y ?? NaN) - Number(last?.[2])),
      };
      expect(step[axis]).toBeGreaterThan(step[axis === "x" ? "y" : "x"]);
    }
  }
});

test("some hairs lift paint, and as many lay it on; less detail has fewer of both", () => {
  const hairs = (detail: number): number[] =>
    (traces(pool("a", detail), 30).match(/<path [^>]*stroke-dasharray[^>]*>/gu) ?? []).map(
      (mark) => mark.match(/M/gu)?.length ?? 0,
    );
  const [[lifted = 0, laid = 0], [few = 0, fewer = 0]] = [hairs(1), hairs(0.5)];
  expect([lifted, laid].every((count) => count >= 6 && count <= 12)).toBe(true);
  expect([few, fewer].every((count) => count >= 3 && count <= 6)).toBe(true);
});

test.each([20, 60])("a bloom of radius %i is bare within its rim, and lies in the pool", (radius) => {
  for (const word of ["a", "b", "c"]) {
    const one = pool(word);
    const marks = bloom(one, radius);
    expect(one.definitions()).toContain(`stop-color="${one.easel.paints.bare}"`);
    expect(new Set([...marks.matchAll(/ d="([^"]*)"/gu)].map(([, path]) => path)).size).toBe(1);
    const [xs, ys] = [handlesIn(marks).map(({ x }) => x), handlesIn(marks).map(({ y }) => y)];
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(radius);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(8 * radius);
  }
});
