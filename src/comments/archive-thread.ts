// Reads the archives of many posts in a thread of its own: first what is in them, then the HTML that they become.
import type { Problem } from "../lib/problem.ts";
import { startThread } from "../lib/thread.ts";
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
  /** The folder that keeps what was made for later builds; undefined where nothing is kept. */
  readonly cache?: string | undefined;
  /** A number for each file, not 0 once somebody has begun to render it. */
  readonly claims: Int32Array<SharedArrayBuffer>;
}

/** What the thread tells: an archive that it has read, or the HTML of one, by its number in the list. */
export type ArchiveMessage =
  | { readonly number: number; readonly read: ReadArchive }
  | { readonly number: number; readonly html: Uint8Array };

export interface ArchiveThread {
  /** In the order of the files, when all have been read. */
  readonly archives: Promise<readonly ReadArchive[]>;
  /** Has the archives rendered, the last ones first; `isOpen` has a value for each of the files. May be called once. */
  render(isOpen: readonly boolean[]): void;
  /** The HTML of an archive in UTF-8; undefined where the thread has not begun with it, and leaves it to whoever asks. */
  take(number: number): Promise<Uint8Array> | undefined;
  /** When the thread has nothing left to do. */
  readonly ended: Promise<void>;
  stop(): void;
}

const YOUNG_MEGABYTES = 64;

/** True for the first who asks for a number. */
export function claim(claims: Int32Array<SharedArrayBuffer>, number: number): boolean {
  return Atomics.compareExchange(claims, number, 0, 1) === 0;
}

export function startArchiveThread(given: Omit<ArchiveThreadOptions, "claims">): ArchiveThread {
  const claims = new Int32Array(new SharedArrayBuffer(given.files.length * Int32Array.BYTES_PER_ELEMENT));
  const options: ArchiveThreadOptions = { ...given, claims };
  const worker = startThread(new URL("archive-thread-program.ts", import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const count = options.files.length;
  const read: ReadArchive[] = [];
  const all = Promise.withResolvers<readonly ReadArchive[]>();
  const rendered = options.files.map(() => Promise.withResolvers<Uint8Array>());
  // Whoever waits for one of them is told.
  for (const { promise } of [all, ...rendered]) promise.catch(() => undefined);
  worker.on("message", (messages: readonly ArchiveMessage[]) => {
    for (const message of messages) {
      if ("read" in message) read[message.number] = message.read;
      else rendered[message.number]?.resolve(message.html);
    }
    if (read.length === count) all.resolve(read);
  });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.on("error", (error) => {
    for (const { reject } of [all, ...rendered]) reject(error);
  });
  return {
    archives: all.promise,
    render: (isOpen) => worker.postMessage(isOpen),
    take: (number) => (claim(claims, number) ? undefined : rendered[number]?.promise),
    ended,
    stop: () => void worker.terminate(),
  };
}
