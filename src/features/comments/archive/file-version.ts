// Which version of an archive's file was read.
import { statSync } from "node:fs";
import { isSettled, toStamp } from "../../../lib/file-stamp.ts";

/** An archive's file: where it is, what size and times it has, and the hash of its bytes. */
export interface FileVersion {
  readonly path: string;
  /** Empty where the file is so new that it may change without other times. */
  readonly stamp: string;
  readonly hash: string;
}

/** Size and times of a file, to recognize it without reading it. `now` is the machine's clock, in ms since 1970. */
export function readStamp(file: string, now: number): string {
  const stat = statSync(file);
  return isSettled(stat, now) ? toStamp(stat) : "";
}
