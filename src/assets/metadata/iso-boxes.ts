// Reads the boxes that MP4, MOV, M4A, HEIC and AVIF files consist of (ISO/IEC 14496-12), without reading whole files.
import { readSync } from "node:fs";

export interface Box {
  /** Four characters. */
  readonly type: string;
  /** Places in the file. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** A part of a file to be overwritten: with bytes, or with as many zeros. */
export interface Patch {
  readonly at: number;
  readonly bytes: Buffer | number;
}

/** Bytes of a file; fewer where it ends. */
export type ReadBytes = (at: number, length: number) => Buffer;

export function readFrom(descriptor: number): ReadBytes {
  return (at, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
  };
}

/** More boxes in one place are a file that's made to keep a computer busy. */
const MOST_BOXES = 20_000;

/** The boxes between two places; those after a damaged one are left out. */
export function listBoxes(read: ReadBytes, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to && boxes.length < MOST_BOXES) {
    const head = read(at, 16);
    if (head.length < 8) break;
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length === 16;
    const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    const content = at + (isLong ? 16 : 8);
    if (at + size < content || at + size > to) break;
    boxes.push({ type: head.toString("latin1", 4, 8), start: at, content, end: at + size });
    at += size;
  }
  return boxes;
}

/** The boxes in a box; `skip` is what comes before the first of them. */
export function boxesIn(read: ReadBytes, box: Box, skip = 0): readonly Box[] {
  return listBoxes(read, box.content + skip, box.end);
}

/** Turns a box into free space, which every program skips, so that no other box moves. */
export function toFree({ start, content, end }: Box): readonly Patch[] {
  return [
    { at: start + 4, bytes: Buffer.from("free") },
    { at: content, bytes: end - content },
  ];
}
