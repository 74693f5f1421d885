// Reads the archives of many posts in a thread of its own: first what is in them, then the HTML that they become.
import type { Worker } from "node:worker_threads";
import type { Problem } from "../lib/problem.ts";
import { startThread } from "../lib/thread.ts";
import type { CommentArchive } from "./archive.ts";
import type { ArchiveOptions } from "./parse-archive.ts";
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

/** Handed to the thread when it is to begin; plain values. */
export interface ArchiveThreadOptions extends ArchiveOptions, ThreadOptions {
  readonly files: readonly ArchiveFile[];
  /** The folder that keeps what was made for later builds; undefined where nothing is kept. */
  readonly cache?: string | undefined;
  /** The machine's clock as the files are read, in milliseconds since 1970. */
  readonly readAt: number;
  /** A number for each file, not 0 once somebody has begun to render it. */
  readonly claims: Int32Array<SharedArrayBuffer>;
}

/** What the thread is told, in this order: what to read, what of it is open to replies, HTML that was made elsewhere, that all is done. */
export type ArchiveOrder =
  | { readonly read: ArchiveThreadOptions }
  | { readonly render: readonly boolean[] }
  | RenderedArchive
  | { readonly end: true };

/** HTML in UTF-8, and the number of its archive in the list. */
export interface RenderedArchive {
  readonly number: number;
  readonly html: Uint8Array;
}

/**
 * What the thread tells: an archive that it has read, or the HTML of one. It begins to render before it knows what is open
 * to replies, and takes everything for open; what was not is rendered again.
 */
export type ArchiveMessage = { readonly number: number; readonly read: ReadArchive } | (RenderedArchive & { readonly isOpen: boolean });

export interface ArchiveThread {
  /** In the order of the files, when all have been read. */
  readonly archives: Promise<readonly ReadArchive[]>;
  /** Says what is open to replies: a value for each of the files. To be called once, before any is taken. */
  render(isOpen: readonly boolean[]): void;
  /** The HTML of an archive in UTF-8; `renderHere` makes it where nobody has begun with it. */
  take(number: number, renderHere: () => Uint8Array): Promise<Uint8Array>;
  /** Nothing more is asked for: what there is, is kept for later builds. May be called once. */
  end(): void;
  /** When nothing is left to do. */
  readonly ended: Promise<void>;
  stop(): void;
}

const YOUNG_MEGABYTES = 64;

/** True for the first who asks for a number. */
export function claim(claims: Int32Array<SharedArrayBuffer>, number: number): boolean {
  return Atomics.compareExchange(claims, number, 0, 1) === 0;
}

/** Where a site takes no replies, it makes no difference what is open to them. */
export function openThreads(isOpen: readonly boolean[], { takesReplies }: Pick<ThreadOptions, "takesReplies">): readonly boolean[] {
  return takesReplies ? isOpen : isOpen.map(() => true);
}

/** A thread that loads, or waits to be told what to read. */
export interface LoadedArchiveThread {
  /** May be called once. */
  begin(options: Omit<ArchiveThreadOptions, "claims">): ArchiveThread;
  /** Ends it where it was never told to begin. */
  stopIdle(): void;
}

export function loadArchiveThread(): LoadedArchiveThread {
  const worker = startThread(new URL("archive-thread-program.ts", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  let isIdle = true;
  return {
    begin(options) {
      isIdle = false;
      return begin(worker, options);
    },
    stopIdle: () => void (isIdle && worker.terminate()),
  };
}

function begin(worker: Worker, given: Omit<ArchiveThreadOptions, "claims">): ArchiveThread {
  const claims = new Int32Array(new SharedArrayBuffer(given.files.length * Int32Array.BYTES_PER_ELEMENT));
  const tell = (order: ArchiveOrder): void => worker.postMessage(order);
  tell({ read: { ...given, claims } });
  const read: ReadArchive[] = [];
  const early: (RenderedArchive & { readonly isOpen: boolean })[] = [];
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
  worker.on("error", (error) => {
    for (const { reject } of [all, ...rendered]) reject(error);
  });
  return {
    archives: all.promise,
    render(isOpen) {
      wanted = openThreads(isOpen, given);
      tell({ render: wanted });
      for (const { number, html, isOpen: was } of early.splice(0)) if (was === wanted[number]) rendered[number]?.resolve(html);
    },
    take(number, renderHere) {
      const made = rendered[number];
      if (made && claim(claims, number)) {
        const html = renderHere();
        made.resolve(html);
        tell({ number, html });
      }
      return made?.promise ?? Promise.reject(new Error(`there is no archive ${number}`));
    },
    end: () => tell({ end: true }),
    ended,
    stop: () => void worker.terminate(),
  };
}
