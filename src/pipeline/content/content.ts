// Reads the files of a content folder.
import type { CommentReader } from "../../features/comments/thread/comment-reader.ts";
import type { Problem } from "../../lib/problem.ts";
import type { ParsedFile } from "./entry.ts";
import type { ParserOptions } from "./kinds/kind.ts";
import type { TextKeeper } from "./kept-texts.ts";
import type { TextWorker } from "./text-worker.ts";

export interface Content {
  /** In the order of their paths. */
  readonly files: readonly ParsedFile[];
  /** Every file of the content folder, as paths below it. */
  readonly paths: readonly string[];
  /** Problems of files that are not read. */
  readonly overlooked: readonly Problem[];
}

export interface ReadOptions extends ParserOptions {
  readonly comments: Pick<CommentReader, "read">;
  /** Parsed files of earlier runs; those that have not changed since are taken from there. */
  readonly texts?: TextKeeper | undefined;
  /** The only files and folders that may have changed since the last run with the same keeper. */
  readonly changed?: ReadonlySet<string> | undefined;
  /** A worker that has been started already; without one, large sites start their own. */
  readonly textWorker?: TextWorker | undefined;
  readonly onProgress: (done: number, total: number) => void;
}
