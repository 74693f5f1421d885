// Removes comments, places and notes of programs from an MP3, and keeps title, artist, cover and chapters.
import { stripMetadata } from "../pictures/strip-metadata.ts";

/** The same sound; a tag in a form that isn't understood goes whole. */
export function stripMp3(bytes: Buffer): Buffer {
  const tags: Buffer[] = [];
  let start = 0;
  // Some programs write a second tag below the first.
  while (bytes.toString("latin1", start, start + 3) === "ID3" && start + 10 <= bytes.length) {
    const end = Math.min(
      start + 10 + syncSafe(bytes, start + 6) + (bytes.readUInt8(start + 5) & FOOTER ? 10 : 0),
      bytes.length,
    );
    if (tags.length === 0) tags.push(cleanTag(bytes.subarray(start, end)));
    start = end;
  }
  return Buffer.concat([...tags, bytes.subarray(start, endOfSound(bytes))]);
}

const [UNSYNCHRONIZED, EXTENDED, FOOTER] = [0x80, 0x40, 0x10] as const;

/** Frames with names of people and works, and those that players need. https://id3.org/id3v2.4.0-frames */
const KEPT: ReadonlySet<string> = new Set(
  "TIT1 TIT2 TIT3 TPE1 TPE2 TALB TRCK TPOS TCON TLAN TLEN TCOP TYER TDRC TDRL APIC CHAP CTOC SYLT USLT RVA2".split(" "),
);

/** A tag of ID3 2.3 or 2.4; empty for other forms. */
function cleanTag(tag: Buffer): Buffer {
  const version = tag.readUInt8(3);
  if ((version !== 3 && version !== 4) || tag.readUInt8(5) & (UNSYNCHRONIZED | EXTENDED)) return Buffer.alloc(0);
  const frames = listFrames(tag.subarray(10), version).flatMap(({ id, flags, content }) => {
    // Packed and encrypted frames can't be looked at.
    if (!KEPT.has(id) || (flags & 0xff) !== 0) return [];
    return [
      frame(
        id,
        id === "APIC" ? cleanPicture(content) : id === "CHAP" ? cleanChapter(content, version) : content,
        version,
      ),
    ];
  });
  if (frames.length === 0) return Buffer.alloc(0);
  const body = Buffer.concat(frames);
  return Buffer.concat([Buffer.from("ID3"), Buffer.from([version, 0, 0]), toSyncSafe(body.length), body]);
}

interface Frame {
  readonly id: string;
  readonly flags: number;
  readonly content: Buffer;
}

function listFrames(bytes: Buffer, version: number): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at + 10 <= bytes.length && bytes.readUInt8(at) !== 0;) {
    const length = version === 4 ? syncSafe(bytes, at + 4) : bytes.readUInt32BE(at + 4);
    const end = at + 10 + length;
    if (end > bytes.length) break;
    frames.push({
      id: bytes.toString("latin1", at, at + 4),
      flags: bytes.readUInt16BE(at + 8),
      content: bytes.subarray(at + 10, end),
    });
    at = end;
  }
  return frames;
}

function frame(id: string, content: Buffer, version: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([
    Buffer.from(id, "latin1"),
    version === 4 ? toSyncSafe(content.length) : length,
    Buffer.alloc(2),
    content,
  ]);
}

/** A cover is a photograph, too: encoding, type, kind, description, and the picture itself. */
function cleanPicture(content: Buffer): Buffer {
  const typeEnd = content.indexOf(0, 1);
  const isWide = content[0] === 1 || content[0] === 2;
  let end = typeEnd + 2;
  if (isWide) while (end + 1 < content.length && content.readUInt16BE(end) !== 0) end += 2;
  else end = content.indexOf(0, end);
  const start = end + (isWide ? 2 : 1);
  if (typeEnd < 0 || end < 0 || start > content.length) return Buffer.alloc(0);
  return Buffer.concat([content.subarray(0, start), stripMetadata(content.subarray(start))]);
}

/** A chapter has more frames after its name and four numbers. */
function cleanChapter(content: Buffer, version: number): Buffer {
  const start = content.indexOf(0) + 1 + 16;
  const inner = listFrames(content.subarray(start), version).filter(({ id }) => id === "TIT2" || id === "TIT3");
  return Buffer.concat([content.subarray(0, start), ...inner.map((one) => frame(one.id, one.content, version))]);
}

/** Where tags begin that older programs put at the end: ID3 1, and APE before it. */
function endOfSound(bytes: Buffer): number {
  let end = bytes.length;
  if (bytes.toString("latin1", end - 128, end - 125) === "TAG") end -= 128;
  if (end >= 32 && bytes.toString("latin1", end - 32, end - 24) === "APETAGEX") {
    const size = bytes.readUInt32LE(end - 20);
    const hasHeader = (bytes.readUInt32LE(end - 12) & 0x80000000) !== 0;
    end = Math.max(0, end - size - (hasHeader ? 32 : 0));
  }
  return end;
}

function syncSafe(bytes: Buffer, at: number): number {
  return [...bytes.subarray(at, at + 4)].reduce((sum, byte) => sum * 128 + (byte & 127), 0);
}

function toSyncSafe(length: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (length >> shift) & 127));
}
