// A thread that turns texts into HTML.
import { startThread } from "../lib/thread.ts";
import type { EntryText } from "./entry.ts";
import type { TextJob, TextParserOptions } from "./parse-text.ts";

export interface TextThread {
  /** Says how texts are to be read; to be called once, and first. */
  begin(options: TextParserOptions): void;
  /** Hands texts over; they come back in the same order. */
  parse(jobs: readonly TextJob[]): Promise<EntryText[]>;
  stop(): void;
}

/** Texts leave much garbage behind; the few megabytes that a thread gets by itself are collected all the time. */
const YOUNG_MEGABYTES = 64;

export function startTextThread(): TextThread {
  const worker = startThread(new URL("text-thread-program.ts", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const waiting: { resolve: (texts: EntryText[]) => void; reject: (error: unknown) => void }[] = [];
  worker.on("message", (texts: EntryText[]) => waiting.shift()?.resolve(texts));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    begin: (options) => worker.postMessage(options),
    parse: (jobs) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(jobs);
      }),
    stop: () => void worker.terminate(),
  };
}
