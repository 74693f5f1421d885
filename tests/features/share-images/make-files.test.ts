// Share images as files of the site, from a real workshop.
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorkshop, KindUnavailable, type Workshop } from "../../../src/assets/cache/workshop.ts";
import type { MadeFiles } from "../../../src/assets/cache/made-files.ts";
import { planPainting } from "../../../src/features/paintings/plan.ts";
import { drawShareImages, type Shared } from "../../../src/features/share-images/make-files.ts";
import { SHARE_SIZE } from "../../../src/features/share-images/share-image.ts";
import { makeFolder } from "../../commands/folders.ts";
import { standardTheme } from "../../pipeline/settings/sample-settings.ts";

const { fonts } = standardTheme();
const SHARED: Shared = {
  address: "/share/slow-bread-0a1b2c3d4e.jpg",
  image: {
    title: "Slow bread",
    site: "Small Site",
    byline: "Ada",
    plan: planPainting({ slug: "slow-bread" }),
    colours: { wall: "#eeeeee", ink: "#222222", soft: "#555555" },
  },
};

describe("in a workshop", () => {
  let workshop: Workshop;
  let made: MadeFiles;
  beforeAll(async () => {
    workshop = createWorkshop({ folder: path.join(makeFolder(), "cache"), now: () => Date.now() });
    made = await drawShareImages([SHARED, { ...SHARED, address: "/share/again.jpg" }], fonts, workshop, "theme.yaml");
  });
  afterAll(() => workshop.close());

  test("each image gets its address on the site, and the same image is drawn once", () => {
    expect(made.problems).toEqual([]);
    expect(made.files.map(({ output }) => output)).toEqual(["share/slow-bread-0a1b2c3d4e.jpg", "share/again.jpg"]);
    expect(made.files[1]?.from).toBe(made.files[0]?.from);
  });

  test("a title that the font has no letters for is a warning", async () => {
    const titled = (title: string, n: number): Shared => ({
      address: `/share/${n}.jpg`,
      image: { ...SHARED.image, title },
    });
    const all = ["Slow bread 🍞 for a rainy day", "日本語の題名", "שלום עולם"].map(titled);
    expect((await drawShareImages(all, fonts, workshop, "content/theme.yaml")).problems).toEqual([
      {
        file: "content/theme.yaml",
        field: "fonts.body",
        message:
          '2 share images have no title, because the font Literata doesn\'t have all letters of "日本語の題名". ' +
          "Set fonts.body to a font that has them, or turn the images off with shareImages: none in site.yaml.",
        severity: "warning",
      },
    ]);
  });

  test("every image is a JPEG of the same size", async () => {
    const { format, width, height } = await sharp(readFileSync(made.files[0]?.from ?? "")).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", ...SHARE_SIZE });
  });
});

describe("without a way to draw", () => {
  const broken = (error: Error): Workshop => ({
    ...createWorkshop({ folder: makeFolder(), now: () => 0 }),
    make: () => Promise.reject(error),
  });

  test("a site without pages to share needs no workshop", async () => {
    expect(await drawShareImages([], fonts, broken(new Error("asked")), "theme.yaml")).toEqual({
      files: [],
      problems: [],
    });
  });

  test("a missing library is a warning that names the two ways out", async () => {
    const { files, problems } = await drawShareImages(
      [SHARED],
      fonts,
      broken(new KindUnavailable("share-images", "")),
      "theme.yaml",
    );
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ file: "node_modules/sharp", severity: "warning" }]);
    expect(problems[0]?.message).toMatch(/npm ci --include=optional, or write shareImages: none in site\.yaml\.$/u);
  });

  test("a bug of ours isn't a warning", async () => {
    await expect(
      drawShareImages([SHARED], fonts, broken(new TypeError("x is undefined")), "theme.yaml"),
    ).rejects.toThrow(TypeError);
  });
});
