// Workers for large sites: one reads texts, one comments. Each takes a while to load, so a build starts them first.
import path from "node:path";
import { isArchiveFile } from "../../features/comments/archive/archive-file.ts";
import { areWorthAWorker as areCommentsWorthAWorker } from "../../features/comments/thread/comment-reading.ts";
import { loadCommentWorker, type LoadedCommentWorker } from "../../features/comments/thread/comment-worker.ts";
import { hasKeptThreads } from "../../features/comments/thread/kept-place.ts";
import { listFiles } from "../../lib/files.ts";
import { isEntryFile } from "./entry-file.ts";
import { hasKeptTexts } from "./kept-texts.ts";
import { areWorthAWorker, startTextWorker, type TextWorker } from "./text-worker.ts";

export interface ReadingWorkers {
  /** The number of entries in the folder. */
  readonly entries: number;
  readonly texts: TextWorker | undefined;
  readonly comments: LoadedCommentWorker | undefined;
  /** To be called at the end of a build: a worker that waits for work keeps the program alive. */
  stop(): void;
}

/** Starts the workers that pay off for a content folder; `cache` holds what earlier builds read. */
export function startReadingWorkers(folder: string, cache: string): ReadingWorkers {
  const paths = listFiles(folder);
  const entries = paths.filter(isEntryFile);
  const texts = !hasKeptTexts(cache, path.resolve(folder)) && areWorthAWorker(entries) ? startTextWorker() : undefined;
  const archives = paths.filter(isArchiveFile).map((name) => path.join(folder, name));
  const comments = !hasKeptThreads(cache) && areCommentsWorthAWorker(archives) ? loadCommentWorker() : undefined;
  return {
    entries: entries.length,
    texts,
    comments,
    stop() {
      texts?.stop();
      comments?.stopIdle();
    },
  };
}
