// Writes files completely or not at all, and never through a link to another place.
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AuthorError } from "./problem.ts";

const ANYBODY = 0o666;
const PERMISSIONS = 0o7777;

/**
 * Writes a file so that a reader, a crash or a power cut finds the old text or the new one and nothing in between. The
 * text is first written to a dotfile with a random name: no link can be waiting there, and a dotfile that a crash
 * leaves is never published. Throws AuthorError instead of replacing a link, or of writing through a linked folder
 * below `within`.
 */
export function writeWhole(file: string, text: string | Uint8Array, within = path.dirname(file)): void {
  const link = findLink(file, within);
  if (link !== undefined) throw refuse(link);
  const there = lstatSync(file, { throwIfNoEntry: false });
  const name = `.${path.basename(file).slice(0, 100)}.${randomBytes(9).toString("hex")}.tmp`;
  const beside = path.join(path.dirname(file), name);
  try {
    writeToDisk(beside, text);
    if (there) chmodSync(beside, there.mode & PERMISSIONS);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  keepRename(path.dirname(file));
}

function findLink(file: string, within: string): string | undefined {
  const parts = path.relative(within, file).split(path.sep);
  const places = parts.map((_, index) => path.join(within, ...parts.slice(0, index + 1)));
  return places.find((place) => lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink());
}

function writeToDisk(file: string, text: string | Uint8Array): void {
  const descriptor = openSync(file, "wx", ANYBODY);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A rename is durable once its folder is synced. Windows can't open folders, and some network disks can't sync them.
 */
function keepRename(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
  } catch {
    // The file is complete even so.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function refuse(file: string): AuthorError {
  const fault =
    "Nothing was written: this is a symbolic link, and writing would change or replace something elsewhere.";
  return new AuthorError([{ file, message: `${fault} Put the file or folder itself there.`, severity: "error" }]);
}
