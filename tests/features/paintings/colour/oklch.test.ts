// Colors as screen values.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isInGamut, toHex } from "../../../../src/features/paintings/colour/oklch.ts";

test.each([
  [[1, 0, 0], "#ffffff"],
  [[0, 0, 0], "#000000"],
  [[0.6, 0, 200], "#808080"],
  [[0.628, 0.2577, 29.23], "#ff0000"],
  [[0.452, 0.3132, 264.05], "#0000ff"],
  [[0.46, 0.115, 262], "#335698"],
] as const)("%j is %s", (colour, hex) => {
  expect(toHex(colour)).toBe(hex);
});

test("any lightness, chroma and hue gives a colour; too much chroma is taken back to what a screen shows", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.double({ min: -400, max: 800, noNaN: true }),
      (lightness, chroma, hue) => {
        expect(toHex([lightness, chroma, hue])).toMatch(/^#[0-9a-f]{6}$/u);
      },
    ),
  );
  expect(isInGamut([0.8, 0.4, 264])).toBe(false);
  expect(toHex([0.8, 0.4, 264])).toBe(toHex([0.8, 0.3, 264]));
});
