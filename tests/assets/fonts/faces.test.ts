// The fonts of a site: which files, with which letters, and how heavy.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { facesOf, toUnicodeRange, uprightFiles } from "../../../src/assets/fonts/faces.ts";
import { renderFonts } from "../../../src/assets/fonts/font-css.ts";
import { make } from "../../../src/assets/fonts/make-font.ts";
import { standardTheme } from "../../pipeline/settings/sample-settings.ts";

const namesOf = (characters: string): string[] => facesOf(standardTheme(), characters).map(({ name }) => name);
const ENGLISH = ["text", "text-italic", "labels"];

describe("a site", () => {
  test("in English has three files of 70 kB together, and fallbacks as wide as they are", async () => {
    const made = await Promise.all(
      facesOf(standardTheme(), "").map(async ({ inputs, from }) => make(inputs, [readFileSync(from)])),
    );
    const sizes = made.map((font) => ("outputs" in font ? (font.outputs["font.woff2"]?.length ?? 0) : 0));
    expect(sizes).toHaveLength(3);
    expect(Math.min(...sizes)).toBeGreaterThan(10_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(70_000);
    expect(made.map((font) => "facts" in font && font.facts)).toMatchObject([
      { ascent: 1.177, descent: 0.308, lineGap: 0 },
      {},
      { ascent: 1, descent: 0.303 },
    ]);
  });

  test.each([
    ["", ENGLISH],
    ["öß", ["text", "text-latin", "text-italic", "text-italic-latin", "labels", "labels-latin"]],
    ["ł", ["text", "text-latin-ext", "text-italic", "text-italic-latin-ext", "labels", "labels-latin-ext"]],
    ["φ", ["text", "text-greek", "text-italic", "text-italic-greek", "labels"]],
    ["漢ש", ENGLISH],
  ])("with the characters %j also has %j", (characters, names) => {
    expect(namesOf(characters)).toEqual(names);
  });

  test("with a system family needs no font file, and draws share images with the family that ships", () => {
    const system = { family: "Georgia", package: "none", fallback: "serif" } as const;
    expect(facesOf({ ...standardTheme(), fonts: { body: system, labels: system } }, "ö")).toEqual([]);
    expect(uprightFiles(system, "aφ")).toEqual(uprightFiles(standardTheme().fonts.body, "aφ"));
    expect(uprightFiles({ ...system, fallback: "sans" }, "a")).toEqual(uprightFiles(standardTheme().fonts.labels, "a"));
  });
});

test("a range has exactly the characters it names", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 32, max: 0xd7ff }), { minLength: 1, maxLength: 40 }), (codes) => {
      const spans = toUnicodeRange(String.fromCodePoint(...codes))
        .split(",")
        .map((span) =>
          span
            .slice(2)
            .split("-")
            .map((code) => Number.parseInt(code, 16)),
        );
      const listed = spans.flatMap(([from = 0, to = from]) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      expect(listed).toEqual(codes.toSorted((a, b) => a - b));
    }),
  );
});

test("no font family name ends its quotes", () => {
  const family = 'Lit"; } body { color: red';
  const [face] = facesOf(
    { ...standardTheme(), fonts: { ...standardTheme().fonts, body: { ...standardTheme().fonts.body, family } } },
    "",
  );
  if (!face) throw new Error("a theme has faces");
  const { css } = renderFonts(
    [{ face, address: "/fonts/a.woff2", facts: { ascent: 1, descent: 0.3, lineGap: 0, average: 0.5 } }],
    [{ family, package: "a", fallback: "sans" }],
  );
  expect(css.match(/font-family: "[^"]*";/gu)).toEqual([
    'font-family: "Lit; } body { color: red";',
    'font-family: "Lit; } body { color: red stand-in";',
  ]);
});
