// Files that say where, when and by whom they were made: which we clean, and which we can't.
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { stripMetadata } from "../pictures/strip-metadata.ts";
import { readFrom, type Patch } from "./iso-boxes.ts";
import { findPrivateParts, type PrivateParts } from "./iso-private.ts";
import { stripMp3 } from "./strip-mp3.ts";

const FILM = /\.(?:mp4|m4v|m4a|m4b|mov|3gp)$/iu;
const IN_BOXES = /\.(?:mp4|m4v|m4a|m4b|mov|3gp|heic|heif|hif|avif)$/iu;
/** Phones give some of their HEIC photographs the name of a JPEG. */
const IMAGE = /\.(?:jpe?g|jfif|png|webp|gif)$/iu;
const MP3 = /\.mp3$/iu;
/** Files of cameras and of programs for photographs. */
const NEVER_CLEAN =
  /\.(?:tiff?|dng|cr[23w]|nef|nrw|arw|sr[2fw]|orf|rw2|raf|pef|raw|rwl|iiq|3fr|psd|psb|jxl|jp2|insv|insp|lrv)$/iu;

/** Whether a file with this name may have such metadata. With `images` off, only films and recordings count. */
export function mayBePrivate(name: string, { images }: { readonly images: boolean }): boolean {
  return FILM.test(name) || MP3.test(name) || (images && [IN_BOXES, IMAGE, NEVER_CLEAN].some((one) => one.test(name)));
}

/** Why a file that a text links to can't be published; undefined where its metadata can be removed. */
export function explainPrivateFile(file: string): string | undefined {
  const name = path.basename(file);
  const remedy = `To publish ${name} as it is, move it to public/`;
  if (NEVER_CLEAN.test(name))
    return (
      "This file can't be published: it may say where and with what it was made, and Inner Canvas can't remove that. " +
      `Export it as JPEG or PNG. ${remedy}`
    );
  const parts = readParts(file);
  if (parts === "tracks")
    return (
      "This file can't be published: it notes for each moment where the camera was, and Inner Canvas can't remove " +
      `that. Export the video again, for example with HandBrake. ${remedy}`
    );
  if (parts === "unknown")
    return (
      "This file can't be published: it may say where it was made, and Inner Canvas can't read it to its end. Export " +
      `it again. ${remedy}`
    );
  return undefined;
}

/** Copies a file without what it says about its place, its device and its author. */
export function copyWithoutMetadata(from: string, to: string): void {
  const strip = MP3.test(from) ? stripMp3 : IMAGE.test(from) && !isInBoxes(from) ? stripMetadata : undefined;
  if (strip) {
    writeFileSync(to, strip(readFileSync(from)));
    return;
  }
  const parts = readParts(from);
  if (typeof parts === "string") throw new Error(`${from} can't be published`);
  // Where the disk can, both are the same bytes until one of them changes.
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  if (parts.length > 0) apply(parts, to);
}

function isInBoxes(file: string): boolean {
  if (IN_BOXES.test(file) || !IMAGE.test(file)) return IN_BOXES.test(file);
  const descriptor = openSync(file, "r");
  try {
    return readFrom(descriptor)(4, 4).toString("latin1") === "ftyp";
  } finally {
    closeSync(descriptor);
  }
}

function readParts(file: string): PrivateParts {
  if (!isInBoxes(file)) return [];
  const descriptor = openSync(file, "r");
  try {
    return findPrivateParts(readFrom(descriptor), statSync(file).size);
  } finally {
    closeSync(descriptor);
  }
}

const ZEROS = Buffer.alloc(64 * 1024);

function apply(patches: readonly Patch[], file: string): void {
  chmodSync(file, statSync(file).mode | 0o200);
  const descriptor = openSync(file, "r+");
  try {
    for (const { at, bytes } of patches) {
      if (typeof bytes !== "number") {
        writeSync(descriptor, bytes, 0, bytes.length, at);
        continue;
      }
      for (let done = 0; done < bytes; done += ZEROS.length)
        writeSync(descriptor, ZEROS, 0, Math.min(ZEROS.length, bytes - done), at + done);
    }
  } finally {
    closeSync(descriptor);
  }
}
