// Many archives of comments are read by another thread, and nobody can tell by what comes of it.
import { expect, test } from "vitest";
import { toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { createThreadRenderer } from "../../../src/features/comments/thread/thread-html.ts";
import { withoutTexts } from "../../../src/features/comments/archive/archive.ts";
import { withWords } from "../../../src/features/comments/thread/words.ts";
import { readContent } from "../../../src/pipeline/content/read-content.ts";
import { sampleSettings } from "../settings/sample-settings.ts";
import { makeFolder } from "../../commands/folders.ts";

const NOW = Date.UTC(2026, 10, 22);
const settings = sampleSettings({});
const thread = toThreadOptions({ settings: settings, preview: true });

/** An archive of about 60 kB. */
function archive(post: number): string {
  const comment = (id: number): string =>
    `  - id: ${id}\n    author: Reader ${id}\n    date: 2013-04-26 09:12\n${id > 1 ? "    parent: 1\n" : ""}    text: "${"Words *and* words. ".repeat(10)} ${post}"\n`;
  return `missing: ${post}\ncomments:\n${Array.from({ length: 250 }, (_, index) => comment(index + 1)).join("")}`;
}

const files = Object.fromEntries(
  Array.from(
    { length: 12 },
    (_, index) =>
      [
        [
          `posts/p${index}.md`,
          `---\ntitle: P\ndate: 2013-04-25\ncomments: ${index % 2 === 0 ? "open" : "closed"}\n---\nText\n`,
        ],
        [`posts/p${index}.comments.yaml`, archive(index)],
      ] as const,
  ).flat(),
);

async function read(changes: Record<string, string>, options: { thread?: typeof thread }) {
  const content = readContent({
    settings,
    folder: makeFolder({ ...files, ...changes, "posts/none.md": "---\ntitle: None\ndate: 2013-04-25\n---\nText\n" }),
    label: "content",
    newKey: () => "",
    now: NOW,
    onProgress: () => undefined,
    ...options,
  });
  await content.texts;
  return content;
}

test("archives and HTML are the same as without it", async () => {
  const [here, there] = [await read({}, {}), await read({}, { thread })];
  expect([here.threads.size, there.threads.size]).toEqual([0, 12]);
  expect(there.files.map(({ entry }) => entry?.archive)).toEqual(
    here.files.map(
      ({ entry }) =>
        entry && (entry.source === "posts/none.md" ? entry.archive : withoutTexts(withWords(entry.archive))),
    ),
  );
  const render = createThreadRenderer(thread);
  for (const { entry } of here.files) {
    if (entry?.kind !== "post" || entry.archive.comments.length === 0) continue;
    const expected = render(entry.archive, entry.comments === "open");
    const html = await there.threads.get(entry.source)?.();
    expect(Buffer.from(html ?? []).toString()).toBe(expected);
  }
});

test("a fault is told with its file and line", async () => {
  const broken = { "posts/p3.comments.yaml": archive(3).replace("author: Reader 2\n", "autor: Reader 2\n") };
  const { files: read3 } = await read(broken, { thread });
  expect(read3.flatMap(({ problems }) => problems)).toEqual([
    {
      file: "content/posts/p3.comments.yaml",
      line: 8,
      field: "comments 2 autor",
      message: '"autor" is not known here. Did you mean author?',
      severity: "error",
    },
  ]);
});

test("a post whose head is faulty takes its comments with it, and the others are read", async () => {
  const { files: read4 } = await read({ "posts/p3.md": "---\ntitle: P\n---\nText\n" }, { thread });
  expect(read4.filter(({ entry }) => entry && entry.archive.comments.length > 0)).toHaveLength(11);
});
