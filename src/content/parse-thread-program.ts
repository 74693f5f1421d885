// The program of a thread that reads content files: it is sent files and sends them back parsed.
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { ParserOptions, SourceFile } from "./parse-entry.ts";

enableCompileCache();

const { createParser } = await import("./parse-entry.ts");
const parse = createParser(workerData as ParserOptions);

parentPort?.on("message", (files: readonly SourceFile[]) => {
  const parsed = files.map(parse);
  parentPort?.postMessage(parsed, parsed.flatMap(({ entry }) => (entry ? [memoryOf(entry.body)] : [])));
});

/** The memory of a body, to be handed over instead of copied. */
function memoryOf(body: Uint8Array): ArrayBuffer {
  if (body.buffer instanceof ArrayBuffer && body.byteLength === body.buffer.byteLength) return body.buffer;
  throw new Error("a body shares its memory with others");
}
