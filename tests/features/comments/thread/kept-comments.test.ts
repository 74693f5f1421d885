// Cached comments of an earlier build are used until their archives change.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { toContentHash } from "../../../../src/assets/cache/key.ts";
import { readStamp } from "../../../../src/features/comments/archive/file-version.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import type { CommentJob, CommentReading } from "../../../../src/features/comments/thread/comment-reading.ts";
import { readKeptComments } from "../../../../src/features/comments/thread/kept-comments.ts";
import { openKeptThreads } from "../../../../src/features/comments/thread/kept-threads.ts";
import { createMarkdown } from "../../../../src/features/comments/thread/markdown.ts";
import { summarize } from "../../../../src/features/comments/thread/summary.ts";
import { createThreadRenderer } from "../../../../src/features/comments/thread/thread-html.ts";
import { toThreadOptions } from "../../../../src/pipeline/run/options.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { sampleSettings } from "../../../pipeline/settings/sample-settings.ts";

const NOW = Date.UTC(2026, 10, 22);
const READ_AT = Date.now() + 60_000;
const options = toThreadOptions({ settings: sampleSettings({}), preview: true });
const COUNT = 5;
const textOf = (index: number, said = "Said"): string =>
  `comments:\n  - id: 1\n    author: Ann\n    date: 2026-11-0${index + 1} 09:12\n    text: ${said} *in* ${index}\n`;

interface Kept {
  readonly jobs: readonly CommentJob[];
  readonly cache: string;
}

/** Archives that an earlier build has read and rendered, all of them open to replies. */
function keepArchives(): Kept {
  const names = Array.from({ length: COUNT }, (_, index) => `${index}.yaml`);
  const folder = makeFolder(Object.fromEntries(names.map((name, index) => [name, textOf(index)])));
  const jobs = names.map((file) => ({ post: file, path: path.join(folder, file), file, isOpen: true }));
  const cache = makeFolder();
  const [parse, render] = [createArchiveParser({ zone: options.zone, now: NOW }), createThreadRenderer(options)];
  openKeptThreads(cache, options, NOW).keep(
    jobs.map((job) => {
      const bytes = readFileSync(job.path);
      const { archive } = parse(bytes, job.file);
      const version = { path: job.path, stamp: readStamp(job.path, READ_AT), hash: toContentHash(bytes) };
      const html = { isOpen: true, bytes: Buffer.from(render(archive, true)) };
      return { version, summary: summarize(archive, createMarkdown()), html };
    }),
  );
  return { jobs, cache };
}

const again = (
  { jobs, cache }: Kept,
  more: { now?: number; most?: number; says?: string } = {},
): CommentReading | undefined =>
  readKeptComments(
    jobs,
    { ...options, says: more.says ?? options.says },
    { cache, readAt: READ_AT, now: more.now ?? NOW },
    more.most ?? 1000,
  );

async function htmlOf(reading: CommentReading | undefined): Promise<string[]> {
  const html = await Promise.all(OPEN.map(async (_, number) => (await reading?.htmlOf(number)) ?? []));
  return html.map((bytes) => Buffer.from(bytes).toString());
}

function expected({ jobs }: Kept): string[] {
  const [parse, render] = [createArchiveParser({ zone: options.zone, now: NOW }), createThreadRenderer(options)];
  return jobs.map(({ path: file, isOpen }) => render(parse(readFileSync(file), "").archive, isOpen));
}

const edit = ({ jobs }: Kept, number: number): void =>
  writeFileSync(jobs[number]?.path ?? "", textOf(number, "Edited"));

const OPEN = Array.from({ length: COUNT }, () => true);

test("an empty cache is not used", () => {
  expect(again({ jobs: [], cache: makeFolder() })).toBeUndefined();
});

describe("after a build", () => {
  test("summaries and HTML are those of the first, to the letter", async () => {
    const kept = keepArchives();
    const reading = again(kept);
    expect((await reading?.summaries)?.map(({ summary }) => summary.first[0])).toMatchObject(
      OPEN.map((_, index) => ({ author: "Ann", words: `Said in ${index}` })),
    );
    expect(await htmlOf(reading)).toEqual(expected(kept));
  });

  test("an archive that was edited is read again, and kept for the next build", async () => {
    const kept = keepArchives();
    edit(kept, 2);
    const first = await htmlOf(again(kept));
    expect(first[2]).toContain("Edited <em>in</em> 2");
    expect(first).toEqual(expected(kept));
    // Nothing may be new now.
    expect(await htmlOf(again(kept, { most: 0 }))).toEqual(first);
  });

  test("an unwritable cache keeps nothing, and the build continues", async () => {
    const kept = keepArchives();
    edit(kept, 2);
    const [entry = ""] = readdirSync(path.join(kept.cache, "threads"));
    const before = readFileSync(path.join(kept.cache, "threads", entry, "threads.html"));
    const now = again(kept);
    rmSync(kept.cache, { recursive: true });
    writeFileSync(kept.cache, "a file");
    expect(await htmlOf(now)).toEqual(expected(kept));
    expect(before.toString()).not.toContain("Edited");
    rmSync(kept.cache);
  });

  test("a file is known by its size and times until it is written, and other files are read", () => {
    const kept = keepArchives();
    const store = openKeptThreads(kept.cache, options, NOW);
    const [{ path: file } = { path: "" }] = kept.jobs;
    expect(store.hashOf(file, readStamp(file, READ_AT))).toBe(toContentHash(readFileSync(file)));
    edit(kept, 0);
    expect([store.hashOf(file, readStamp(file, READ_AT)), readStamp(file, Date.now())]).toEqual([undefined, ""]);
    expect(store.hashOf(file, "")).toBeUndefined();
  });

  test("a closed post offers no answers", async () => {
    const kept = keepArchives();
    const closed = { ...kept, jobs: kept.jobs.map((job, index) => ({ ...job, isOpen: index !== 1 })) };
    expect(await htmlOf(again(closed))).toEqual(expected(closed));
  });

  test("too many new comments are left to a worker", () => {
    const kept = keepArchives();
    edit(kept, 2);
    expect(again(kept, { most: 10 })).toBeUndefined();
  });

  test("with a clock set back, comments more than a day in the future are reported", async () => {
    const reading = again(keepArchives(), { now: Date.UTC(2026, 10, 3) });
    expect((await reading?.summaries)?.map(({ problems }) => problems.length)).toEqual([0, 0, 0, 1, 1]);
  });

  test.each(["summaries.json", "threads.html", "made.json"])("a damaged %s is ignored", (name) => {
    const kept = keepArchives();
    const [entry = ""] = readdirSync(path.join(kept.cache, "threads"));
    writeFileSync(path.join(kept.cache, "threads", entry, name), "[]");
    expect(again(kept)).toBeUndefined();
  });

  test("different interface texts invalidate the cache", () => {
    expect(again(keepArchives(), { says: "{author} writes:" })).toBeUndefined();
  });
});
