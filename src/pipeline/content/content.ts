// What is read from a content folder, and how.
import type { ThreadOptions } from "../../features/comments/thread/thread-html.ts";
import type { Problem } from "../../lib/problem.ts";
import type { ParsedFile } from "./entry.ts";
import type { ParserOptions } from "./kinds/kind.ts";
import type { ReadingThreads } from "./reading-workers.ts";

export interface Content {
  /** In the order of their paths. */
  readonly files: readonly ParsedFile[];
  /** Every file of the content folder, as paths below it. */
  readonly paths: readonly string[];
  /** What is to be said of files that are not read. */
  readonly overlooked: readonly Problem[];
  /** Ends when the texts of all entries have been read; until then only their heads may be looked at. */
  readonly texts: Promise<void>;
  /** Asks for the comments on a post, by its path, as HTML in UTF-8, where another thread or an earlier build has rendered them. */
  readonly threads: ReadonlyMap<string, () => Promise<Uint8Array>>;
  /** Ends what still reads; to be called where nothing comes of it. */
  stop(): void;
}

export interface ReadOptions extends ParserOptions {
  /** Results of earlier runs of the same process; files that have not changed since are taken from it. */
  readonly earlier?: Map<string, StampedFile> | undefined;
  /** Those that run already; others are started where they are worth it. */
  readonly readingThreads?: Pick<ReadingThreads, "texts" | "archives"> | undefined;
  /** Given, archives that are many are read and rendered by a thread of their own. */
  readonly thread?: ThreadOptions | undefined;
  /** The folder that keeps what such a thread made for later builds. */
  readonly cache?: string | undefined;
  /** The machine's own clock, for what is kept there, in milliseconds since 1970. */
  readonly machineClock?: (() => number) | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

export interface StampedFile {
  readonly stamp: string;
  readonly parsed: ParsedFile;
}
