// Reads every post and page of a content folder; many files are shared out among threads.
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { listFiles } from "../lib/files.ts";
import type { ParsedFile } from "./entry.ts";
import { createParser, type ParseFile, type ParserOptions, type SourceFile } from "./parse-entry.ts";
import { startParseThread, type ParseThread } from "./parse-thread.ts";

export interface Content {
  /** In the order of their paths. */
  readonly files: readonly ParsedFile[];
  /** Every file of the content folder, as paths below it. */
  readonly paths: readonly string[];
}

export interface ReadOptions extends ParserOptions {
  /** Results of earlier runs of the same process; files that have not changed since are taken from it. */
  readonly earlier?: Map<string, StampedFile> | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

export interface StampedFile {
  readonly stamp: string;
  readonly parsed: ParsedFile;
}

/** Below this number a thread costs more than it saves: each has to warm up by itself. */
const WORTH_A_THREAD = 2000;
const CHUNK = 50;

/** Reads and checks all entries. Problems are values in the result; only a file that cannot be read throws. */
export async function readContent(options: ReadOptions): Promise<Content> {
  const paths = listFiles(options.folder);
  const present = new Set(paths);
  const files = paths.filter((name) => /^(?:posts|pages)\/.*\.(?:md|markdown)$/iu.test(name)).map((source) => toSourceFile(source, present));
  const { earlier } = options;
  if (!earlier) return { files: (await parseAll(files, options)).sort(bySource), paths };
  const stamps = new Map(files.map((file) => [file.source, stampOf(options.folder, file)]));
  const changed = files.filter(({ source }) => !isCurrent(earlier.get(source), stamps.get(source), present));
  for (const parsed of await parseAll(changed, options)) earlier.set(parsed.source, { stamp: stamps.get(parsed.source) ?? "", parsed });
  return { files: files.flatMap(({ source }) => earlier.get(source)?.parsed ?? []), paths };
}

function bySource(a: ParsedFile, b: ParsedFile): number {
  return a.source < b.source ? -1 : 1;
}

/** A post's comments stand in comments.yaml in its folder, or in <name>.comments.yaml beside it. */
function toSourceFile(source: string, present: ReadonlySet<string>): SourceFile {
  const name = /\/index\.\w+$/iu.test(source) ? path.posix.join(path.posix.dirname(source), "comments.yaml") : source.replace(/\.\w+$/u, ".comments.yaml");
  return { source, comments: present.has(name) ? name : undefined };
}

/** A file with problems is read anew each time, because what it misses may have been put beside it. */
function isCurrent(earlier: StampedFile | undefined, stamp: string | undefined, present: ReadonlySet<string>): boolean {
  if (earlier?.stamp !== stamp || earlier?.parsed.problems.length !== 0) return false;
  return earlier.parsed.entry?.assets.every((asset) => present.has(asset.source)) ?? false;
}

function stampOf(folder: string, { source, comments }: SourceFile): string {
  return [source, ...(comments === undefined ? [] : [comments])]
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${mtimeMs}:${size}`;
    })
    .join(" ");
}

async function parseAll(sources: readonly SourceFile[], options: ReadOptions): Promise<ParsedFile[]> {
  const { settings, folder, label, onProgress } = options;
  const results: ParsedFile[] = [];
  const queue = Array.from({ length: Math.ceil(sources.length / CHUNK) }, (_, index) => sources.slice(index * CHUNK, (index + 1) * CHUNK));
  const take = (parsed: readonly ParsedFile[]): void => {
    for (const file of parsed) results.push(file);
    onProgress(results.length, sources.length);
  };
  const threads = sources.length < WORTH_A_THREAD ? 0 : Math.min(availableParallelism() - 1, 4);
  const workers = Array.from({ length: threads }, () => startParseThread({ settings, folder, label }));
  const parse = createParser({ settings, folder, label });
  try {
    await Promise.all([parseHere(queue, parse, take, threads > 0), ...workers.map((worker) => parseThere(queue, worker, take))]);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
  return results;
}

async function parseHere(queue: SourceFile[][], parse: ParseFile, take: (parsed: ParsedFile[]) => void, shared: boolean): Promise<void> {
  for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
    take(chunk.map(parse));
    if (shared) await nextTurn();
  }
}

async function parseThere(queue: SourceFile[][], worker: ParseThread, take: (parsed: ParsedFile[]) => void): Promise<void> {
  for (let chunk = queue.shift(); chunk; chunk = queue.shift()) take(await worker.parse(chunk));
}
