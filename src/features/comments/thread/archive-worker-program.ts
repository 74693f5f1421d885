// The program of the thread that reads archives: it tells what is in them, the HTML that they become, and keeps both for later builds.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { toContentHash } from "../../../assets/cache/key.ts";
import { NO_COMMENTS, withoutTexts, type ReadArchive } from "../archive/archive.ts";
import type { ArchiveMessage, ArchiveOrder, ArchiveThreadOptions } from "./archive-worker.ts";
import { readStamp, type FileVersion } from "../archive/file-version.ts";
import { createParserWithWords } from "../archive/parse-with-words.ts";
import { noteProgress } from "../../../lib/worker-watch.ts";
import { createSharedMarkdown } from "./shared-markdown.ts";
import { createThreadRenderer } from "./thread-html.ts";

interface FoundArchive extends ReadArchive {
  readonly version: FileVersion;
}

/** So many are told of at once. */
const BATCH = 25;

parentPort?.once("message", (order: Extract<ArchiveOrder, { readonly read: unknown }>) =>
  begin(order.read, noteProgress(order.memory)),
);

function begin(options: ArchiveThreadOptions, note: (number?: number) => void): void {
  const markdown = createSharedMarkdown();
  const read = createParserWithWords(options, markdown.first);
  const archives = options.files.map(({ path, file }, number): FoundArchive => {
    note(number);
    const stamp = readStamp(path, options.readAt);
    const bytes = readFileSync(path);
    return {
      version: { path, stamp, hash: options.cache === undefined ? "" : toContentHash(bytes) },
      ...read(bytes, file),
    };
  });
  tell(
    archives.map(({ archive, problems }, number) => ({ number, read: { archive: withoutTexts(archive), problems } })),
  );
  const render = createThreadRenderer(options, markdown.last);
  const encoder = new TextEncoder();
  const made = archives.map((): Uint8Array => new Uint8Array());
  const renderAll = (numbers: readonly number[], isOpen: boolean): void => {
    for (let start = 0; start < numbers.length; start += BATCH) {
      tell(
        numbers.slice(start, start + BATCH).map((number) => {
          note(number);
          return {
            number,
            isOpen,
            html: (made[number] = encoder.encode(render(archives[number]?.archive ?? NO_COMMENTS, isOpen))),
          };
        }),
      );
    }
    note();
  };
  // The newest posts are written first, and their names are often in the order of time.
  renderAll([...archives.keys()].toReversed(), true);
  parentPort?.once("message", ({ render: isOpen }: Extract<ArchiveOrder, { readonly render: unknown }>) => {
    renderAll(
      [...archives.keys()].filter((number) => isOpen[number] === false),
      false,
    );
    if (options.cache === undefined) return;
    const { cache, now } = options;
    const threads = archives.flatMap(({ version, archive, problems }, number) =>
      problems.length > 0
        ? []
        : [{ version, archive, html: { isOpen: isOpen[number] ?? true, bytes: made[number] ?? new Uint8Array() } }],
    );
    // Nobody waits for this, so that what it needs is loaded now; and what was not kept is made again.
    void import("./kept-threads.ts")
      .then(({ openKeptThreads }) => openKeptThreads(cache, options, now).keep(threads))
      .catch(() => undefined);
  });
}

function tell(messages: readonly ArchiveMessage[]): void {
  parentPort?.postMessage(messages);
}
