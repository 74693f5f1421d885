// The program of the comment worker: sends summaries of archives, then their HTML, and keeps both for later builds.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { toContentHash } from "../../../assets/cache/key.ts";
import { noteProgress } from "../../../lib/worker-watch.ts";
import { readStamp } from "../archive/file-version.ts";
import { createArchiveParser } from "../archive/parse-archive.ts";
import type { CommentMessage, CommentOrder } from "./comment-worker.ts";
import { createSharedMarkdown } from "./shared-markdown.ts";
import { summarize } from "./summary.ts";
import { createThreadRenderer } from "./thread-html.ts";

/** So many are sent at once. */
const BATCH = 25;

parentPort?.once("message", (order: CommentOrder) => {
  const { jobs, cache, memory, now } = order;
  const note = noteProgress(memory);
  const markdown = createSharedMarkdown();
  const parse = createArchiveParser(order);
  const read = jobs.map(({ path, file, isOpen }, number) => {
    note(number);
    const stamp = readStamp(path, order.readAt);
    const bytes = readFileSync(path);
    const { archive, problems } = parse(bytes, file);
    const version = { path, stamp, hash: cache === undefined ? "" : toContentHash(bytes) };
    return { version, archive, isOpen, problems, summary: summarize(archive, markdown.first) };
  });
  send({ summaries: read.map(({ summary, problems }) => ({ summary, problems })) });
  const render = createThreadRenderer(order, markdown.last);
  const encoder = new TextEncoder();
  const html = new Map<number, Uint8Array>();
  // The newest posts are written first, and their names are often in the order of time.
  const numbers = [...read.keys()].toReversed();
  for (let start = 0; start < numbers.length; start += BATCH) {
    const batch = numbers.slice(start, start + BATCH).map((number) => {
      note(number);
      const one = read[number];
      return [number, one ? encoder.encode(render(one.archive, one.isOpen)) : new Uint8Array()] as const;
    });
    for (const [number, bytes] of batch) html.set(number, bytes);
    send({ html: batch });
  }
  note();
  if (cache === undefined) return;
  const threads = read.flatMap(({ version, summary, problems, isOpen }, number) =>
    problems.length > 0 ? [] : [{ version, summary, html: { isOpen, bytes: html.get(number) ?? new Uint8Array() } }],
  );
  // Loaded last, because no page waits for it. If it can't write to the cache, the next build renders again.
  void import("./kept-threads.ts")
    .then(({ openKeptThreads }) => openKeptThreads(cache, order, now).keep(threads))
    .catch(() => undefined);
});

function send(message: CommentMessage): void {
  parentPort?.postMessage(message);
}
