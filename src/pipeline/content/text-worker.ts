// A worker that turns texts into HTML.
import { AuthorError } from "../../lib/problem.ts";
import { DEADLINE, tellLate, watchThread } from "../../lib/worker-watch.ts";
import { startThread } from "../../lib/worker.ts";
import type { ParsedText, TextJob, TextParserOptions } from "./parse-text.ts";

export interface TextWorker {
  /** Sends the settings for reading; call it once, first. */
  begin(options: TextParserOptions): void;
  /** Sends texts; the results come back in the same order. */
  parse(jobs: readonly TextJob[]): Promise<ParsedText[]>;
  stop(): void;
}

/** Texts leave much garbage; with the default few megabytes a worker would collect it all the time. */
const YOUNG_MEGABYTES = 64;

/** The first message to the worker. */
export interface TextOrder {
  readonly options: TextParserOptions;
  /** For `noteProgress`: texts are counted from 0, over all orders. */
  readonly memory: SharedArrayBuffer;
}

/**
 * `deadline` is how many milliseconds one text may take; a file that takes longer is an AuthorError for everybody who
 * waits.
 */
export function startTextWorker(deadline = DEADLINE): TextWorker {
  const worker = startThread(new URL("text-worker-program.ts", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const waiting: { resolve: (texts: ParsedText[]) => void; reject: (error: unknown) => void }[] = [];
  worker.on("message", (texts: ParsedText[]) => waiting.shift()?.resolve(texts));
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("error", fail);
  const files: string[] = [];
  const watch = watchThread((number) => {
    void worker.terminate();
    fail(new AuthorError([tellLate(files[number] ?? "a text", deadline)]));
  }, deadline);
  return {
    begin: (options) => worker.postMessage({ options, memory: watch.memory } satisfies TextOrder),
    parse: (jobs) =>
      new Promise((resolve, reject) => {
        files.push(...jobs.map(({ file }) => file));
        waiting.push({ resolve, reject });
        worker.postMessage(jobs);
      }),
    stop() {
      watch.stop();
      void worker.terminate();
    },
  };
}

/** With fewer entries a worker costs as much as it saves. */
const WORTH_A_WORKER = 1000;

export function areWorthAWorker(entries: readonly unknown[]): boolean {
  return entries.length >= WORTH_A_WORKER;
}
