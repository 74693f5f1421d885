// Keeps made files between builds: a folder an entry, there whole or not at all, and found damaged rather than used damaged.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { toContentHash } from "./key.ts";
import type { Artifact, ArtifactFile, Made } from "./kind.ts";

export interface Place {
  /** The cache folder. */
  readonly folder: string;
  readonly kind: string;
  readonly key: string;
}

/** Beside an entry's files; its own date says when the entry was last used. */
export const MANIFEST = "made.json";
/** Where entries are written before they are whole. */
export const UNFINISHED = "unfinished";

const manifest = z.strictObject({
  facts: z.unknown(),
  files: z.record(z.string(), z.strictObject({ bytes: z.number(), hash: z.string(), mtimeMs: z.number() })),
});
type FileRecord = z.infer<typeof manifest>["files"][string];

/** Others may put a folder there again and again, but not for ever. */
const MOST_TRIES = 5;

const DAY = 24 * 60 * 60 * 1000;

/** An entry, noted as used on the day of `now`; undefined where there is none, or it is damaged. */
export function readEntry<Facts>(place: Place, facts: z.ZodType<Facts>, now: number): Artifact<Facts> | undefined {
  const folder = folderOf(place);
  try {
    const file = path.join(folder, MANIFEST);
    const found = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
    const files = Object.entries(found.files).map(([name, record]) => [name, checkFile(path.join(folder, name), record)] as const);
    const entry = { facts: facts.parse(found.facts), files: new Map(files) };
    if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
    return entry;
  } catch {
    // Whatever is wrong with it, it is made again.
    return undefined;
  }
}

/** Bytes are read only where size and date are not those that were written: a host that restores a cache may date it anew. */
function checkFile(file: string, { bytes, hash, mtimeMs }: FileRecord): ArtifactFile {
  const stat = statSync(file);
  if (stat.size !== bytes || (stat.mtimeMs !== mtimeMs && toContentHash(readFileSync(file)) !== hash)) throw new Error(`${file} is damaged`);
  return { path: file, bytes, hash };
}

/** Puts an entry in its place. `writer` is a name that nobody else writes under at the same time. */
export function writeEntry<Facts>(place: Place, { facts, outputs }: Made<Facts>, writer: string): void {
  const folder = folderOf(place);
  const unfinished = path.join(place.folder, UNFINISHED, writer);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const files = Object.entries(outputs).map(([name, bytes]): [string, FileRecord] => {
    const file = path.join(unfinished, name);
    writeFileSync(file, bytes);
    return [name, { bytes: bytes.length, hash: toContentHash(bytes), mtimeMs: statSync(file).mtimeMs }];
  });
  writeFileSync(path.join(unfinished, MANIFEST), JSON.stringify({ facts, files: Object.fromEntries(files) }));
  mkdirSync(path.dirname(folder), { recursive: true });
  for (let tries = 1; ; tries += 1) {
    try {
      return renameSync(unfinished, folder);
    } catch (error) {
      // A folder is there. The same entry from a build that was quicker may be read at this moment and stays; a damaged one goes.
      if (tries > MOST_TRIES) throw error;
      if (isThere(folder, facts, files)) return rmSync(unfinished, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function isThere(folder: string, facts: unknown, files: readonly (readonly [string, FileRecord])[]): boolean {
  try {
    const found = manifest.parse(JSON.parse(readFileSync(path.join(folder, MANIFEST), "utf8")));
    return JSON.stringify(found.facts) === JSON.stringify(facts) && files.every(([name, { hash }]) => found.files[name] !== undefined && checkFile(path.join(folder, name), found.files[name]).hash === hash);
  } catch {
    return false;
  }
}

function folderOf({ folder, kind, key }: Place): string {
  return path.join(folder, kind, key);
}
