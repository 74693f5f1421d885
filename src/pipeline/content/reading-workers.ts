// Threads that read what a large site has much of. Each takes as long to load as the rest of a build, and so a build starts them first.
import { statSync } from "node:fs";
import path from "node:path";
import { isArchiveFile } from "../../features/comments/archive/archive-file.ts";
import { loadArchiveThread, type LoadedArchiveThread } from "../../features/comments/thread/archive-worker.ts";
import { hasKeptThreads } from "../../features/comments/thread/kept-place.ts";
import { listFiles } from "../../lib/files.ts";
import { isEntryFile } from "./entry-file.ts";
import { startTextThread, type TextThread } from "./text-worker.ts";

export interface ReadingThreads {
  /** So many entries the folder has. */
  readonly entries: number;
  readonly texts: TextThread | undefined;
  readonly archives: LoadedArchiveThread | undefined;
  /** To be called at the end of a build: a thread that waits for work keeps the program alive. One that has begun with archives ends by itself. */
  stop(): void;
}

/** Starts those that a content folder is worth; `cache` is where earlier builds have kept what archives became. */
export function startReadingThreads(folder: string, cache: string): ReadingThreads {
  const paths = listFiles(folder);
  const entries = paths.filter(isEntryFile);
  const texts = areWorthAThread(entries) ? startTextThread() : undefined;
  const archives =
    !hasKeptThreads(cache) && areArchivesWorthAThread(folder, paths.filter(isArchiveFile))
      ? loadArchiveThread()
      : undefined;
  return {
    entries: entries.length,
    texts,
    archives,
    stop() {
      texts?.stop();
      archives?.stopIdle();
    },
  };
}

/** With fewer entries a thread costs as much as it saves. */
export function areWorthAThread(entries: readonly unknown[]): boolean {
  return entries.length >= 1000;
}

/** Archives of fewer bytes are read as quickly without one. */
export const ARCHIVES_WORTH_A_THREAD = 500_000;

/** `names` are paths below the folder. */
export function areArchivesWorthAThread(folder: string, names: readonly string[]): boolean {
  return names.reduce((total, name) => total + statSync(path.join(folder, name)).size, 0) >= ARCHIVES_WORTH_A_THREAD;
}
