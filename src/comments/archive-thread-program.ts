// The program of the thread that reads archives: it tells what is in them, and when asked the HTML that they become.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { toContentHash } from "../artifacts/key.ts";
import { NO_COMMENTS } from "./archive.ts";
import { claim, type ArchiveMessage, type ArchiveOrder, type ArchiveThreadOptions, type ReadArchive } from "./archive-thread.ts";
import { openKeptThreads, readStamp, type FileVersion } from "./kept-threads.ts";
import { createParserWithWords } from "./parse-with-words.ts";
import { createSharedMarkdown } from "./shared-markdown.ts";
import { createThreadRenderer } from "./thread-html.ts";

interface FoundArchive extends ReadArchive {
  readonly version: FileVersion;
}

type Work = Exclude<ArchiveOrder, { readonly read: unknown }>;

parentPort?.once("message", (first: Extract<ArchiveOrder, { readonly read: unknown }>) => {
  const work = begin(first.read);
  parentPort?.on("message", work);
});

function begin(options: ArchiveThreadOptions): (order: Work) => void {
  const { files, cache, claims, now, readAt } = options;
  const markdown = createSharedMarkdown();
  const read = createParserWithWords(options, markdown.first);
  const archives = files.map(({ path, file }): FoundArchive => {
    const stamp = readStamp(path, readAt);
    const bytes = readFileSync(path);
    return { version: { path, stamp, hash: cache === undefined ? "" : toContentHash(bytes) }, ...read(bytes, file) };
  });
  tell(archives.map(({ archive, problems }, number) => ({ number, read: { archive, problems } })));
  let wanted: readonly boolean[] = [];
  const made = new Map<number, Uint8Array>();
  const render = createThreadRenderer(options, markdown.last);
  const encoder = new TextEncoder();
  const renderOne = (number: number, isOpen: boolean): void => {
    const html = encoder.encode(render(archives[number]?.archive ?? NO_COMMENTS, isOpen));
    made.set(number, html);
    tell([{ number, html, isOpen }]);
  };

  const keepAll = (folder: string): void => {
    const whole = archives.flatMap(({ version, archive, problems }, number) => {
      const bytes = made.get(number);
      return problems.length > 0 || !bytes ? [] : [{ version, archive, html: { isOpen: wanted[number] ?? false, bytes } }];
    });
    openKeptThreads(folder, options, now).keep(whole);
  };

  // The newest posts are written first, and their names are often in the order of time.
  for (let number = archives.length - 1; number >= 0; number--) if (claim(claims, number)) renderOne(number, true);

  return (order) => {
    if ("render" in order) {
      wanted = order.render;
      for (const number of made.keys()) if (wanted[number] === false) renderOne(number, false);
    } else if ("html" in order) made.set(order.number, order.html);
    else {
      if (cache !== undefined) keepAll(cache);
      // A port that is listened to keeps the program alive.
      parentPort?.close();
    }
  };
}

function tell(messages: readonly ArchiveMessage[]): void {
  parentPort?.postMessage(messages);
}
