// Removes metadata such as place and camera from a photograph, without touching a pixel.
import { readFormat } from "./file-format.ts";

/** The same picture with its orientation; any file but a JPEG, PNG, WebP or GIF comes back unchanged. */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  switch (readFormat(bytes)) {
    case "jpeg":
      return stripJpeg(bytes);
    case "png":
      return stripPng(bytes);
    case "webp":
      return stripWebp(bytes);
    case "gif":
      return stripGif(bytes);
    default:
      return bytes;
  }
}

/** Segments that change how a picture looks: JFIF, its color profile, and Adobe's color marker. */
const COLOUR = new Set([0xe0, 0xe2, 0xee]);
const [EXIF, COMMENT, SCAN] = [0xe1, 0xfe, 0xda] as const;

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B. */
function stripJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== SCAN) {
    const marker = view.getUint8(at + 1);
    // A marker may follow any number of fill bytes.
    const length = marker === 0xff ? -1 : view.getUint16(at + 2);
    const segment = bytes.subarray(at, at + 2 + length);
    const isNote = (marker >= 0xe0 && marker <= 0xef && !COLOUR.has(marker)) || marker === COMMENT;
    if (marker === EXIF) kept.push(...orientationOnly(segment));
    else if (!isNote && marker !== 0xff) kept.push(segment);
    at += 2 + length;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

const ORIENTATION = 0x0112;

/** An Exif segment with the orientation alone; none for the default orientation (Exif 2.3, 4.6). */
function orientationOnly(segment: Uint8Array): Uint8Array[] {
  const tiff = segment.subarray(10);
  if (Buffer.from(segment.subarray(4, 10)).toString("latin1") !== "Exif\0\0" || tiff.length < 14) return [];
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return [];
  for (let index = 0; index < view.getUint16(directory, little); index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) break;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const side = view.getUint16(entry + 8, little);
    if (side < 2 || side > 8) return [];
    return [
      Uint8Array.of(
        0xff,
        EXIF,
        0,
        34,
        ...Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", "latin1"),
        side,
        0,
        0,
        0,
        0,
        0,
        0,
      ),
    ];
  }
  return [];
}

const PNG_NOTES = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

/** https://www.w3.org/TR/png-3/#5DataRep */
function stripPng(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...chunksOf(bytes, 8, 4, 0, 12).flatMap(({ name, whole }) => (PNG_NOTES.has(name) ? [] : [whole])),
  ]);
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function stripWebp(bytes: Uint8Array): Uint8Array {
  const chunks = chunksOf(bytes, 12, 0, 4, 8).filter(({ name }) => name !== "EXIF" && name !== "XMP ");
  const stripped = Buffer.concat([bytes.subarray(0, 12), ...chunks.map(({ whole }) => whole)]);
  if (stripped.length === bytes.length) return bytes;
  stripped.writeUInt32LE(stripped.length - 8, 4);
  // The flags in the first chunk say which chunks exist.
  if (stripped.toString("latin1", 12, 16) === "VP8X") stripped.writeUInt8(stripped.readUInt8(20) & ~0x0c, 20);
  return stripped;
}

/** Blocks of a GIF begin with these; extensions have a second byte for their kind. */
const [EXTENSION, IMAGE] = [0x21, 0x2c] as const;
const GIF_COMMENT = 0xfe;

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, without comments and what Adobe's programs note. */
function stripGif(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const sizeOfColours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  if (bytes.length < 14) return bytes;
  let at = 13 + sizeOfColours(view.getUint8(10));
  const kept = [bytes.subarray(0, at)];
  while (at + 11 < bytes.length && [EXTENSION, IMAGE].some((mark) => mark === view.getUint8(at))) {
    const start = at;
    const kind = view.getUint8(at + 1);
    const isImage = view.getUint8(at) === IMAGE;
    at += isImage ? 11 + sizeOfColours(view.getUint8(at + 9)) : 2;
    while (at < bytes.length && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at++;
    const block = bytes.subarray(start, at);
    const isNote =
      !isImage && (kind === GIF_COMMENT || Buffer.from(block.subarray(3, 14)).toString("latin1") === "XMP DataXMP");
    if (!isNote) kept.push(block);
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

interface Chunk {
  readonly name: string;
  readonly whole: Uint8Array;
}

/** Parts with a name and a length each; `frame` is how many bytes a part has besides its content. */
function chunksOf(bytes: Uint8Array, start: number, nameAt: number, lengthAt: number, frame: 8 | 12): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = start; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + lengthAt, frame === 8);
    // In a RIFF file every part begins at an even place.
    const end = at + frame + length + (frame === 8 ? length % 2 : 0);
    chunks.push({
      name: Buffer.from(bytes.subarray(at + nameAt, at + nameAt + 4)).toString("latin1"),
      whole: bytes.subarray(at, end),
    });
    at = end;
  }
  return chunks;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
