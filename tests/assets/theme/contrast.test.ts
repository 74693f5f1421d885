// Whether everything on a page can be read, whatever an author made of its colours.
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

describe("an author is told", () => {
  test.each<[string, ThemeChanges, string[]]>([
    [
      "of soft words that are too soft",
      { colours: { soft: { light: "#999" } } },
      [
        'colours.soft.light: soft ("#999") on wall washed with coral ("#ded0cb") has a contrast of 1.89, and needs 4.5; 9 more pairs fail, too. The nearest that passes is "oklch(0.468 0 0)".',
      ],
    ],
    [
      "of a pigment for the day alone",
      { pigments: { ultra: { light: "#88aaff" } } },
      [
        'pigments.ultra.light: ultra ("#88aaff") on wall washed with ultra ("#dce4f1") has a contrast of 1.77, and needs 4.5; 4 more pairs fail, too. The nearest that passes is "oklch(0.483 0.128 266.7)".',
      ],
    ],
    [
      "of a field that nobody sees",
      { colours: { field: { dark: "oklch(0.3 0.01 235)" } } },
      [
        'colours.field.dark: field ("oklch(0.3 0.01 235)") on sheet ("oklch(0.25 0.009 235)") has a contrast of 1.17, and needs 3; 1 more pair fails, too. The nearest that passes is "oklch(0.53 0.01 235)".',
      ],
    ],
    [
      "of what is no colour",
      { colours: { ink: { light: "blak" } } },
      ['colours.ink.light: "blak" is no colour. Write one as CSS does: "#28509e", or "oklch(0.46 0.13 265)".'],
    ],
    [
      "of a colour that can be seen through",
      { colours: { ink: { light: "#00000080" } } },
      [
        'colours.ink.light: "#00000080" can be seen through, so nobody knows what stands on it. Write it without its last number.',
      ],
    ],
    [
      "of a colour that no screen has",
      { pigments: { moss: { light: "oklch(0.46 0.35 135)" } } },
      [
        'pigments.moss.light: "oklch(0.46 0.35 135)" is more colourful than screens can show. Write "oklch(0.46 0.134 135)".',
      ],
    ],
    ["nothing of a wall that carries all of it", { colours: { wall: { light: "oklch(0.96 0.012 80)" } } }, []],
    ["nothing of lines, which only separate", { colours: { line: { light: "#fff" } } }, []],
  ])("%s", (_, changes, sentences) => {
    expect(told(changes)).toEqual(sentences);
  });
});

test("what is proposed can be read", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(
      hex,
      fc.constantFrom("light", "dark"),
      fc.constantFrom("ultra", "walnut"),
      (colour, scheme, pigment) => {
        const proposed = /The nearest that passes is "([^"]+)"/u.exec(
          told({ pigments: { [pigment]: { [scheme]: colour } } }).join(),
        )?.[1];
        if (proposed !== undefined) expect(told({ pigments: { [pigment]: { [scheme]: proposed } } })).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("what a stylesheet mixes to put words on is what is checked", () => {
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
