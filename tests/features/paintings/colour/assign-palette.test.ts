// Tags and their palettes.
import { expect, test } from "vitest";
import { paletteClashes, paletteOfTag } from "../../../../src/features/paintings/colour/assign-palette.ts";
import { PALETTE_NAMES } from "../../../../src/assets/theme/palette-names.ts";

test("a tag has the palette set for it, however it is spelled", () => {
  expect(
    ["Slow Bread", "slow bread", "slow-bread"].map((tag) => paletteOfTag(tag, { "slow-bread": "walnut" })),
  ).toEqual(["walnut", "walnut", "walnut"]);
});

test("without a setting a tag has one palette, however it is spelled", () => {
  expect(paletteOfTag("Slow Bread")).toBe(paletteOfTag("slow-bread"));
});

test("names of object properties are tags like others", () => {
  for (const tag of ["constructor", "toString", "__proto__"]) expect(PALETTE_NAMES).toContain(paletteOfTag(tag));
});

test("tags that share a palette are reported until settings tell them apart", () => {
  const tags = ["bread", "patience", "mistakes", "studio", "grief", "clay"];
  const [clash] = paletteClashes(tags);
  expect(clash).toEqual({ palette: "indigo", tags: ["bread", "patience"] });
  const apart = {
    bread: "indigo",
    patience: "moss",
    mistakes: "coral",
    studio: "ultra",
    grief: "madder",
    clay: "walnut",
  } as const;
  expect(paletteClashes(tags, apart)).toEqual([]);
});

test("tags given the same palette by settings alone were meant to be alike", () => {
  expect(paletteClashes(["bread", "dough"], { bread: "moss", dough: "moss" })).toEqual([]);
});

test("two spellings of a tag don't clash", () => {
  expect(paletteClashes(["Bread", "bread", "BREAD"])).toEqual([]);
});
