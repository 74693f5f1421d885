// A thread reads the texts of a large site, and nobody can tell by what comes of it.
import { expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { startTextThread, type TextThread } from "../../src/content/text-thread.ts";
import { makeFolder } from "../commands/folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`posts/p${index}.md`, `---\ntitle: P\ndate: 2013-04-25\n---\nSee [the other](p${index + 1}.md), “${index}”.\n\n## Über\n`]));
const folder = makeFolder(files);

async function read(texts?: TextThread, from = folder) {
  const { files: parsed, texts: arrived } = readContent({ settings: sampleSettings({}), folder: from, label: "content", newKey: () => "", now: Date.UTC(2026, 10, 22), onProgress: () => undefined, readingThreads: { texts, archives: undefined } });
  await arrived;
  return parsed.map(({ source, problems, entry }) => ({ source, problems, body: entry && Buffer.from(entry.body).toString(), ...(entry && { words: entry.words, characters: entry.characters, excerpt: entry.excerpt, headings: entry.headings, links: entry.links, needs: entry.needs }) }));
}

test("texts are what they are without it, in the order of their files", async () => {
  const there = await read(startTextThread());
  expect(there).toHaveLength(120);
  expect(there).toEqual(await read());
});

test("a text in which something is wrong is told with its line", async () => {
  const faulty = makeFolder({ ...files, "posts/p7.md": "---\ntitle: P\ndate: 2013-04-25\n---\nText\n\n![Bowl](gone.jpg)\n" });
  const there = await read(startTextThread(), faulty);
  expect(there.flatMap(({ problems }) => problems)).toMatchObject([{ file: "content/posts/p7.md", line: 7 }]);
});
