// Files in an output folder that a build didn't write: a repository, a CNAME, notes. A new build keeps them.
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, type Stats } from "node:fs";
import path from "node:path";
import { foldersOf, type IsWritten } from "../../hosting/hosts/written-files.ts";

/** Paths below the folder that no build wrote. A folder without built files is one entry, with a trailing slash. */
export function findKept(folder: string, isWritten: IsWritten, prefix = ""): string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return isWritten(`${name}/`) ? findKept(folder, isWritten, `${name}/`) : [`${name}/`];
    return entry.isFile() && isWritten(name) ? [] : [name];
  });
}

/** The same without a look into folders that a build wrote. */
export function findKeptAtTop(folder: string, isWritten: IsWritten): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
    return isWritten(name) ? [] : [name];
  });
}

/** Files that no build wrote, at the paths of files that a build is going to add, and different from them. */
export function findBlockedFiles(names: readonly string[], there: string, added: string): string[] {
  return names.filter((name) => {
    if (foldersOf(name).some((folder) => lookAt(there, folder.slice(0, -1))?.isDirectory() === false)) return true;
    const other = lookAt(there, name);
    return other !== undefined && !(other.isFile() && isSame(path.join(there, name), path.join(added, name)));
  });
}

/** Kept entries that can't stay, because the new site has another file at their path. */
export function findBlocked(kept: readonly string[], from: string, to: string): string[] {
  return kept.flatMap((entry) => {
    const name = entry.replace(/\/$/u, "");
    const own = lookAt(from, name);
    // A name that isn't UTF-8 can be listed, and not moved.
    if (!own || foldersOf(name).some((folder) => lookAt(to, folder.slice(0, -1))?.isDirectory() === false))
      return [name];
    const other = lookAt(to, name);
    if (!other) return [];
    if (own.isDirectory() && other.isDirectory()) return findBlocked(namesIn(from, name), from, to);
    return own.isFile() && other.isFile() && isSame(path.join(from, name), path.join(to, name)) ? [] : [name];
  });
}

/** Moves kept entries into a new site; a second call goes on from wherever the first one was killed. */
export function moveKept(kept: readonly string[], from: string, to: string): void {
  for (const entry of kept) {
    const name = entry.replace(/\/$/u, "");
    if (lookAt(to, name) === undefined) {
      mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
      renameSync(path.join(from, name), path.join(to, name));
    } else if (lookAt(from, name)?.isDirectory() === true) {
      moveKept(namesIn(from, name), from, to);
      rmdirIfEmpty(path.join(from, name));
    }
  }
}

/** Dotfiles and CNAME are at home in a repository; everything else is named to its owner. */
export function isAtHome(name: string): boolean {
  return name.startsWith(".") || name === "CNAME";
}

function namesIn(folder: string, name: string): string[] {
  return readdirSync(path.join(folder, name)).map((child) => `${name}/${child}`);
}

function lookAt(folder: string, name: string): Stats | undefined {
  return lstatSync(path.join(folder, name), { throwIfNoEntry: false });
}

function isSame(file: string, other: string): boolean {
  return readFileSync(file).equals(readFileSync(other));
}

function rmdirIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
