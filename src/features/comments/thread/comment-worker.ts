// Reads and renders the archives of many posts in a worker: first their summaries, then their HTML.
import type { Worker } from "node:worker_threads";
import { AuthorError } from "../../../lib/problem.ts";
import { DEADLINE, tellLate, watchThread } from "../../../lib/worker-watch.ts";
import { startThread } from "../../../lib/worker.ts";
import type { ArchiveOptions } from "../archive/archive.ts";
import type { CommentJob, CommentReading } from "./comment-reading.ts";
import type { ReadSummary } from "./summary.ts";
import type { ThreadOptions } from "./thread-html.ts";

/** Sent to the worker once; plain values. */
export interface CommentOrder extends ArchiveOptions, ThreadOptions {
  readonly jobs: readonly CommentJob[];
  /** The cache folder, with rendered comments for later builds; undefined to keep nothing. */
  readonly cache: string | undefined;
  /** The machine's clock as the files are read, in milliseconds since 1970. */
  readonly readAt: number;
  /** For `noteProgress`. */
  readonly memory: SharedArrayBuffer;
}

/** Messages of the worker: all summaries at once, then the HTML in UTF-8 of some archives by their numbers. */
export type CommentMessage =
  | { readonly summaries: readonly ReadSummary[] }
  | { readonly html: readonly (readonly [number: number, bytes: Uint8Array])[] };

/** A worker that loads, or waits for its job. */
export interface LoadedCommentWorker {
  /** May be called once. */
  begin(order: Omit<CommentOrder, "memory">): CommentReading;
  /** Ends a worker that never got a job. */
  stopIdle(): void;
}

/** Comments leave much garbage; with the default few megabytes a worker would collect it all the time. */
const YOUNG_MEGABYTES = 64;

/** `deadline` is in milliseconds for each archive; one that takes longer rejects everything with an AuthorError. */
export function loadCommentWorker(deadline = DEADLINE): LoadedCommentWorker {
  const worker = startThread(new URL("comment-worker-program.ts", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let isIdle = true;
  return {
    begin(order) {
      isIdle = false;
      return begin(worker, order, deadline);
    },
    stopIdle: () => void (isIdle && worker.terminate()),
  };
}

function begin(worker: Worker, order: Omit<CommentOrder, "memory">, deadline: number): CommentReading {
  const summaries = Promise.withResolvers<readonly ReadSummary[]>();
  const rendered = order.jobs.map(() => Promise.withResolvers<Uint8Array>());
  // Pages await these one by one; a rejection must not be unhandled until then.
  for (const { promise } of [summaries, ...rendered]) promise.catch(() => undefined);
  const fail = (error: unknown): void => {
    for (const { reject } of [summaries, ...rendered]) reject(error);
  };
  const watch = watchThread((number) => {
    void worker.terminate();
    fail(new AuthorError([tellLate(order.jobs[number]?.file ?? "an archive", deadline)]));
  }, deadline);
  worker.on("message", (message: CommentMessage) => {
    if ("summaries" in message) summaries.resolve(message.summaries);
    else for (const [number, bytes] of message.html) rendered[number]?.resolve(bytes);
  });
  worker.on("error", fail);
  worker.once("exit", () => watch.stop());
  worker.postMessage({ ...order, memory: watch.memory } satisfies CommentOrder);
  return {
    summaries: summaries.promise,
    htmlOf: (number) => rendered[number]?.promise ?? Promise.reject(new Error(`there is no archive ${number}`)),
    stop: () => void worker.terminate(),
  };
}
