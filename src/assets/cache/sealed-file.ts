// Files of the cache that are used whole or not at all: each begins with a hash of its name and the rest.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const DIGITS = 40;

/** Undefined where the file is missing, damaged or unreadable. */
export function readSealed(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(DIGITS);
    return bytes.toString("latin1", 0, DIGITS) === sealOf(file, content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Replaces the file at once; `writer` is a name that no other writer uses at the same time. Returns whether it could be
 * written: a cache may be read-only, and whatever it lacks is made again.
 */
export function writeSealed(file: string, content: Uint8Array, writer: string): boolean {
  const unfinished = `${file}.${writer}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(sealOf(file, content), "latin1"), content]));
    renameSync(unfinished, file);
    return true;
  } catch {
    removeIfThere(unfinished);
    return false;
  }
}

/** What is left on a full disk takes up space; where nothing could be written, there is nothing to remove. */
function removeIfThere(file: string): void {
  if (existsSync(file)) rmSync(file);
}

function sealOf(file: string, content: Uint8Array): string {
  return createHash("sha1").update(path.basename(file)).update(content).digest("hex");
}
