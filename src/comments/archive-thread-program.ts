// The program of the thread that reads archives: it tells what is in them, and when asked the HTML that they become.
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { ArchiveMessage, ArchiveThreadOptions } from "./archive-thread.ts";

enableCompileCache();

const { createArchiveParser } = await import("./archive.ts");
const { createThreadRenderer } = await import("./thread-html.ts");
const options = workerData as ArchiveThreadOptions;

/** Messages cost by the piece. */
const CHUNK = 40;

const parse = createArchiveParser(options);
const archives = options.files.map(({ path, file }) => parse(readFileSync(path), file));
tell(archives.map((read, number) => ({ number, read })));

parentPort?.on("message", (canAnswer: readonly boolean[]) => {
  const render = createThreadRenderer(options);
  const encoder = new TextEncoder();
  for (let start = 0; start < archives.length; start += CHUNK) {
    tell(archives.slice(start, start + CHUNK).map(({ archive }, index) => ({ number: start + index, html: encoder.encode(render(archive, canAnswer[start + index] ?? false)) })));
  }
});

function tell(messages: readonly ArchiveMessage[]): void {
  parentPort?.postMessage(messages);
}
