// Text on a page stays readable, whatever colors an author chooses.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listFiles } from "../../../src/lib/files.ts";
import { checkContrast } from "../../../src/assets/theme/contrast.ts";
import { mergeTheme } from "../../../src/assets/theme/load-theme.ts";
import { MIXES, WASHES } from "../../../src/assets/theme/pairs.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import type { ThemeChanges } from "../../../src/assets/theme/theme.ts";
import { standardTheme } from "../../pipeline/settings/sample-settings.ts";

const STANDARD = standardTheme();
const told = (changes: ThemeChanges): string[] =>
  checkContrast(mergeTheme(STANDARD, changes), changes).map(({ path, message }) => `${path.join(".")}: ${message}`);

test("the theme that ships can be read in all pairs, by day and in the dark", () => {
  expect(checkContrast(STANDARD, undefined)).toEqual([]);
});

describe("reports", () => {
  test.each<[string, ThemeChanges, string[]]>([
    [
      "of soft words that are too soft",
      { colors: { textMuted: { light: "#999" } } },
      [
        'colors.textMuted.light: The color textMuted ("#999") is too faint on background washed with coral ("#ded0cb"): contrast 1.89, at least 4.5 is needed; 9 more pairs fail, too. Closest readable color: "oklch(0.468 0 0)".',
      ],
    ],
    [
      "of a pigment for the day alone",
      { accents: { ultra: { light: "#88aaff" } } },
      [
        'accents.ultra.light: The color ultra ("#88aaff") is too faint on background washed with ultra ("#dce4f1"): contrast 1.77, at least 4.5 is needed; 4 more pairs fail, too. Closest readable color: "oklch(0.483 0.128 266.7)".',
      ],
    ],
    [
      "of a field that nobody sees",
      { colors: { fieldBorder: { dark: "oklch(0.3 0.01 235)" } } },
      [
        'colors.fieldBorder.dark: The color fieldBorder ("oklch(0.3 0.01 235)") is too faint on surface ("oklch(0.25 0.009 235)"): contrast 1.17, at least 3 is needed; 1 more pair fails, too. Closest readable color: "oklch(0.53 0.01 235)".',
      ],
    ],
    [
      "of what is no colour",
      { colors: { text: { light: "blak" } } },
      ['colors.text.light: "blak" isn\'t a color. Write it as in CSS: "#28509e" or "oklch(0.46 0.13 265)"'],
    ],
    [
      "of a colour that can be seen through",
      { colors: { text: { light: "#00000080" } } },
      [
        'colors.text.light: "#00000080" is see-through, so we can\'t tell whether text on it is readable. Remove the last number (the opacity).',
      ],
    ],
    [
      "of a colour that no screen has",
      { accents: { moss: { light: "oklch(0.46 0.35 135)" } } },
      [
        'accents.moss.light: "oklch(0.46 0.35 135)" is more vivid than screens can show. Write "oklch(0.46 0.134 135)".',
      ],
    ],
    ["nothing of a wall that carries all of it", { colors: { background: { light: "oklch(0.96 0.012 80)" } } }, []],
    ["nothing of lines, which only separate", { colors: { divider: { light: "#fff" } } }, []],
  ])("%s", (_, changes, sentences) => {
    expect(told(changes)).toEqual(sentences);
  });
});

test("the suggested color is readable", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(
      hex,
      fc.constantFrom("light", "dark"),
      fc.constantFrom("ultra", "walnut"),
      (colour, scheme, pigment) => {
        const proposed = /The nearest that passes is "([^"]+)"/u.exec(
          told({ accents: { [pigment]: { [scheme]: colour } } }).join(),
        )?.[1];
        if (proposed !== undefined) expect(told({ accents: { [pigment]: { [scheme]: proposed } } })).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("the mixed backgrounds of the stylesheets are the ones that are checked", () => {
  const files = listFiles(PROGRAM.styles)
    .filter((name) => name.endsWith(".css"))
    .map((name) => path.join(PROGRAM.styles, name));
  const styles = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const grounds = [...styles.matchAll(/^\s*background(?:-color)?:[^;]*;/gmu)].flatMap(([rule]) =>
    [...rule.matchAll(/color-mix\(in oklch, var\(--(\w+)\) (\d+)%, (transparent|var\(--\w+\))/gu)].map(
      ([, paint = "", percent, into = ""]) => ({ paint, percent: Number(percent), into }),
    ),
  );
  expect(grounds.length).toBeGreaterThan(5);
  // A wash weaker than a checked one is nearer to the wall, which is checked as well.
  const strongest = Math.max(...Object.values(WASHES));
  for (const { paint, percent, into } of grounds) {
    if (into === "transparent") expect([paint, percent <= strongest]).toEqual(["pigment", true]);
    else
      expect([
        ["pigment", MIXES.hover, "var(--ink)"],
        ["pigment", MIXES.busy, "var(--ink)"],
      ]).toContainEqual([paint, percent, into]);
  }
  expect(grounds.filter(({ into }) => into === "transparent").map(({ percent }) => percent)).toEqual(
    expect.arrayContaining(Object.values(WASHES)),
  );
});
