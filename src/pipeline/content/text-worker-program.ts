// The program of the worker that turns texts into HTML.
import { parentPort } from "node:worker_threads";
import { noteProgress } from "../../lib/worker-watch.ts";
import { createTextParser, type TextJob } from "./parse-text.ts";
import type { TextOrder } from "./text-worker.ts";

parentPort?.once("message", ({ options, memory }: TextOrder) => {
  const parse = createTextParser(options);
  const note = noteProgress(memory);
  let number = 0;
  parentPort?.on("message", (jobs: readonly TextJob[]) => {
    const texts = jobs.map((job) => {
      note(number++);
      return parse(job);
    });
    note();
    parentPort?.postMessage(
      texts,
      texts.map(({ body }) => memoryOf(body)),
    );
  });
});

/** The memory of a body, to be handed over instead of copied. */
function memoryOf(body: Uint8Array): ArrayBuffer {
  if (body.buffer instanceof ArrayBuffer && body.byteLength === body.buffer.byteLength) return body.buffer;
  throw new Error("a body shares its memory with others");
}
