// A thread that reads content files; this module is both its starter and its program.
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { ParsedFile } from "./entry.ts";
import { createParser, type ParserOptions, type SourceFile } from "./parse-entry.ts";

export interface ParseThread {
  parse(sources: readonly SourceFile[]): Promise<ParsedFile[]>;
  stop(): Promise<unknown>;
}

const PURPOSE = "inner-canvas: read content";

export function startParseThread(options: ParserOptions): ParseThread {
  const worker = new Worker(new URL(import.meta.url), { workerData: { purpose: PURPOSE, options } });
  return {
    async parse(sources) {
      worker.postMessage(sources);
      const [parsed] = (await once(worker, "message")) as [ParsedFile[]];
      return parsed;
    },
    stop: () => worker.terminate(),
  };
}

if (!isMainThread && isOurs(workerData)) {
  const parse = createParser(workerData.options);
  parentPort?.on("message", (sources: readonly SourceFile[]) => {
    const parsed = sources.map(parse);
    parentPort?.postMessage(parsed, parsed.flatMap(({ entry }) => (entry ? [bufferOf(entry.body)] : [])));
  });
}

/** The memory of a body, to be handed over instead of copied. */
function bufferOf(body: Uint8Array): ArrayBuffer {
  if (body.buffer instanceof ArrayBuffer && body.byteLength === body.buffer.byteLength) return body.buffer;
  throw new Error("a body shares its memory with others");
}

// Test runners and other tools load this module in threads of their own.
function isOurs(value: unknown): value is { options: ParserOptions } {
  return typeof value === "object" && value !== null && "purpose" in value && value.purpose === PURPOSE;
}
