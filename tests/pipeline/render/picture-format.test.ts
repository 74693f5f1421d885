// How pictures of any size hang on the wall.
import { expect, test } from "vitest";
import { toPictures, type Picture } from "../../../src/assets/pictures/picture.ts";
import { formatOf } from "../../../src/pipeline/render/picture-format.ts";

const FILE = { address: "/a.jpg", width: 1, height: 1 };

test.each([
  [1000, 1000, "square"],
  [1000, 940, "square"],
  [1000, 860, "landscape"],
  [4000, 3000, "landscape"],
  [3000, 2000, "broad"],
  [3000, 500, "broad"],
  [900, 1200, "tall"],
  [200, 2000, "tall"],
])("%i × %i hangs as %s", (width, height, format) => {
  const picture: Picture = { width, height, tone: undefined, sources: [], fallback: FILE, mail: FILE, share: FILE };
  expect(formatOf({ address: "/a.jpg", alt: "" }, toPictures(new Map([["a.jpg", picture]])))).toBe(format);
});

test("no picture is square, and one of another site landscape", () => {
  expect([
    formatOf(undefined, toPictures(new Map())),
    formatOf({ address: "https://a.example/b.jpg", alt: "" }, toPictures(new Map())),
  ]).toEqual(["square", "landscape"]);
});
