// A worker reads and renders comments with the same result as this thread.
import path from "node:path";
import { expect, test } from "vitest";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { loadCommentWorker } from "../../../../src/features/comments/thread/comment-worker.ts";
import { createMarkdown } from "../../../../src/features/comments/thread/markdown.ts";
import { summarize } from "../../../../src/features/comments/thread/summary.ts";
import { createThreadRenderer } from "../../../../src/features/comments/thread/thread-html.ts";
import { toThreadOptions } from "../../../../src/pipeline/run/options.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { sampleSettings } from "../../../pipeline/settings/sample-settings.ts";

const options = {
  ...toThreadOptions({ settings: sampleSettings({}), preview: true }),
  now: Date.UTC(2026, 10, 22),
  cache: undefined,
  readAt: Date.now(),
};
const texts = Array.from(
  { length: 5 },
  (_, index) => `comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26 09:12\n    text: Said *in* ${index}\n`,
);

test("summaries and HTML are the same as on the main thread", async () => {
  const folder = makeFolder(Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text])));
  const jobs = texts.map((_, index) => {
    const file = `${index}.yaml`;
    return { post: `posts/${index}.md`, path: path.join(folder, file), file, isOpen: index % 2 === 0 };
  });
  const reading = loadCommentWorker().begin({ ...options, jobs });
  const [parse, render] = [createArchiveParser(options), createThreadRenderer(options)];
  const expected = texts.map((text, index) => parse(text, `${index}.yaml`));
  expect(await reading.summaries).toEqual(
    expected.map(({ archive, problems }) => ({ summary: summarize(archive, createMarkdown()), problems })),
  );
  const html = await Promise.all(texts.map((_, index) => reading.htmlOf(index)));
  expect(html.map((bytes) => Buffer.from(bytes).toString())).toEqual(
    expected.map(({ archive }, index) => render(archive, index % 2 === 0)),
  );
});

test("a worker that was never told to begin can be stopped", async () => {
  const loaded = loadCommentWorker();
  const reading = loaded.begin({ ...options, jobs: [] });
  loaded.stopIdle();
  expect(await reading.summaries).toEqual([]);
  loadCommentWorker().stopIdle();
});

test("a worker that dies rejects all pending requests", async () => {
  const gone = { post: "posts/gone.md", path: path.join(makeFolder(), "gone.yaml"), file: "gone.yaml", isOpen: true };
  const reading = loadCommentWorker().begin({ ...options, jobs: [gone] });
  await expect(reading.summaries).rejects.toThrow("ENOENT");
  await expect(reading.htmlOf(0)).rejects.toThrow("ENOENT");
});
