// Reads the archives of many posts in a thread of its own: first what is in them, then the HTML that they become.
import { Worker } from "node:worker_threads";
import type { Problem } from "../lib/problem.ts";
import type { ArchiveOptions, CommentArchive } from "./archive.ts";
import type { ThreadOptions } from "./thread-html.ts";

/** An archive to be read. */
export interface ArchiveFile {
  readonly path: string;
  /** The same file as it is called in messages. */
  readonly file: string;
}

export interface ReadArchive {
  readonly archive: CommentArchive;
  readonly problems: readonly Problem[];
}

/** Handed to the thread when it starts; plain values. */
export interface ArchiveThreadOptions extends ArchiveOptions, ThreadOptions {
  readonly files: readonly ArchiveFile[];
}

/** What the thread tells: an archive that it has read, or the HTML of one, by its number in the list. */
export type ArchiveMessage =
  | { readonly number: number; readonly read: ReadArchive }
  | { readonly number: number; readonly html: Uint8Array };

export interface ArchiveThread {
  /** In the order of the files, when all have been read. */
  readonly archives: Promise<readonly ReadArchive[]>;
  /** Asks for the HTML of each archive, in UTF-8; `canAnswer` has a value for each of the files. May be called once. */
  render(canAnswer: readonly boolean[]): readonly Promise<Uint8Array>[];
  stop(): void;
}

const YOUNG_MEGABYTES = 64;

export function startArchiveThread(options: ArchiveThreadOptions): ArchiveThread {
  const worker = new Worker(new URL("archive-thread-program.ts", import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const count = options.files.length;
  const read: ReadArchive[] = [];
  const all = Promise.withResolvers<readonly ReadArchive[]>();
  const rendered = options.files.map(() => Promise.withResolvers<Uint8Array>());
  // Whoever waits for one of them is told.
  for (const { promise } of [all, ...rendered]) promise.catch(() => undefined);
  let left = count;
  worker.on("message", (messages: readonly ArchiveMessage[]) => {
    for (const message of messages) {
      if ("read" in message) read[message.number] = message.read;
      else rendered[message.number]?.resolve(message.html);
      if ("html" in message && --left === 0) void worker.terminate();
    }
    if (read.length === count) all.resolve(read);
  });
  worker.on("error", (error) => {
    for (const { reject } of [all, ...rendered]) reject(error);
  });
  return {
    archives: all.promise,
    render(canAnswer) {
      worker.postMessage(canAnswer);
      return rendered.map(({ promise }) => promise);
    },
    stop: () => void worker.terminate(),
  };
}
