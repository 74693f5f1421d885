// Which tags have which palette, in a few lines.
import { expect, test } from "vitest";
import { paletteOfTag } from "../../../src/features/paintings/colour/assign-palette.ts";
import { describePalettes } from "../../../src/commands/painting/palettes.ts";

const alike = (told: string): string[] => told.split("\n").filter((line) => line.includes("alike"));

test("every palette is listed with its tags, and how many posts begin with each", () => {
  expect(describePalettes(["bread", "bread", "clay"], { bread: "moss", clay: "walnut" }).split("\n")).toEqual([
    "indigo     no tag",
    "moss       bread (2)",
    "coral      no tag",
    "ultra      no tag",
    "madder     no tag",
    "verdigris  no tag",
    "walnut     clay (1)",
    "heather    no tag",
  ]);
});

test("tags that share a palette are reported, with a setting that tells them apart", () => {
  expect(alike(describePalettes(["bread", "patience"], {}))).toEqual([
    "bread and patience look alike: both have indigo. To set them apart, write palettes: { patience: moss } in site.yaml.",
  ]);
  expect(alike(describePalettes(["bread", "patience"], { patience: "moss" }))).toEqual([]);
  expect(alike(describePalettes(["Slow Bread", "x"], { "slow-bread": paletteOfTag("x") }))[0]).toContain(
    "write palettes: { x: indigo }",
  );
});

test("says so if no palette is free", () => {
  const all = {
    a: "indigo",
    b: "moss",
    c: "coral",
    d: "ultra",
    e: "madder",
    f: "verdigris",
    g: "walnut",
    h: "heather",
  } as const;
  expect(alike(describePalettes([...Object.keys(all), "bread"], all))).toEqual([
    "a and bread look alike: both have indigo. No palette is free; choose who shares one with palettes: in site.yaml.",
  ]);
});
