// Eight palettes that every screen can show.
import { describe, expect, test } from "vitest";
import { isInGamut } from "../../../../src/features/paintings/colour/oklch.ts";
import { PALETTES } from "../../../../src/features/paintings/colour/palettes.ts";
import { PALETTE_NAMES } from "../../../../src/assets/theme/palette-names.ts";

describe.each(PALETTE_NAMES)("%s", (name) => {
  test("has colours that every screen shows, and paper lighter than all of them", () => {
    const { paper, ...paints } = PALETTES[name];
    for (const colour of [paper, ...Object.values(paints)]) expect(isInGamut(colour)).toBe(true);
    expect(Math.max(...Object.values(paints).map(([lightness]) => lightness))).toBeLessThan(paper[0]);
  });
});
