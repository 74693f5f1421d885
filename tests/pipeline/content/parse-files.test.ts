// Files come back in their order, whether a worker reads their texts or this thread.
import { expect, test } from "vitest";
import { createCommentReader } from "../../../src/features/comments/thread/comment-reader.ts";
import type { SourceFile } from "../../../src/pipeline/content/kinds/kind.ts";
import { parseFiles } from "../../../src/pipeline/content/parse-files.ts";
import { startTextWorker, type TextWorker } from "../../../src/pipeline/content/text-worker.ts";
import { toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { makeFolder } from "../../commands/folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const FILES = {
  "posts/a.md": "---\ntitle: A\ndate: 2013-04-25\n---\nText of A.\n",
  "posts/a.comments.yaml": "comments:\n  - { id: 1, author: Ada, date: 2013-04-26, text: Good. }\n",
  "posts/b.md": "no front matter\n",
  "posts/c.md": "---\ntitle: C\ndate: soon\n---\nText of C.\n",
  "pages/d.md": "---\ntitle: D\n---\nText of D.\n",
};

const SOURCES: readonly SourceFile[] = [
  { source: "posts/a.md", beside: ["posts/a.comments.yaml"] },
  { source: "posts/b.md", beside: [] },
  { source: "posts/c.md", beside: [] },
  { source: "pages/d.md", beside: [] },
];

async function read(sources: readonly SourceFile[], textWorker?: TextWorker) {
  const settings = sampleSettings();
  const files = await parseFiles(sources, {
    settings,
    folder: makeFolder(FILES),
    label: "content",
    now: Date.UTC(2026, 10, 22),
    newKey: () => "",
    textWorker,
    comments: createCommentReader(toThreadOptions({ settings, preview: true })),
    onProgress: () => undefined,
  });
  return files.map(({ source, entry, problems }) => ({
    source,
    html: entry && Buffer.from(entry.body.read()).toString().trim(),
    comments: entry?.kind === "post" ? entry.archive.comments.map(({ author }) => author) : [],
    faults: problems.map(({ line, field }) => field ?? line),
  }));
}

const EXPECTED = [
  { source: "posts/a.md", html: "<p>Text of A.</p>", comments: ["Ada"], faults: [] },
  { source: "posts/b.md", html: undefined, comments: [], faults: [1] },
  { source: "posts/c.md", html: undefined, comments: [], faults: ["date"] },
  { source: "pages/d.md", html: "<p>Text of D.</p>", comments: [], faults: [] },
];

test("files with faults keep their places among the others", async () => {
  expect(await read(SOURCES)).toEqual(EXPECTED);
});

test("a worker gives the same result", async () => {
  expect(await read(SOURCES, startTextWorker())).toEqual(EXPECTED);
});

test.each([
  ["here", () => undefined],
  ["with a worker", startTextWorker],
])("a deleted file ends the reading, %s", async (_, start) => {
  await expect(read([...SOURCES, { source: "posts/gone.md", beside: [] }], start())).rejects.toThrow("ENOENT");
});

test("nothing is read without files", async () => {
  expect(await read([])).toEqual([]);
});
