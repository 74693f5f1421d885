// What a build remembers of the files of a site: what each was made from, and how to recognize it.
import { hash } from "node:crypto";
import { lstatSync, type Stats } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { readSealed, writeSealed } from "../../../assets/cache/sealed-file.ts";
import { WRITTEN } from "../../../hosting/hosts/written-files.ts";

export interface FileRecord {
  /** Of everything that the file shows, its end aside. */
  readonly key: string;
  /** The key of its end, and where that is, in bytes. */
  readonly end: string;
  readonly at: number;
  readonly length: number;
  readonly bytes: number;
  readonly stamp: string;
}

export interface SiteRecords {
  /** The stamp of the list of written files as the records were saved. */
  readonly list: string | undefined;
  /** By the path below the site. */
  readonly files: ReadonlyMap<string, FileRecord>;
}

/** Changes with `FileRecord`. */
const FORMAT = 1;

export const NO_RECORDS: SiteRecords = { list: undefined, files: new Map() };

/** The records of the site in `output`, an absolute path; none where another build or somebody else has written it. */
export function readRecords(cache: string, output: string): SiteRecords {
  const content = readSealed(placeOf(cache, output));
  if (!content) return NO_RECORDS;
  // Its seal shows that a build wrote it.
  const records = deserialize(content) as SiteRecords;
  return records.list === stampAt(output, WRITTEN) ? records : NO_RECORDS;
}

/** Saves the records of the site that is now in `output`. */
export function writeRecords(cache: string, output: string, files: SiteRecords["files"]): void {
  const list = stampAt(output, WRITTEN);
  if (list === undefined) return;
  const content = serialize({ list, files } satisfies SiteRecords);
  writeSealed(placeOf(cache, output), content, String(process.pid));
}

/** Changes when a file is written or replaced; undefined where there is none, or a link. */
export function stampAt(folder: string, name: string): string | undefined {
  const stat = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
  return stat?.isFile() === true ? toFileStamp(stat) : undefined;
}

/** Without the time of the last change of status, which a new link to the file changes as well. */
export function toFileStamp({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}

function placeOf(cache: string, output: string): string {
  return path.join(cache, "sites", hash("sha1", `${FORMAT} ${output}`, "hex"));
}
