// Reads the archives of many posts in a thread of its own: first what is in them, then the HTML that they become.
import type { Worker } from "node:worker_threads";
import { AuthorError } from "../../../lib/problem.ts";
import { DEADLINE, tellLate, watchThread } from "../../../lib/worker-watch.ts";
import { startThread } from "../../../lib/worker.ts";
import type { ReadArchive } from "../archive/archive.ts";
import type { ArchiveOptions } from "../archive/archive.ts";
import type { ThreadOptions } from "./thread-html.ts";

/** An archive to be read. */
export interface ArchiveFile {
  readonly path: string;
  /** The same file as it is called in messages. */
  readonly file: string;
}

/** Handed to the thread when it is to begin; plain values. */
export interface ArchiveThreadOptions extends ArchiveOptions, ThreadOptions {
  readonly files: readonly ArchiveFile[];
  /** The folder that keeps what was made for later builds; undefined where nothing is kept. */
  readonly cache?: string | undefined;
  /** The machine's clock as the files are read, in milliseconds since 1970. */
  readonly readAt: number;
}

/** What the thread is told, in this order: what to read, and what of it is open to replies. */
export type ArchiveOrder =
  | { readonly read: ArchiveThreadOptions; readonly memory: SharedArrayBuffer }
  | { readonly render: readonly boolean[] };

/**
 * What the thread tells of an archive, by its number in the list: what it has read, without the texts, and the HTML in UTF-8. It
 * begins to render before it knows what is open to replies, and takes everything for open; what was not is rendered again.
 */
export type ArchiveMessage = { readonly number: number; readonly read: ReadArchive } | RenderedArchive;

interface RenderedArchive {
  readonly number: number;
  readonly html: Uint8Array;
  readonly isOpen: boolean;
}

export interface ArchiveThread {
  /** In the order of the files, when all have been read; the texts of comments stand in their HTML alone. */
  readonly archives: Promise<readonly ReadArchive[]>;
  /** Says what is open to replies: a value for each of the files. To be called once, before any is taken; what there is, is kept for later builds then. */
  render(isOpen: readonly boolean[]): void;
  /** The HTML of an archive in UTF-8. */
  take(number: number): Promise<Uint8Array>;
  /** When nothing is left to do. */
  readonly ended: Promise<void>;
  stop(): void;
}

const YOUNG_MEGABYTES = 64;

/** Where a site takes no replies, it makes no difference what is open to them. */
export function openThreads(
  isOpen: readonly boolean[],
  { takesReplies }: Pick<ThreadOptions, "takesReplies">,
): readonly boolean[] {
  return takesReplies ? isOpen : isOpen.map(() => true);
}

/** A thread that loads, or waits to be told what to read. */
export interface LoadedArchiveThread {
  /** May be called once. */
  begin(options: ArchiveThreadOptions): ArchiveThread;
  /** Ends it where it was never told to begin. */
  stopIdle(): void;
}

/**
 * `deadline` is how many milliseconds one archive may take; one that takes longer is an AuthorError for everybody who
 * waits.
 */
export function loadArchiveThread(deadline = DEADLINE): LoadedArchiveThread {
  const worker = startThread(new URL("archive-worker-program.ts", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let isIdle = true;
  return {
    begin(options) {
      isIdle = false;
      return begin(worker, options, deadline);
    },
    stopIdle: () => void (isIdle && worker.terminate()),
  };
}

function begin(worker: Worker, given: ArchiveThreadOptions, deadline: number): ArchiveThread {
  const tell = (order: ArchiveOrder): void => worker.postMessage(order);
  const watch = watchThread((number) => {
    void worker.terminate();
    fail(new AuthorError([tellLate(given.files[number]?.file ?? "an archive", deadline)]));
  }, deadline);
  tell({ read: given, memory: watch.memory });
  const read: ReadArchive[] = [];
  const early: RenderedArchive[] = [];
  let wanted: readonly boolean[] | undefined;
  const all = Promise.withResolvers<readonly ReadArchive[]>();
  const rendered = given.files.map(() => Promise.withResolvers<Uint8Array>());
  // Whoever waits for one of them is told.
  for (const { promise } of [all, ...rendered]) promise.catch(() => undefined);
  worker.on("message", (messages: readonly ArchiveMessage[]) => {
    for (const message of messages) {
      if ("read" in message) read[message.number] = message.read;
      else if (wanted === undefined) early.push(message);
      else if (message.isOpen === wanted[message.number]) rendered[message.number]?.resolve(message.html);
    }
    if (read.length === given.files.length) all.resolve(read);
  });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  void ended.then(watch.stop);
  const fail = (error: unknown): void => {
    for (const { reject } of [all, ...rendered]) reject(error);
  };
  worker.on("error", fail);
  return {
    archives: all.promise,
    render(isOpen) {
      wanted = openThreads(isOpen, given);
      tell({ render: wanted });
      for (const { number, html, isOpen: was } of early.splice(0))
        if (was === wanted[number]) rendered[number]?.resolve(html);
    },
    take: (number) => rendered[number]?.promise ?? Promise.reject(new Error(`there is no archive ${number}`)),
    ended,
    stop: () => void worker.terminate(),
  };
}
