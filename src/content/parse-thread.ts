// Starts a thread that reads content files.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ParsedFile } from "./entry.ts";
import type { ParserOptions, SourceFile } from "./parse-entry.ts";

export interface ParseThread {
  parse(files: readonly SourceFile[]): Promise<ParsedFile[]>;
  stop(): Promise<unknown>;
}

export function startParseThread(options: ParserOptions): ParseThread {
  const worker = new Worker(new URL("parse-thread-program.ts", import.meta.url), { workerData: options });
  return {
    async parse(files) {
      worker.postMessage(files);
      const [parsed] = (await once(worker, "message")) as [ParsedFile[]];
      return parsed;
    },
    stop: () => worker.terminate(),
  };
}
