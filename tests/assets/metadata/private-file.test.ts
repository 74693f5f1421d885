// Linked files lose where, with what and by whom they were made, or aren't published.
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { copyWithoutMetadata, explainPrivateFile } from "../../../src/assets/metadata/private-file.ts";
import { makeFolder } from "../../commands/folders.ts";
import { phonePhotograph, plainPicture } from "../pictures/sample-pictures.ts";
import { box, frame, id3, phoneFilm, SOUND, track, uint32 } from "./sample-media.ts";

function publish(name: string, bytes: Buffer): Buffer {
  const folder = makeFolder({ [name]: bytes });
  const [from, to] = [path.join(folder, name), path.join(folder, `published-${name}`)];
  expect(explainPrivateFile(from)).toBeUndefined();
  copyWithoutMetadata(from, to);
  return readFileSync(to);
}

const explain = (name: string, bytes: Buffer): string | undefined =>
  explainPrivateFile(path.join(makeFolder({ [name]: bytes }), name));

const NOTES = { IFD0: { Make: "Sample Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

describe("an AVIF", () => {
  const photograph = () => plainPicture(64, 32).withExif(NOTES).withXmp(XMP).avif().toBuffer();

  test("loses its metadata and no pixel, and keeps its length", async () => {
    const noted = await photograph();
    expect(noted.includes("Sample Camera")).toBe(true);
    expect(noted.includes("adobe:ns:meta")).toBe(true);
    const stripped = publish("a.avif", noted);
    expect(stripped.includes("Sample Camera")).toBe(false);
    expect(stripped.includes("adobe:ns:meta")).toBe(false);
    expect(stripped.length).toBe(noted.length);
    expect(await sharp(stripped).raw().toBuffer()).toEqual(await sharp(noted).raw().toBuffer());
  });

  test("is cleaned even if it is named .jpg", async () => {
    expect(publish("a.jpg", await photograph()).includes("Sample Camera")).toBe(false);
  });

  test("never stops a build if it is truncated", async () => {
    const noted = await photograph();
    for (const length of [0, 7, 20, 60, 150, 250, noted.length - 9]) {
      const message = explain("a.avif", noted.subarray(0, length));
      if (message !== undefined) expect(message).toContain("Inner Canvas can't read it to its end. Export it again.");
    }
  });
});

test("a JPEG loses its metadata", async () => {
  expect(publish("a.jpg", await phonePhotograph(40, 20)).includes("Sample Camera")).toBe(false);
});

describe("a video", () => {
  test.each(["a.mp4", "a.MOV", "a.m4a"])(
    "%s loses its places and names, and keeps its chapters and its bytes",
    (name) => {
      const film = phoneFilm(track("meta", "mebx"));
      const published = publish(name, film);
      expect(published.includes("SECRET")).toBe(false);
      expect(published.includes("51.5")).toBe(false);
      expect(published.length).toBe(film.length);
      for (const kept of ["sound and images", "Chapter one", "avc1"]) expect(published.includes(kept)).toBe(true);
      expect(published.indexOf("mdat")).toBe(film.indexOf("mdat"));
    },
  );

  test("is published even if it is read-only", () => {
    const folder = makeFolder({ "a.mp4": phoneFilm() });
    chmodSync(path.join(folder, "a.mp4"), 0o444);
    copyWithoutMetadata(path.join(folder, "a.mp4"), path.join(folder, "b.mp4"));
    expect(readFileSync(path.join(folder, "b.mp4")).includes("SECRET")).toBe(false);
  });

  test.each([
    ["of an action camera", track("meta", "gpmd")],
    ["of a phone that notes places", track("meta", "mebx", box("keys", "com.apple.quicktime.location.ISO6709"))],
  ])("%s with a track of places isn't published", (_, places) => {
    const inside = places.includes("gpmd") ? places : track("meta", "mebxcom.apple.quicktime.location");
    expect(explain("walk.mp4", phoneFilm(inside))).toBe(
      "This file can't be published: it notes for each moment where the camera was, and Inner Canvas can't remove that. " +
        "Export the video again, for example with HandBrake. To publish walk.mp4 as it is, move it to public/",
    );
  });

  test("stays as it is if it isn't a video", () => {
    expect(publish("a.mp4", Buffer.from("film")).toString()).toBe("film");
  });
});

describe("an MP3", () => {
  const cover = async () =>
    Buffer.concat([Buffer.from("\0image/jpeg\0\x03\0", "latin1"), await phonePhotograph(20, 10)]);

  test("keeps title and chapters, and loses comments, programs and the place in its cover", async () => {
    const chapter = Buffer.concat([
      Buffer.from("one\0"),
      Buffer.alloc(16),
      frame("TIT2", "First"),
      frame("WXXX", "SECRET"),
    ]);
    const frames = [
      frame("TIT2", "A slow talk"),
      frame("COMM", "engSECRET"),
      frame("PRIV", "SECRET"),
      frame("TXXX", "location SECRET"),
      frame("APIC", await cover()),
      frame("CHAP", chapter),
    ];
    const comment = Buffer.from(`TAG${"SECRET".padEnd(125, "\0")}`);
    const published = publish("talk.mp3", Buffer.concat([id3(3, 0, ...frames), SOUND, comment]));
    expect(published.includes("SECRET")).toBe(false);
    expect(published.includes("Sample Camera")).toBe(false);
    for (const kept of ["A slow talk", "First", "image/jpeg"]) expect(published.includes(kept)).toBe(true);
    expect(published.subarray(-SOUND.length)).toEqual(SOUND);
  });

  test.each([
    ["in an old form", id3(2, 0, Buffer.from("COM\0\0\x07SECRET\0"))],
    ["packed", id3(3, 0x80, frame("COMM", "SECRET"))],
    ["of comments alone", id3(4, 0, frame("COMM", "SECRET"))],
  ])("loses a whole tag %s", (_, tag) => {
    expect(publish("talk.mp3", Buffer.concat([tag, SOUND]))).toEqual(SOUND);
  });

  test("loses a tag at its end", () => {
    const item = Buffer.from("SECRET");
    const footer = Buffer.concat([
      Buffer.from("APETAGEX"),
      ...[2000, item.length + 32, 1, 0].map((value) => uint32(value).reverse()),
      Buffer.alloc(8),
    ]);
    expect(publish("talk.mp3", Buffer.concat([SOUND, item, footer]))).toEqual(SOUND);
  });
});

test.each(["scan.tif", "IMG_1.DNG", "bowl.psd"])("%s isn't published, with the way out", (name) => {
  expect(explain(name, Buffer.from("II*\0"))).toBe(
    "This file can't be published: it may say where and with what it was made, and Inner Canvas can't remove that. " +
      `Export it as JPEG or PNG. To publish ${name} as it is, move it to public/`,
  );
});

test("whatever bytes a file has, it is cleaned or refused", () => {
  const folder = makeFolder();
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(
      phoneFilm(),
      id3(3, 0, frame("CHAP", "x"), frame("APIC", "y")),
      box("meta", uint32(0), box("iinf", uint32(0))),
    ),
    fc.constantFrom("ftyp", "moov", "udta", "iloc", "trak").map((type) => box(type, uint32(9))),
  );
  const media = fc.tuple(fc.constantFrom("a.mp4", "a.avif", "a.mp3", "a.jpg"), fc.array(part, { maxLength: 6 }));
  fc.assert(
    fc.property(media, fc.nat(400), ([name, parts], cut) => {
      const [from, to] = [path.join(folder, name), path.join(folder, `to-${name}`)];
      const bytes = Buffer.concat(parts);
      writeFileSync(from, bytes.subarray(0, Math.max(0, bytes.length - cut)));
      if (explainPrivateFile(from) !== undefined) return;
      copyWithoutMetadata(from, to);
    }),
    { numRuns: 300 },
  );
});
