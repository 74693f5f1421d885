// How large pictures are, for mails and feeds that have to say so.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { NO_PICTURES, toPictures } from "../../../src/assets/pictures/picture.ts";
import { createPictureSizes } from "../../../src/pipeline/run/picture-dimensions.ts";
import { phonePhotograph, plainPicture } from "../../assets/pictures/sample-pictures.ts";
import { makeFolder } from "../../commands/folders.ts";

const ORIGIN = "https://small.example/blog";
const NAMES = ["flat.png", "phone.jpg", "käse kuchen.png", "drawn.svg", "words.jpg"];
const assets = [...NAMES, "gone.jpg"].map((name) => ({ source: `posts/${name}`, output: `a/${name}` }));

let content: string;
beforeAll(async () => {
  const flat = await plainPicture(40, 30).png().toBuffer();
  content = makeFolder({
    "posts/flat.png": flat,
    "posts/phone.jpg": await phonePhotograph(40, 30),
    "posts/käse kuchen.png": flat,
    "posts/drawn.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>',
    "posts/words.jpg": "words",
  });
});

test.each([
  ["a picture", "/a/flat.png", { width: 40, height: 30 }],
  ["a photograph that was held upright", "/a/phone.jpg", { width: 30, height: 40 }],
  ["one whose name is percent-encoded", "/a/k%C3%A4se%20kuchen.png", { width: 40, height: 30 }],
  ["one with a query", "/a/flat.png?v=2", { width: 40, height: 30 }],
  ["a drawing", "/a/drawn.svg", { width: 20, height: 10 }],
  ["words that are called a picture", "/a/words.jpg", undefined],
  ["a file that is gone", "/a/gone.jpg", undefined],
  ["a file that the site doesn't have", "/a/other.jpg", undefined],
])("%s: %s is %j", (_, address, size) => {
  const sizeOf = createPictureSizes(content, ORIGIN, { assets, pictures: NO_PICTURES });
  expect(sizeOf(ORIGIN + address)).toEqual(size);
});

test.each(["https://other.example/a/flat.png", "https://small.example/a/flat.png", "/a/flat.png", "data:image/png,x"])(
  "of %s, which isn't below the site's address, nothing is known",
  (address) => {
    expect(createPictureSizes(content, ORIGIN, { assets, pictures: NO_PICTURES })(address)).toBeUndefined();
  },
);

test("the size of a picture that was made is known without its file", () => {
  const file = { address: "/pictures/flat-20.jpg", width: 20, height: 15 };
  const picture = { ...file, tone: undefined, sources: [], fallback: file, mail: file, share: file };
  const pictures = toPictures(new Map([["a/flat.png", picture]]));
  const sizeOf = createPictureSizes("/nowhere", ORIGIN, { assets: [], pictures });
  expect(sizeOf(`${ORIGIN}/pictures/flat-20.jpg`)).toMatchObject({ width: 20, height: 15 });
});

test("a file is read once", () => {
  const sizeOf = createPictureSizes(content, ORIGIN, { assets, pictures: NO_PICTURES });
  const before = sizeOf(`${ORIGIN}/a/drawn.svg`);
  writeFileSync(
    path.join(content, "posts/drawn.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
  expect(sizeOf(`${ORIGIN}/a/drawn.svg`)).toBe(before);
});
