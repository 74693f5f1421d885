// Share images: their text, their file, and when their address changes.
import { readFileSync } from "node:fs";
import sharp from "sharp";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, test } from "vitest";
import { uprightFiles } from "../../../src/assets/fonts/faces.ts";
import { standardTheme } from "../../pipeline/settings/sample-settings.ts";
import { planPainting } from "../../../src/features/paintings/plan.ts";
import { drawShareImage, type Typesetters } from "../../../src/features/share-images/draw-share-image.ts";
import { make } from "../../../src/features/share-images/make-share-image.ts";
import { shareAddress, type ShareImage } from "../../../src/features/share-images/share-image.ts";
import { createTypesetter } from "../../../src/features/share-images/typeset.ts";

const LETTERS = "ażОΛấ";
const titleFonts = (): string[] => uprightFiles(standardTheme().fonts.body, LETTERS);
const labelFonts = (): string[] => uprightFiles(standardTheme().fonts.labels, LETTERS);
const IMAGE: ShareImage = {
  title: "Slow bread",
  site: "Small Site",
  byline: "Ada  |  Mar 8, 2026",
  plan: planPainting({ slug: "slow-bread" }),
  colours: { wall: "oklch(0.952 0.004 150)", ink: "#222222", soft: "#555555" },
};

let type: Typesetters;
beforeAll(async () => {
  const load = (files: readonly string[]) =>
    Promise.all(
      files.map((file) => subsetFont(readFileSync(file), undefined, { keepAllGlyphs: true, targetFormat: "truetype" })),
    );
  type = {
    title: createTypesetter(await load(titleFonts()), { opsz: 60, wght: 400 }),
    label: createTypesetter(await load(labelFonts()), { wght: 450 }),
  };
});

/** The number of glyphs on an image. */
const glyphsOn = (changes: Partial<ShareImage>): number =>
  drawShareImage({ ...IMAGE, site: "", byline: "", ...changes }, type).match(/<path transform="translate/gu)?.length ??
  0;

describe("a title", () => {
  test.each([
    ["Slow bread", 9 + 1],
    ["Zażółć", 6],
    ["Ошибки", 6],
    ["Λάθη", 4],
    ["Bánh mì", 7],
    ["Bread 🍞", 5],
    ["🍞 Bread 👩🏽‍🍳", 5],
    ["I ❤️ bread", 7],
    ["Bread, 🍞, jam", 10],
    ["A → B", 3],
    ["Bread パン", 0],
    ["🍞", 0],
    ["שלום", 0],
    ["パン", 0],
    ["", 0],
  ])("%s has %i glyphs: all of it, or none where our fonts lack a letter", (title, glyphs) => {
    expect(glyphsOn({ title })).toBe(glyphs);
  });

  test("is drawn as outlines, which need no font", () => {
    expect(drawShareImage({ ...IMAGE, title: "<script>&" }, type)).not.toMatch(/<text|script|font-family/u);
  });
});

test("a line is as wide as its letters, which stand closer where they fit together", () => {
  const { widthOf } = type.title;
  expect(widthOf("bread", 100)).toBeCloseTo(widthOf("bread", 50) * 2, 3);
  expect(widthOf("AV", 100)).toBeLessThan(widthOf("A", 100) + widthOf("V", 100));
  expect(widthOf("Wa", 100)).toBeGreaterThan(50);
});

describe("the file", () => {
  test("is a JPEG of 1200 × 630 below 100 kB, the same each time", async () => {
    const files = [...titleFonts(), ...labelFonts()].map((file) => readFileSync(file));
    const inputs = { ...IMAGE, titleFonts: titleFonts().length };
    const [first, second] = [await make(inputs, files), await make(inputs, files)];
    expect(first).toEqual(second);
    const bytes = "outputs" in first ? (first.outputs["share.jpg"] ?? Buffer.of()) : Buffer.of();
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630, hasAlpha: false });
    expect(bytes.length).toBeLessThan(100_000);
  });

  test("has another address when a word on it changes", () => {
    const addresses = [
      IMAGE,
      { ...IMAGE, title: "Slower bread" },
      { ...IMAGE, byline: "" },
      { ...IMAGE, plan: planPainting({ slug: "x" }) },
    ].map((image) => shareAddress("slow-bread", image));
    expect(new Set(addresses).size).toBe(4);
    for (const address of addresses) expect(address).toMatch(/^\/share\/slow-bread-[0-9a-f]{10}\.jpg$/u);
  });
});
