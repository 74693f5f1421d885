// Images of other sites.
import { expect, test } from "vitest";
import { createForeignImages } from "../../../src/pipeline/content/foreign-images.ts";
import type { Reference } from "../../../src/pipeline/markdown/document.ts";

function toldOf(...references: readonly (Partial<Reference> & { target: string })[]): readonly string[] {
  const images = createForeignImages("https://small.example");
  references.forEach((reference, index) =>
    images.note({ kind: "image", alt: "A loaf", shown: true, line: 0, ...reference }, index + 1),
  );
  return images.problems("posts/a.md").map(({ line, message }) => `${line}: ${message}`);
}

test("one image is reported with the line to write", () => {
  expect(toldOf({ target: "https://images.example.com/2013/loaf.jpg?w=3" })).toEqual([
    "1: The image here is loaded from images.example.com, which sees all your readers and can take it away. " +
      "Save a copy next to the text, and write ![A loaf](loaf.jpg)",
  ]);
});

test("several images of a site are reported together, and each site separately", () => {
  expect(
    toldOf(
      { target: "https://a.example/x y.jpg" },
      { target: "//b.example/b.png", alt: "-" },
      { target: "https://a.example/c.jpg" },
    ),
  ).toEqual([
    "1: Images here are loaded from a.example, which sees all your readers and can take them away: lines 1, 3. " +
      "Save copies next to the text, and write ![A loaf](image.jpg)",
    "2: The image here is loaded from b.example, which sees all your readers and can take it away. " +
      "Save a copy next to the text, and write ![](b.png)",
  ]);
});

test("the image of the front matter is reported with its key", () => {
  expect(toldOf({ target: "https://a.example/loaf.jpg", field: "image" })).toEqual([
    "1: The image here is loaded from a.example, which sees all your readers and can take it away. " +
      "Save a copy next to the text, and write image: loaf.jpg",
  ]);
});

test("many lines are counted", () => {
  const targets = Array.from({ length: 15 }, () => ({ target: "https://a.example/a.jpg" }));
  expect(toldOf(...targets)[0]).toContain(": lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, and 3 more. ");
});

test.each([
  { target: "loaf.jpg" },
  { target: "https://small.example/loaf.jpg" },
  { target: "data:image/png;base64,AAAA" },
  { target: "https://a.example/film.mp4", shown: undefined },
  { kind: "link" as const, target: "https://a.example/" },
  { target: "https://[" },
])("%j isn't reported", (reference) => {
  expect(toldOf(reference)).toEqual([]);
});
