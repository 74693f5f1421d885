// Takes files of the old site over into the new one.
import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import path from "node:path";

/**
 * Links files into another folder, or copies them where the disk knows no links. Returns false if one of them is gone.
 */
export function linkFiles(names: Iterable<string>, from: string, to: string): boolean {
  const folders = new Set<string>();
  for (const name of names) {
    const folder = path.dirname(path.join(to, name));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkOrCopy(path.join(from, name), path.join(to, name));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  }
  return true;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw error;
    copyFileSync(from, to);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
