// favicon.ico with one PNG in it (https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)); programs that ask
// for it read PNG since Windows Vista.

const HEADER = 6;
const ENTRY = 16;

/** `size` is the width and the height of the picture in pixels, less than 256. */
export function toIco(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(HEADER + ENTRY);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, HEADER);
  head.writeUInt8(size, HEADER + 1);
  head.writeUInt16LE(1, HEADER + 4);
  head.writeUInt16LE(32, HEADER + 6);
  head.writeUInt32LE(png.length, HEADER + 8);
  head.writeUInt32LE(HEADER + ENTRY, HEADER + 12);
  return Buffer.concat([head, png]);
}
