// Deletes cache entries that are no longer used.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync, type Dirent } from "node:fs";
import path from "node:path";
import { MANIFEST, UNFINISHED } from "./store.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const UNUSED = 30 * DAY;
/** Its date is that of the last sweep. */
const STAMP = "swept";

/**
 * Removes entries that no build has used for 30 days, and what killed builds left unfinished. It looks at most once a
 * day, because a large cache takes a while to look through. `now` is in milliseconds since 1970.
 */
export function sweep(folder: string, now: number): void {
  const stamp = path.join(folder, STAMP);
  const last = statSync(stamp, { throwIfNoEntry: false });
  if (last && now - last.mtimeMs < DAY) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, "");
  for (const kind of foldersIn(folder)) {
    for (const { name, isFolder } of entriesIn(path.join(folder, kind))) {
      const entry = path.join(folder, kind, name);
      if (isFolder ? isStale(entry, kind === UNFINISHED, now) : isOld(entry, now))
        rmSync(entry, { recursive: true, force: true });
    }
  }
}

function isStale(entry: string, isUnfinished: boolean, now: number): boolean {
  if (isUnfinished) return now - (statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? now) > HOUR;
  const used = statSync(path.join(entry, MANIFEST), { throwIfNoEntry: false });
  return !used || now - used.mtimeMs > UNUSED;
}

/** A file is kept for later builds as it was last written. */
function isOld(file: string, now: number): boolean {
  return now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > UNUSED;
}

function entriesIn(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
  }));
}

function foldersIn(folder: string): string[] {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}
