// A thread reads the texts of a large site, and nobody can tell by what comes of it.
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { isEntryFile, startTextThread, startTextThreadFor, type TextThread } from "../../src/content/text-thread.ts";
import { makeFolder } from "../commands/folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`posts/p${index}.md`, `---\ntitle: P\ndate: 2013-04-25\n---\nSee [the other](p${index + 1}.md), “${index}”.\n\n## Über\n`]));
const folder = makeFolder(files);

async function read(textThread?: TextThread, from = folder) {
  const { files: parsed, texts } = readContent({ settings: sampleSettings({}), folder: from, label: "content", newKey: () => "", now: Date.UTC(2026, 10, 22), onProgress: () => undefined, textThread });
  await texts;
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

describe("it is started", () => {
  test("not for a small folder, nor for one that is missing", () => {
    expect([startTextThreadFor(folder), startTextThreadFor(`${folder}/missing`)]).toEqual([undefined, undefined]);
  });

  test("for a thousand entries, whatever else lies beside them", async () => {
    const entries = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`posts/${index}.md`, ""]));
    const thread = startTextThreadFor(makeFolder(entries));
    expect(thread).toBeDefined();
    thread?.stop();
    const others = Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`posts/${index}.md`, ""]));
    expect(startTextThreadFor(makeFolder({ ...others, "posts/bowl.jpg": "", "notes.md": "" }))).toBeUndefined();
  });
});

test.each([
  ["posts/a.md", true],
  ["posts/2013/a/index.markdown", true],
  ["events/walk.MD", true],
  ["series/nine/1.md", true],
  ["posts/a.comments.yaml", false],
  ["public/a.md", false],
  ["readme.md", false],
])("%s is an entry: %s", (name, isEntry) => {
  expect(isEntryFile(name)).toBe(isEntry);
});
