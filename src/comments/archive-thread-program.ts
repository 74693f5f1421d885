// The program of the thread that reads archives: it tells what is in them, and when asked the HTML that they become.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { toContentHash } from "../artifacts/key.ts";
import { openKeptThreads } from "./kept-threads.ts";
import { createParserWithWords } from "./parse-with-words.ts";
import { createThreadRenderer } from "./thread-html.ts";
import { claim, type ArchiveMessage, type ArchiveThreadOptions } from "./archive-thread.ts";

const options = workerData as ArchiveThreadOptions;
const { cache, now, claims, files } = options;

const read = createParserWithWords(options);
const archives = files.map(({ path, file }) => {
  const bytes = readFileSync(path);
  return { fileHash: cache === undefined ? "" : toContentHash(bytes), ...read(bytes, file) };
});
tell(archives.map(({ archive, problems }, number) => ({ number, read: { archive, problems } })));

parentPort?.on("message", (isOpen: readonly boolean[]) => {
  const render = createThreadRenderer(options);
  const encoder = new TextEncoder();
  const made = new Map<number, Uint8Array>();
  // The newest posts are written first, and their names are often in the order of time.
  for (let number = archives.length - 1; number >= 0; number--) {
    const archive = archives[number]?.archive;
    if (!archive || !claim(claims, number)) continue;
    const html = encoder.encode(render(archive, isOpen[number] ?? false));
    made.set(number, html);
    tell([{ number, html }]);
  }
  if (cache !== undefined) {
    const whole = archives.flatMap(({ fileHash, archive, problems }, number) => {
      const bytes = made.get(number);
      return problems.length > 0 ? [] : [{ fileHash, archive, html: bytes && { isOpen: isOpen[number] ?? false, bytes } }];
    });
    openKeptThreads(cache, options, now).keep(whole);
  }
  // Nothing is left to do, and a port that is listened to would keep the program alive.
  parentPort?.close();
});

function tell(messages: readonly ArchiveMessage[]): void {
  parentPort?.postMessage(messages);
}
