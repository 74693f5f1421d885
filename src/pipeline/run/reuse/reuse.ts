// Which files of the site that is there can stay: a build writes the others. Nothing else knows that some are reused.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { WRITTEN } from "../../../hosting/hosts/written-files.ts";
import { NO_RECORDS, readRecords, stampAt, toFileStamp, writeRecords, type FileRecord } from "./records.ts";

/** Changes with everything that a file shows: `end` with the end of a page, `main` with all the rest. */
export interface FileKey {
  readonly main: string;
  readonly end: string;
}

/** Where the end of a page is, in bytes. */
interface PageEnd {
  readonly at: number;
  readonly length: number;
}

/** Keep a file, replace only its end, or write it. */
type Plan = "keep" | "new-end" | "write";

export interface Reuse {
  /** The folder of the site that is there. */
  readonly site: string;
  /** Each file has to be planned once; what isn't kept has to be written, and noted. */
  plan(name: string, key: FileKey): Plan;
  /** The page that is there with another end. */
  withEnd(name: string, end: Uint8Array): { readonly bytes: Buffer; readonly end: PageEnd };
  noteWritten(name: string, key: FileKey, end?: PageEnd): void;
  /** Of a file that was planned and, if need be, written. */
  keyOf(name: string): FileKey;
  /** Files that stay. */
  readonly kept: ReadonlySet<string>;
  /** Files that were written. */
  readonly written: ReadonlySet<string>;
  /** Files of the site that is there and that the new one doesn't have. */
  removed(): readonly string[];
  /** The sizes of all files, once they have been written to `folder`. */
  measure(folder: string): ReadonlyMap<string, number>;
  /** Whether the site that is there is still the one that was planned with. */
  isSameSite(): boolean;
  /** Remembers the files, once they are the site. */
  save(): void;
}

export interface ReuseOptions {
  /** The cache folder. */
  readonly cache: string;
  /** The folder of the site. */
  readonly output: string;
  /** Writes everything. */
  readonly fresh: boolean;
}

const NO_END: PageEnd = { at: 0, length: 0 };

export function openReuse({ cache, output, fresh }: ReuseOptions): Reuse {
  const earlier = fresh ? NO_RECORDS : readRecords(cache, output);
  const kept = new Set<string>();
  const written = new Set<string>();
  const made = new Map<string, Pick<FileRecord, "key" | "end" | "at" | "length">>();
  const records = new Map<string, FileRecord>();
  const recordOf = (name: string): FileRecord => {
    const record = earlier.files.get(name);
    if (!record) throw new Error(`${name} was never written`);
    return record;
  };
  return {
    site: output,
    plan(name, { main, end }) {
      const record = earlier.files.get(name);
      if (record?.key !== main || stampAt(output, name) !== record.stamp) return "write";
      if (record.end !== end) return record.length === 0 ? "write" : "new-end";
      kept.add(name);
      records.set(name, record);
      return "keep";
    },
    withEnd(name, end) {
      const { at, length } = recordOf(name);
      const page = readFileSync(path.join(output, name));
      const bytes = Buffer.concat([page.subarray(0, at), end, page.subarray(at + length)]);
      return { bytes, end: { at, length: end.length } };
    },
    noteWritten(name, { main, end }, { at, length } = NO_END) {
      made.set(name, { key: main, end, at, length });
      written.add(name);
      kept.delete(name);
    },
    keyOf(name) {
      const { key, end } = made.get(name) ?? records.get(name) ?? recordOf(name);
      return { main: key, end };
    },
    kept,
    written,
    removed: () => [...earlier.files.keys()].filter((name) => !kept.has(name) && !written.has(name)),
    measure(folder) {
      for (const [name, record] of made) {
        const stat = statSync(path.join(folder, name));
        records.set(name, { ...record, bytes: stat.size, stamp: toFileStamp(stat) });
      }
      return new Map([...records].map(([name, { bytes }]) => [name, bytes]));
    },
    isSameSite: () => earlier.list === undefined || stampAt(output, WRITTEN) === earlier.list,
    save: () => writeRecords(cache, output, records),
  };
}
