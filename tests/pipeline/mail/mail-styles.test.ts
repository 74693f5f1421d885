// The look of an email: readable in light and dark mode.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrastOf, createStyles } from "../../../src/pipeline/mail/mail-styles.ts";
import { LOOK } from "./sample-mail.ts";

const nightOf = (sheet: string): { wall: string; sheet: string; ink: string; soft: string; pigment: string } => {
  const rule = (selector: string): string =>
    new RegExp(`^${selector.replaceAll(".", "\\.").replaceAll("*", "\\*")}\\{[^}]*?color:(#\\w{6})`, "mu").exec(
      sheet,
    )?.[1] ?? "";
  return {
    wall: rule(".wall"),
    sheet: rule(".sheet"),
    ink: rule(".sheet,.sheet *"),
    soft: rule(".soft,.soft *"),
    pigment: rule(".sheet a"),
  };
};

test.each([
  ["#ffffff", "#000000", 21],
  ["#777777", "#ffffff", 4.48],
  ["#3d4fb5", "#3d4fb5", 1],
])("%s on %s has a contrast of %d", (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
});

describe("for any strong color", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

  test("words, links and buttons have a contrast of 4.5, by day and in the dark", () => {
    fc.assert(
      fc.property(hex, (pigment) => {
        const { colours, sheet } = createStyles(
          { light: { ...LOOK.light, pigment }, dark: { ...LOOK.dark, pigment } },
          "ltr",
        );
        for (const { wall, sheet: ground, ink, soft, pigment: strong } of [colours, nightOf(sheet)]) {
          const contrasts = [
            contrastOf(ink, ground),
            contrastOf(ink, wall),
            contrastOf(soft, ground),
            contrastOf(soft, wall),
            contrastOf(strong, ground),
          ];
          expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrastOf(nightOf(sheet).pigment, nightOf(sheet).wall)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

test("the colors are those of the theme, in light and dark mode", () => {
  const { colours, sheet } = createStyles(LOOK, "ltr");
  expect(colours).toEqual(LOOK.light);
  expect(nightOf(sheet)).toMatchObject({
    wall: LOOK.dark.wall,
    sheet: LOOK.dark.sheet,
    ink: LOOK.dark.ink,
    soft: LOOK.dark.soft,
    pigment: LOOK.dark.pigment,
  });
});

test("dark mode is declared for programs with media queries, and for those that mark it", () => {
  const { sheet } = createStyles(LOOK, "ltr");
  expect(sheet).toContain("@media (prefers-color-scheme:dark)");
  expect(sheet).toContain("[data-ogsc] .sheet,[data-ogsc] .sheet *{");
});

test("ignores names of object properties", () => {
  expect(createStyles(LOOK, "ltr").of("constructor")).toBeUndefined();
});
