// Comments are read in one of three ways, and their summaries and HTML are the same in all of them.
import path from "node:path";
import { expect, test } from "vitest";
import { createCommentReader, type LargeReading } from "../../../../src/features/comments/thread/comment-reader.ts";
import type { CommentJob } from "../../../../src/features/comments/thread/comment-reading.ts";
import { toThreadOptions } from "../../../../src/pipeline/run/options.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { sampleSettings } from "../../../pipeline/settings/sample-settings.ts";

const NOW = Date.UTC(2026, 10, 22);
const options = toThreadOptions({ settings: sampleSettings({}), preview: true });

/** An archive of about 60 kB. */
function archive(post: number): string {
  const comment = (id: number): string =>
    `  - id: ${id}\n    author: Reader ${id}\n    date: 2013-04-26 09:12\n${id > 1 ? "    parent: 1\n" : ""}` +
    `    text: "${"Words *and* words. ".repeat(10)} ${post}"\n`;
  return `notImported: ${post}\ncomments:\n${Array.from({ length: 250 }, (_, index) => comment(index + 1)).join("")}`;
}

const names = Array.from({ length: 12 }, (_, index) => `p${index}.comments.yaml`);

function jobsFor(changes: Readonly<Record<string, string>> = {}): readonly CommentJob[] {
  const folder = makeFolder({ ...Object.fromEntries(names.map((name, index) => [name, archive(index)])), ...changes });
  return names.map((file, index) => ({
    post: `posts/p${index}.md`,
    path: path.join(folder, file),
    file,
    isOpen: index % 2 === 0,
  }));
}

async function readAll(jobs: readonly CommentJob[], large?: LargeReading) {
  const reader = createCommentReader(options, large);
  const summaries = await reader.read(jobs, NOW);
  const html = await Promise.all(jobs.map(async ({ post }) => Buffer.from(await reader.htmlOf(post)).toString()));
  return { summaries, html };
}

const large = (cache: string): LargeReading => ({ cache, readAt: Date.now() + 60_000, worker: undefined });

/** The worker keeps what it made after it has sent it. */
async function untilKept(jobs: readonly CommentJob[], cache: string): Promise<void> {
  const { readKeptComments } = await import("../../../../src/features/comments/thread/kept-comments.ts");
  await expect
    .poll(() => readKeptComments(jobs, options, { ...large(cache), now: NOW }, 0) !== undefined, { timeout: 20_000 })
    .toBe(true);
}

test("a worker and a cached build give the same result as the main thread", async () => {
  const jobs = jobsFor();
  const cache = makeFolder();
  const here = await readAll(jobs);
  expect(await readAll(jobs, large(cache))).toEqual(here);
  await untilKept(jobs, cache);
  expect(await readAll(jobs, large(cache))).toEqual(here);
});

test("a fault is reported with its file and line", async () => {
  const jobs = jobsFor({ "p3.comments.yaml": archive(3).replace("author: Reader 2\n", "autor: Reader 2\n") });
  const { summaries } = await readAll(jobs, large(makeFolder()));
  expect(summaries.flatMap(({ problems }) => problems)).toEqual([
    {
      file: "p3.comments.yaml",
      line: 8,
      field: "comments 2 autor",
      message: "isn't a setting here. Did you mean author?",
      severity: "error",
    },
  ]);
});

test("a post without comments has no HTML of them", async () => {
  expect((await createCommentReader(options).htmlOf("posts/none.md")).length).toBe(0);
});

test("the current time is read anew for each file, because a preview may run for weeks", async () => {
  const folder = makeFolder({
    "a.yaml": "comments:\n  - id: 1\n    author: Ann\n    date: 2026-12-06\n    text: Hello\n",
  });
  const job = { post: "posts/a.md", path: path.join(folder, "a.yaml"), file: "a.yaml", isOpen: true };
  const reader = createCommentReader(options);
  const problemsAt = async (now: number) => (await reader.read([job], now)).map(({ problems }) => problems.length);
  expect([await problemsAt(NOW), await problemsAt(Date.UTC(2026, 11, 7))]).toEqual([[1], [0]]);
});
