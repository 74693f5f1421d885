// The program of the thread that reads archives: it tells what is in them, and when asked the HTML that they become.
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { claim, type ArchiveMessage, type ArchiveThreadOptions } from "./archive-thread.ts";

enableCompileCache();

const { createArchiveParser } = await import("./archive.ts");
const { createThreadRenderer } = await import("./thread-html.ts");
const options = workerData as ArchiveThreadOptions;

const parse = createArchiveParser(options);
const archives = options.files.map(({ path, file }) => parse(readFileSync(path), file));
tell(archives.map((read, number) => ({ number, read })));

parentPort?.on("message", (isOpen: readonly boolean[]) => {
  const render = createThreadRenderer(options);
  const encoder = new TextEncoder();
  // The newest posts are written first, and their names are often in the order of time.
  for (let number = archives.length - 1; number >= 0; number--) {
    const archive = archives[number]?.archive;
    if (archive && claim(options.claims, number)) tell([{ number, html: encoder.encode(render(archive, isOpen[number] ?? false)) }]);
  }
  // Nothing is left to do, and a port that is listened to would keep the program alive.
  parentPort?.close();
});

function tell(messages: readonly ArchiveMessage[]): void {
  parentPort?.postMessage(messages);
}
