// Arithmetic that comes out the same in every engine, and its use everywhere in the painter.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cosine, cubeRoot, reach, sine } from "../../../src/features/paintings/exact-math.ts";
import { listFiles } from "../../../src/lib/files.ts";

const SRC = path.resolve(import.meta.dirname, "../../../src/features/paintings");

test("sine and cosine are right to eleven decimals", () => {
  fc.assert(
    fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (angle) => {
      expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(1e-11);
      expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(1e-11);
    }),
  );
});

test("roots and lengths are right to eleven decimals", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 8, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (value, other) => {
        expect(Math.abs(cubeRoot(value) - Math.cbrt(value))).toBeLessThan(1e-11);
        expect(Math.abs(reach(value, other) - Math.hypot(value, other))).toBeLessThan(1e-11);
      },
    ),
  );
});

test.each(listFiles(SRC))(
  "%s uses no arithmetic that engines round differently, no clock and no chance of its own",
  (name) => {
    const text = readFileSync(path.join(SRC, name), "utf8");
    const exact = ["sqrt", "floor", "round", "abs", "min", "max", "imul"];
    expect(
      [...text.matchAll(/\bMath\.(\w+)/gu)].map(([, used = ""]) => used).filter((used) => !exact.includes(used)),
    ).toEqual([]);
    expect(text).not.toMatch(/(?<!\/)\*\*|Math\[|Date\b|performance|toLocale|Intl/u);
  },
);
