// Starts a thread that turns texts into HTML.
import { Worker } from "node:worker_threads";
import type { EntryText } from "./entry.ts";
import type { TextJob, TextParserOptions } from "./parse-text.ts";

export interface TextThread {
  /** Hands texts over; they come back in the same order. */
  parse(jobs: readonly TextJob[]): Promise<EntryText[]>;
  stop(): void;
}

/** Texts leave much garbage behind; the few megabytes that a thread gets by itself are collected all the time. */
const YOUNG_MEGABYTES = 64;

export function startTextThread(options: TextParserOptions): TextThread {
  const worker = new Worker(new URL("text-thread-program.ts", import.meta.url), { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const waiting: { resolve: (texts: EntryText[]) => void; reject: (error: unknown) => void }[] = [];
  worker.on("message", (texts: EntryText[]) => waiting.shift()?.resolve(texts));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    parse: (jobs) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(jobs);
      }),
    stop: () => void worker.terminate(),
  };
}
