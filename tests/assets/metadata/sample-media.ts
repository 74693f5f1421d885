// Small media files for tests, built box by box and frame by frame.

/** A box of ISO's format: its length, its four letters, its content. */
export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
  return Buffer.concat([uint32(body.length + 8), Buffer.from(type, "latin1"), body]);
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const FULL = Buffer.alloc(4);

export function track(handler: string, format: string, ...more: readonly Buffer[]): Buffer {
  const samples = box("stsd", FULL, uint32(1), box(format, "samples"));
  return box(
    "trak",
    box("tkhd", FULL),
    ...more,
    box("mdia", box("hdlr", FULL, uint32(0), handler, Buffer.alloc(13)), box("minf", box("stbl", samples))),
  );
}

/** A film of a phone, which says where it was taken in every way that is known. */
export function phoneFilm(...tracks: readonly Buffer[]): Buffer {
  return Buffer.concat([
    box("ftyp", "isom", uint32(0), "isom"),
    box("uuid", Buffer.alloc(16, 7), "<x:xmpmeta>SECRET</x:xmpmeta>"),
    box("mdat", "sound and images"),
    box(
      "moov",
      box("mvhd", FULL),
      track("vide", "avc1", box("udta", box("name", "SECRET"))),
      ...tracks,
      box("meta", FULL, box("hdlr", FULL, uint32(0), "mdta"), box("ilst", "SECRET +51.5-000.1/")),
      box("udta", box("\xa9xyz", "+51.5-000.1/SECRET"), box("chpl", "Chapter one"), box("loci", "SECRET"), uint32(0)),
    ),
  ]);
}

/** A frame of ID3 2.3. */
export function frame(id: string, content: Buffer | string): Buffer {
  const body = typeof content === "string" ? Buffer.from(`\0${content}`, "latin1") : content;
  return Buffer.concat([Buffer.from(id), uint32(body.length), Buffer.alloc(2), body]);
}

export function id3(version: number, flags: number, ...frames: readonly Buffer[]): Buffer {
  const body = Buffer.concat([...frames, Buffer.alloc(20)]);
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 127);
  return Buffer.concat([Buffer.from("ID3"), Buffer.from([version, 0, flags, ...size]), body]);
}

export const SOUND = Buffer.from([0xff, 0xfb, 0x90, 0x44, ...Buffer.alloc(400, 0x55)]);
