// Detects whether a file has changed since the last look, without reading it.
import type { Stats } from "node:fs";

/** A file that was written this short a time ago may be written again without its times telling. */
const UNSETTLED = 2000;

/** Whether writing the file again would change its stamp; `now` is the machine's clock, in milliseconds since 1970. */
export function isSettled({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  return now - Math.max(mtimeMs, ctimeMs) > UNSETTLED;
}

/** Unchanged as long as the bytes of a file are unchanged. */
export function toStamp({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
