// Keeps made files between builds: one folder per entry, written atomically and checked for damage before use.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { toContentHash } from "./key.ts";
import type { Artifact, ArtifactFile, Made } from "./kind.ts";

export interface Place {
  /** The cache folder. */
  readonly folder: string;
  /** A folder for this run alone, used where the cache isn't writable; undefined where that is an error. */
  readonly spare?: string | undefined;
  readonly kind: string;
  readonly key: string;
}

/** In an entry's folder, next to its files; the manifest's own date says when the entry was last used. */
export const MANIFEST = "made.json";
/** Where entries are written before they are complete. */
export const UNFINISHED = "unfinished";

const unsealed = z.strictObject({
  facts: z.unknown(),
  files: z.record(z.string(), z.strictObject({ bytes: z.number(), hash: z.string() })),
});
const manifest = unsealed.extend({
  /** Of all of the above, and of the place that it was written for. */
  seal: z.string(),
});
type FileRecord = z.infer<typeof manifest>["files"][string];

/** Other builds may create the folder again, but not forever. */
const MOST_TRIES = 5;

const DAY = 24 * 60 * 60 * 1000;

/** An entry, marked as used on the day of `now`; undefined where the entry is missing or damaged. */
export function readEntry<Facts>(place: Place, facts: z.ZodType<Facts>, now: number): Artifact<Facts> | undefined {
  return (
    readFrom(place.folder, place, facts, now) ??
    (place.spare === undefined ? undefined : readFrom(place.spare, place, facts, now))
  );
}

function readFrom<Facts>(
  cache: string,
  place: Place,
  facts: z.ZodType<Facts>,
  now: number,
): Artifact<Facts> | undefined {
  const folder = folderOf({ ...place, folder: cache });
  try {
    const file = path.join(folder, MANIFEST);
    const found = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
    if (found.seal !== sealOf(place, found)) throw new Error(`${file} is damaged`);
    const files = Object.entries(found.files).map(
      ([name, record]) => [name, checkFile(path.join(folder, name), record)] as const,
    );
    const entry = { facts: facts.parse(found.facts), files: new Map(files) };
    if (now - statSync(file).mtimeMs > DAY) touch(file, now);
    return entry;
  } catch {
    // Whatever is wrong with it, it is made again.
    return undefined;
  }
}

/** Size and date don't reveal flipped bits, so used files are hashed: a gigabyte takes a second. */
function checkFile(file: string, { bytes, hash }: FileRecord): ArtifactFile {
  if (statSync(file).size !== bytes || toContentHash(readFileSync(file)) !== hash)
    throw new Error(`${file} is damaged`);
  return { path: file, bytes, hash };
}

/** A hash that reveals an entry that was swapped for another one or whose facts were changed. */
function sealOf({ kind, key }: Place, { facts, files }: z.infer<typeof unsealed>): string {
  return toContentHash(Buffer.from(JSON.stringify([kind, key, facts, files])));
}

/** A read-only cache can still be used. */
function touch(file: string, now: number): void {
  try {
    utimesSync(file, now / 1000, now / 1000);
  } catch {
    // The entry is deleted earlier than necessary.
  }
}

/**
 * Moves an entry into its place. `writer` is a name that no other writer uses at the same time. Returns why the entry
 * is in the spare folder, if it is; throws the file system's error where neither folder is writable.
 */
export function writeEntry<Facts>(place: Place, made: Made<Facts>, writer: string): string | undefined {
  try {
    write(place, made, writer);
    return undefined;
  } catch (error) {
    if (place.spare === undefined || !(error instanceof Error && "code" in error)) throw error;
    removeUnfinished(place.folder, writer);
    write({ ...place, folder: place.spare }, made, writer);
    return String(error.code);
  }
}

/** Unfinished files of a full disk take up space. */
function removeUnfinished(folder: string, writer: string): void {
  try {
    rmSync(path.join(folder, UNFINISHED, writer), { recursive: true, force: true });
  } catch {
    // Nothing can be removed where nothing can be written.
  }
}

function write<Facts>(place: Place, { facts, outputs }: Made<Facts>, writer: string): void {
  const folder = folderOf(place);
  const unfinished = path.join(place.folder, UNFINISHED, writer);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const files = Object.entries(outputs).map(([name, bytes]): [string, FileRecord] => {
    const file = path.join(unfinished, name);
    writeFileSync(file, bytes);
    return [name, { bytes: bytes.length, hash: toContentHash(bytes) }];
  });
  // As it will be read again: JSON omits undefined values.
  const content = unsealed.parse(JSON.parse(JSON.stringify({ facts, files: Object.fromEntries(files) })));
  const seal = sealOf(place, content);
  writeFileSync(path.join(unfinished, MANIFEST), JSON.stringify({ ...content, seal }));
  mkdirSync(path.dirname(folder), { recursive: true });
  for (let tries = 1; ; tries += 1) {
    try {
      return renameSync(unfinished, folder);
    } catch (error) {
      // The folder exists already. If a quicker build wrote the same entry, it may be in use, so it stays; a damaged
      // one goes.
      if (tries > MOST_TRIES) throw error;
      if (isThere(place, seal, files)) return rmSync(unfinished, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function isThere(place: Place, seal: string, files: readonly (readonly [string, FileRecord])[]): boolean {
  const folder = folderOf(place);
  try {
    const found = manifest.parse(JSON.parse(readFileSync(path.join(folder, MANIFEST), "utf8")));
    if (found.seal !== seal || sealOf(place, found) !== seal) return false;
    return files.every(([name, record]) => checkFile(path.join(folder, name), record).hash === record.hash);
  } catch {
    return false;
  }
}

function folderOf({ folder, kind, key }: Place): string {
  return path.join(folder, kind, key);
}
