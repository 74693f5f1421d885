// Eight palettes, and pigments that can be read on both walls.
import { describe, expect, test } from "vitest";
import { isInGamut, toHex } from "../../../src/canvas/colour/oklch.ts";
import { HOUSE_PALETTE, PALETTE_NAMES, PALETTES, pigmentOf } from "../../../src/canvas/colour/palettes.ts";

const WALL = { light: toHex([0.952, 0.004, 150]), dark: toHex([0.205, 0.008, 235]) };

/** WCAG 2's contrast of two colours. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(PALETTE_NAMES)("%s", (name) => {
  test("has colours that every screen shows, and paper lighter than all of them", () => {
    const { paper, ...paints } = PALETTES[name];
    for (const colour of [paper, ...Object.values(paints)]) expect(isInGamut(colour)).toBe(true);
    expect(Math.max(...Object.values(paints).map(([lightness]) => lightness))).toBeLessThan(paper[0]);
  });

  test("lends a pigment that reads as text, and carries text, on both walls", () => {
    const { light, dark } = pigmentOf(name);
    expect(contrast(light, WALL.light)).toBeGreaterThan(5.8);
    expect(contrast(dark, WALL.dark)).toBeGreaterThan(9);
  });
});

test("each palette has a pigment of its own, and the house one of them", () => {
  expect(new Set(PALETTE_NAMES.map((name) => pigmentOf(name).light)).size).toBe(8);
  expect(pigmentOf(HOUSE_PALETTE)).toEqual({ light: "#3353a0", dark: "#9ebdff" });
});
