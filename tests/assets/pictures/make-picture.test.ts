// Renditions of the pictures that authors put next to their texts.
import { describe, expect, test } from "vitest";
import sharp from "sharp";
import type { Made } from "../../../src/assets/cache/kind.ts";
import { make } from "../../../src/assets/pictures/make-picture.ts";
import type { PictureFacts } from "../../../src/assets/pictures/picture-kind.ts";
import type { Room } from "../../../src/assets/pictures/widths.ts";
import { movingPicture, noisyPicture, palettePicture, phonePhotograph, plainPicture } from "./sample-pictures.ts";

async function madeFrom(bytes: Uint8Array, room: Room = "text"): Promise<Made<PictureFacts>> {
  const made = await make({ room }, [bytes]);
  if ("refusal" in made) throw new Error(`refused: ${made.refusal}`);
  return made;
}

const typesOf = ({ facts }: Made<PictureFacts>) => facts.sources.map(({ type }) => type);
const widthsOf = ({ facts }: Made<PictureFacts>) => facts.sources.map(({ files }) => files.map(({ width }) => width));

describe("a photograph", () => {
  test("becomes AVIF and WebP in the widths of its place, and one JPEG", async () => {
    const made = await madeFrom(await plainPicture(3000, 2000).jpeg().toBuffer());
    expect(typesOf(made)).toEqual(["image/avif", "image/webp"]);
    expect(widthsOf(made)).toEqual([
      [400, 690, 1040, 1380],
      [400, 690, 1040, 1380],
    ]);
    expect(made.facts).toMatchObject({
      width: 3000,
      height: 2000,
      fallback: { name: "1200.jpg", width: 1200, height: 800 },
    });
    for (const [name, bytes] of Object.entries(made.outputs)) {
      const { format, width } = await sharp(bytes).metadata();
      expect([format === "heif" ? "avif" : format === "jpeg" ? "jpg" : format, width], name).toEqual(
        name
          .split(".")
          .toReversed()
          .map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
      );
    }
  });

  test("gets one more width if wider than the text, small ones as a portrait, one plain file as a poster", async () => {
    const bytes = await plainPicture(2400, 1200).jpeg().toBuffer();
    expect(widthsOf(await madeFrom(bytes, "wide"))[0]).toEqual([400, 690, 1040, 1380, 1900]);
    expect(widthsOf(await madeFrom(bytes, "portrait"))[0]).toEqual([72, 144, 216]);
    expect(Object.keys((await madeFrom(bytes, "poster")).outputs)).toEqual(["1200.jpg"]);
  });

  test.each([
    [300, [300]],
    [700, [400, 700]],
    [1100, [400, 690, 1100]],
    [1400, [400, 690, 1040, 1380]],
  ])("is never enlarged: %d", async (width, widths) => {
    expect(widthsOf(await madeFrom(await plainPicture(width, 10).jpeg().toBuffer()))[0]).toEqual(widths);
  });

  test("of a phone is turned upright, and loses camera and location data", async () => {
    const phone = await phonePhotograph(600, 300);
    expect((await sharp(phone).metadata()).exif?.toString("latin1")).toContain("Sample Camera");
    const made = await madeFrom(phone);
    expect(made.facts).toMatchObject({ width: 300, height: 600, fallback: { width: 300, height: 600 } });
    for (const [name, bytes] of Object.entries(made.outputs)) {
      expect(await sharp(bytes).metadata(), name).toMatchObject({ width: 300, height: 600 });
      expect(
        Object.keys(await sharp(bytes).metadata()).filter((key) =>
          /^(?:exif|icc|iptc|xmp|orientation|comments)$/u.test(key),
        ),
        name,
      ).toEqual([]);
      expect(Buffer.from(bytes).includes("Sample Camera"), name).toBe(false);
    }
  });

  test("in CMYK or with a color profile is converted to sRGB", async () => {
    for (const colours of [plainPicture(40, 40).toColourspace("cmyk"), plainPicture(40, 40).withIccProfile("p3")]) {
      const { outputs } = await madeFrom(await colours.jpeg({ quality: 100 }).toBuffer());
      const { channels } = await sharp(outputs["40.jpg"] ?? Buffer.alloc(0)).stats();
      expect(channels).toHaveLength(3);
      for (const [index, value] of [200, 60, 40].entries())
        expect(Math.abs((channels[index]?.mean ?? 0) - value)).toBeLessThan(40);
    }
  });

  test("of 40 megapixels is handled like any other", async () => {
    const { facts } = await madeFrom(await plainPicture(8000, 5000).jpeg().toBuffer(), "poster");
    expect(facts).toMatchObject({ width: 8000, height: 5000 });
  }, 20_000);

  test("in grayscale is a photograph, too", async () => {
    expect((await madeFrom(await plainPicture(100, 50).toColourspace("b-w").jpeg().toBuffer())).facts).toMatchObject({
      tone: expect.stringMatching(/^\d-$/u),
    });
  });

  test("is the same, byte for byte, the second time", async () => {
    const bytes = await noisyPicture(500, 300).jpeg().toBuffer();
    expect(await madeFrom(bytes)).toEqual(await madeFrom(bytes));
  });

  test("is read by its content, not by its file name", async () => {
    for (const format of ["png", "webp", "avif", "tiff"] as const)
      expect((await madeFrom(await plainPicture(60, 40)[format]().toBuffer())).facts.fallback?.name, format).toBe(
        "60.jpg",
      );
  });
});

describe("a drawing of few colors", () => {
  test("with transparency has PNG for browsers without WebP, and no placeholder color", async () => {
    const made = await madeFrom(await palettePicture(800, 400));
    expect(typesOf(made)).toEqual(["image/webp"]);
    expect(made.facts).toMatchObject({ fallback: { name: "800.png" } });
    expect(made.facts.tone).toBeUndefined();
    for (const bytes of Object.values(made.outputs)) expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });

  test("in many colors has AVIF and WebP, and PNG", async () => {
    const made = await madeFrom(await plainPicture(500, 300, { r: 1, g: 2, b: 3, alpha: 0.5 }).png().toBuffer());
    expect(typesOf(made)).toEqual(["image/avif", "image/webp"]);
    expect(made.facts.fallback?.name).toBe("500.png");
  });
});

describe("an animated image", () => {
  test("stays animated, as WebP if that is smaller and as the original GIF", async () => {
    const gif = await movingPicture(200, 100);
    const { facts, outputs } = await madeFrom(gif);
    expect(facts).toMatchObject({
      width: 200,
      height: 100,
      fallback: { name: "200.gif" },
      mail: { name: "200.gif" },
      share: { name: "200-still.png", width: 200, height: 100 },
    });
    expect(Buffer.from(outputs["200.gif"] ?? []).equals(gif)).toBe(true);
    for (const [name, bytes] of Object.entries(outputs))
      expect((await sharp(bytes, { animated: true }).metadata()).pages ?? 1, name).toBe(name.includes("still") ? 1 : 2);
  });
});

describe("a vector drawing", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="teal"/></svg>';

  test("is shown as it is, and rendered as PNG for emails and link previews", async () => {
    const { facts, outputs } = await madeFrom(Buffer.from(svg));
    expect(facts).toEqual({
      width: 40,
      height: 20,
      sources: [],
      mail: { name: "1200.png", width: 1200, height: 600 },
      share: { name: "1200.png", width: 1200, height: 600 },
    });
    expect(Object.keys(outputs)).toEqual(["1200.png"]);
  });

  test("without a size has the default size of browsers", async () => {
    expect((await madeFrom(Buffer.from("<svg/>"))).facts).toMatchObject({ width: 300, height: 150 });
  });
});

describe("is refused:", () => {
  const photograph = noisyPicture(300, 200).jpeg().toBuffer();
  const box = (brand: string): Buffer =>
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`), Buffer.alloc(40)]);
  test.each<[string, string, Promise<Uint8Array> | Uint8Array]>([
    ["an empty file", "empty", new Uint8Array()],
    ["a web page", "html", Buffer.from("\n<!-- saved -->\n<!DOCTYPE html><html><img src=x></html>")],
    ["a photograph of an iPhone", "heic", box("heic")],
    ["a photograph that breaks off", "damaged", photograph.then((bytes) => bytes.subarray(0, bytes.length / 2))],
    ["a photograph that is all head", "damaged", photograph.then((bytes) => bytes.subarray(0, 200))],
    [
      "a picture with its middle lost",
      "damaged",
      plainPicture(50, 50)
        .png()
        .toBuffer()
        .then((bytes) => Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(200, 7)])),
    ],
    ["something else", "unknown", Buffer.from("A loaf, written down.")],
    ["a PDF", "pdf", Buffer.from("%PDF-1.7\n")],
  ])("%s", async (_, refusal, bytes) => {
    expect(await make({ room: "text" }, [await bytes])).toEqual({ refusal });
  });
});
