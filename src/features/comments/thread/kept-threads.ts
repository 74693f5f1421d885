// Keeps summaries of comments and their HTML for the next build, each until its archive changes.
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { toContentHash, toKey } from "../../../assets/cache/key.ts";
import { versionOf } from "../../../assets/cache/package-version.ts";
import { readEntry, writeEntry, type Place } from "../../../assets/cache/store.ts";
import type { FileVersion } from "../archive/file-version.ts";
import { KIND } from "./kept-place.ts";
import type { CommentSummary } from "./summary.ts";
import type { ThreadOptions } from "./thread-html.ts";

export interface KeptThread {
  readonly summary: CommentSummary;
  readonly html: { readonly isOpen: boolean; readonly bytes: Uint8Array };
}

export interface KeptThreads {
  readonly isEmpty: boolean;
  /** The hash of a file that has not been written since. */
  hashOf(path: string, stamp: string): string | undefined;
  /** By the hash of the archive's file. */
  find(fileHash: string): KeptThread | undefined;
  /** Replaces all that was kept, if something is new. */
  keep(threads: readonly (KeptThread & { readonly version: FileVersion })[]): void;
}

/** Increase it when archives are read or rendered differently. */
const RECIPE = 6;
const SUMMARIES = "summaries.json";
const HTML = "threads.html";

const facts = z.array(
  z.strictObject({
    version: z.strictObject({ path: z.string(), stamp: z.string(), hash: z.string() }),
    newest: z.number(),
    html: z.strictObject({ isOpen: z.boolean(), start: z.number(), end: z.number() }),
  }),
);

/** Entries with comments later than `now`, in milliseconds since 1970, are not used. */
export function openKeptThreads(cache: string, options: ThreadOptions, now: number): KeptThreads {
  const place = { folder: cache, kind: KIND, key: keyOf(options) };
  const { entries, summaries, html } = readKept(place, now);
  const known = new Map(entries.map((fact, index) => [fact.version.hash, { fact, summary: summaries[index] }]));
  const versions = new Map(entries.map(({ version }) => [version.path, version]));
  return {
    isEmpty: known.size === 0,
    hashOf(file, stamp) {
      const version = versions.get(file);
      return stamp !== "" && version?.stamp === stamp ? version.hash : undefined;
    },
    find(fileHash) {
      const { fact, summary } = known.get(fileHash) ?? {};
      if (!fact || !summary || fact.newest > now) return undefined;
      return { summary, html: { isOpen: fact.html.isOpen, bytes: html.subarray(fact.html.start, fact.html.end) } };
    },
    keep(threads) {
      // Stamps alone are not worth it: a host that restores its cache gives all files new ones each time.
      const isKnown =
        threads.length === entries.length &&
        threads.every(({ version, html: own }) => known.get(version.hash)?.fact.html.isOpen === own.isOpen);
      if (!isKnown) store(place, threads);
    },
  };
}

function store(place: Place, threads: Parameters<KeptThreads["keep"]>[0]): void {
  let end = 0;
  const kept = threads.map(({ version, summary, html }): z.input<typeof facts>[number] => {
    const start = end;
    end += html.bytes.length;
    return {
      version,
      newest: Math.max(0, ...summary.comments.map(({ date }) => date.ms)),
      html: { isOpen: html.isOpen, start, end },
    };
  });
  const outputs = {
    [SUMMARIES]: Buffer.from(JSON.stringify(threads.map(({ summary }) => summary))),
    [HTML]: Buffer.concat(threads.map(({ html }) => html.bytes)),
  };
  writeEntry(place, { facts: kept, outputs }, `${KIND}-${process.pid}`);
}

/** The words around comments, and all that makes HTML of them. */
function keyOf({ layouts, says, words, language, zone, takesReplies }: ThreadOptions): string {
  const libraries = ["sanitize-html", "markdown-it", "parse5", "nunjucks"].map((name) => `${name} ${versionOf(name)}`);
  const template = toContentHash(readFileSync(path.join(layouts, "partials/thread.njk")));
  return toKey(
    { name: KIND, version: [RECIPE, ...libraries].join(", ") },
    { says, words, language, zone, takesReplies },
    [template],
  );
}

interface Kept {
  readonly entries: z.output<typeof facts>;
  /** In the order of the entries. */
  readonly summaries: readonly (CommentSummary | undefined)[];
  readonly html: Buffer;
}

/**
 * Empty where nothing is kept, or where another build is replacing it: hashes show whether all files belong together.
 */
function readKept(place: Place, now: number): Kept {
  try {
    const entry = readEntry(place, facts, now);
    const [summaries, html] = [SUMMARIES, HTML].map((name) => {
      const file = entry?.files.get(name);
      const bytes = file && readFileSync(file.path);
      return bytes && toContentHash(bytes) === file.hash ? bytes : undefined;
    });
    if (entry && summaries && html)
      return { entries: entry.facts, summaries: JSON.parse(summaries.toString()) as readonly CommentSummary[], html };
  } catch {
    // Unreadable: the comments are parsed again.
  }
  return { entries: [], summaries: [], html: Buffer.alloc(0) };
}
