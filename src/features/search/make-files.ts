// The search index of a site, as files: made from its records, and kept until one of them changes.
import { createHash } from "node:crypto";
import * as z from "zod";
import type { Artifact } from "../../assets/cache/kind.ts";
import { versionOf } from "../../assets/cache/package-version.ts";
import { readEntry, writeEntry, type Place } from "../../assets/cache/store.ts";
import type { MadeFiles } from "../../assets/cache/made-files.ts";
import type { SearchRecord } from "./index-records.ts";

export interface SearchOptions {
  /** The cache folder. */
  readonly cache: string;
  /** The folder of this run alone, for where nothing can be written to the cache. */
  readonly spare: string;
  /** The machine's clock, in milliseconds since 1970. */
  readonly machineClock: () => number;
}

/** Its folder on the site. */
const FOLDER = "pagefind";

/**
 * `records` is called each time it is needed, because all records together are as large as the site. If the index can't
 * be made, the author gets a warning, and the search page shows the same as without JavaScript.
 */
export async function makeSearchIndex(
  records: () => Iterable<SearchRecord>,
  { cache, spare, machineClock }: SearchOptions,
): Promise<MadeFiles> {
  const place = { folder: cache, spare, kind: "search", key: keyOf(records()) };
  const kept = readEntry(place, z.null(), machineClock());
  if (kept) return toIndex(kept);
  const { indexRecords, SearchUnavailable } = await import("./index-records.ts");
  try {
    const files = await indexRecords(records());
    return toIndex(keep(place, files, machineClock()));
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    const [reason = ""] = String(error.cause instanceof Error ? error.cause.message : error.cause).split("\n");
    const message =
      `This build has no search: Pagefind couldn't start (${reason}). ` +
      "Run npm ci --include=optional, or write search: false in site.yaml.";
    return { files: [], problems: [{ file: "node_modules/pagefind", message, severity: "warning" }] };
  }
}

function keyOf(records: Iterable<SearchRecord>): string {
  const sum = createHash("sha1").update(VERSION);
  for (const { url, content } of records) sum.update(`\n${url}\n${content}`);
  return sum.digest("hex");
}

/** Changes with the records' format, and with Pagefind. */
const VERSION = `1 pagefind ${versionOf("pagefind")}`;

/** A cache has no folders within an entry. */
function keep(place: Place, files: ReadonlyMap<string, Uint8Array>, now: number): Artifact<null> {
  const outputs = Object.fromEntries([...files].map(([name, bytes]) => [encodeURIComponent(name), bytes]));
  writeEntry(place, { outputs, facts: null }, `${process.pid}-search`);
  const kept = readEntry(place, z.null(), now);
  if (!kept) throw new Error("the search index is not in the cache");
  return kept;
}

function toIndex({ files }: Artifact<null>): MadeFiles {
  return {
    files: [...files].map(([name, { path: from }]) => ({ from, output: `${FOLDER}/${decodeURIComponent(name)}` })),
    problems: [],
  };
}
