// Reads every post, page, event and lesson of a content folder; of many files a thread reads the texts.
import { statSync } from "node:fs";
import path from "node:path";
import { archiveFileOf } from "../comments/archive-file.ts";
import { listFiles } from "../lib/files.ts";
import type { EntryText, ParsedFile } from "./entry.ts";
import { createParser, joinText } from "./parse-entry.ts";
import type { ParserOptions, SourceFile } from "./kinds/kind.ts";
import { createHeadParser } from "./parse-head.ts";
import type { TextJob } from "./parse-text.ts";
import { startTextThread } from "./text-thread.ts";

export interface Content {
  /** In the order of their paths. */
  readonly files: readonly ParsedFile[];
  /** Every file of the content folder, as paths below it. */
  readonly paths: readonly string[];
  /** Ends when the texts of all entries have been read; until then only their heads may be looked at. */
  readonly texts: Promise<void>;
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

/** Below this number a thread costs as much as it saves: it has to load and warm up by itself. */
const WORTH_A_THREAD = 1500;
const CHUNK = 50;

/** Reads and checks all entries. Problems are values in the result; only a file that cannot be read throws. */
export function readContent(options: ReadOptions): Content {
  const paths = listFiles(options.folder);
  const present = new Set(paths);
  const files = paths.filter((name) => /^(?:posts|pages|events|series)\/.*\.(?:md|markdown)$/iu.test(name)).map((source) => toSourceFile(source, present));
  const { earlier } = options;
  if (!earlier) return { ...parseAll(files, options), paths };
  const stamps = new Map(files.map((file) => [file.source, stampOf(options.folder, file)]));
  const changed = files.filter(({ source }) => !isCurrent(earlier.get(source), stamps.get(source), present));
  const { files: fresh, texts } = parseAll(changed, options);
  for (const parsed of fresh) earlier.set(parsed.source, { stamp: stamps.get(parsed.source) ?? "", parsed });
  return { texts, files: files.flatMap(({ source }) => earlier.get(source)?.parsed ?? []), paths };
}

/**
 * A post's comments stand in comments.yaml in its folder, or in <name>.comments.yaml beside it; captions and transcripts
 * stand in the folder of their series.
 */
function toSourceFile(source: string, present: ReadonlySet<string>): SourceFile {
  const folder = path.posix.dirname(source);
  if (source.startsWith("series/")) return { source, beside: [...present].filter((name) => /\.(?:vtt|txt)$/iu.test(name) && path.posix.dirname(name) === folder) };
  const name = archiveFileOf(source);
  return { source, beside: source.startsWith("posts/") && present.has(name) ? [name] : [] };
}

/** A file with problems is read anew each time, because what it misses may have been put beside it. */
function isCurrent(earlier: StampedFile | undefined, stamp: string | undefined, present: ReadonlySet<string>): boolean {
  if (earlier?.stamp !== stamp || earlier?.parsed.problems.length !== 0) return false;
  const { entry } = earlier.parsed;
  return entry !== undefined && [...entry.assets, ...entry.files].every((asset) => present.has(asset.source));
}

function stampOf(folder: string, { source, beside }: SourceFile): string {
  return [source, ...beside]
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${mtimeMs}:${size}`;
    })
    .join(" ");
}

interface Parsing {
  readonly files: readonly ParsedFile[];
  readonly texts: Promise<void>;
}

/** Few files are read here and now; of many, a thread reads the texts while this one goes on with their heads. */
function parseAll(sources: readonly SourceFile[], options: ReadOptions): Parsing {
  if (sources.length < WORTH_A_THREAD) return { files: sources.map(createParser(options)), texts: Promise.resolve() };
  const { settings, folder, onProgress } = options;
  const thread = startTextThread({ strings: settings.strings, folder, origin: settings.site.url });
  const parseHead = createHeadParser(options);
  const files: ParsedFile[] = [];
  const chunks: Promise<void>[] = [];
  let done = 0;
  const readChunk = (start: number): void => {
    const jobs: TextJob[] = [];
    const receivers: ((text: EntryText) => void)[] = [];
    for (const head of sources.slice(start, start + CHUNK).map(parseHead)) {
      const { parsed, setText } = joinText(head);
      files.push(parsed);
      if (!head.found) continue;
      jobs.push(head.found.job);
      receivers.push(setText);
    }
    chunks.push(
      thread.parse(jobs).then((texts) => {
        texts.forEach((text, index) => receivers[index]?.(text));
        onProgress((done += texts.length), sources.length);
      }),
    );
  };
  try {
    for (let start = 0; start < sources.length; start += CHUNK) readChunk(start);
  } catch (error) {
    thread.stop();
    throw error;
  }
  const texts = Promise.all(chunks).then(() => undefined).finally(thread.stop);
  // Whoever waits for the texts is told.
  texts.catch(() => undefined);
  return { files, texts };
}
