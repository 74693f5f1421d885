// Workers are started for sites large enough, before anything else is loaded.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { startReadingWorkers } from "../../../src/pipeline/content/reading-workers.ts";
import { makeFolder } from "../../commands/folders.ts";

const posts = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${index}.md`, ""]));
const archives = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${index}.comments.yaml`, "x".repeat(1000)]));

describe("of a folder", () => {
  test.each([
    ["that is missing", undefined, "", false, false],
    ["with 999 entries and other files", { ...posts(999), "posts/bowl.jpg": "", "notes.md": "" }, "", false, false],
    ["with 1 000 entries", posts(1000), "", true, false],
    ["with 499 kB of comments", { ...posts(1), ...archives(499) }, "", false, false],
    ["with 500 kB of comments", { ...posts(1), ...archives(500) }, "", false, true],
    ["whose comments an earlier build has kept", { ...posts(1), ...archives(500) }, "threads", false, false],
  ])("%s", (_, files, kept, texts, comments) => {
    const cache = makeFolder();
    mkdirSync(path.join(cache, kept), { recursive: true });
    const workers = startReadingWorkers(files ? makeFolder(files) : path.join(cache, "missing"), cache);
    workers.stop();
    expect([workers.texts !== undefined, workers.comments !== undefined]).toEqual([texts, comments]);
  });
});
