// A linked original keeps its pixels, and loses place and camera.
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { stripMetadata } from "../../../src/assets/pictures/strip-metadata.ts";
import { movingPicture, phonePhotograph, plainPicture } from "./sample-pictures.ts";

const NOTES = { IFD0: { Make: "Sample Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

const pixelsOf = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();

describe.each(["jpeg", "png", "webp"] as const)("a %s", (format) => {
  test("loses its metadata, and no pixel", async () => {
    const noted = await plainPicture(64, 33).withExif(NOTES).withXmp(XMP)[format]().toBuffer();
    const stripped = stripMetadata(noted);
    const { exif, xmp, width, height } = await sharp(stripped).metadata();
    expect({ exif, xmp, width, height }).toEqual({ exif: undefined, xmp: undefined, width: 64, height: 33 });
    expect(Buffer.from(stripped).includes("Sample Camera")).toBe(false);
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(noted));
  });

  test("keeps its colors", async () => {
    const { icc } = await sharp(
      stripMetadata(await plainPicture(20, 20).withIccProfile("p3").withExif(NOTES)[format]().toBuffer()),
    ).metadata();
    expect(icc?.length).toBeGreaterThan(100);
  });

  test("is cleaned without an error if it is truncated", async () => {
    const noted = await plainPicture(64, 33).withExif(NOTES)[format]().toBuffer();
    for (const length of [3, 8, 13, 21, 40, 90, noted.length - 5])
      expect(stripMetadata(noted.subarray(0, length)).length).toBeLessThanOrEqual(length + 36);
  });
});

test("a photograph keeps its orientation", async () => {
  const stripped = stripMetadata(await phonePhotograph(40, 20));
  expect(Buffer.from(stripped).includes("Sample Camera")).toBe(false);
  expect(await sharp(stripped).metadata()).toMatchObject({ orientation: 6, width: 40, height: 20 });
});

test("a GIF loses its comments, and stays animated", async () => {
  const gif = await movingPicture(30, 20);
  const comment = Buffer.from([0x21, 0xfe, 5, ...Buffer.from("Jane."), 0]);
  const at = 13 + 3 * 2 ** ((gif.readUInt8(10) & 7) + 1);
  const noted = Buffer.concat([gif.subarray(0, at), comment, gif.subarray(at)]);
  expect(Buffer.from(stripMetadata(noted)).equals(gif)).toBe(true);
  for (const length of [6, 13, 20, 60, noted.length - 3])
    expect(stripMetadata(noted.subarray(0, length)).length).toBeLessThanOrEqual(length);
});

test("any other file stays as it is", () => {
  const words = Buffer.from("words");
  expect(stripMetadata(words)).toBe(words);
});
