// What an earlier build made of archives is used again as long as they are what they were.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { toContentHash } from "../../../../src/assets/cache/key.ts";
import { toThreadOptions } from "../../../../src/pipeline/run/options.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { loadArchiveThread, type ArchiveThread } from "../../../../src/features/comments/thread/archive-worker.ts";
import { startKeptArchives } from "../../../../src/features/comments/thread/kept-archives.ts";
import { readStamp } from "../../../../src/features/comments/archive/file-version.ts";
import { openKeptThreads } from "../../../../src/features/comments/thread/kept-threads.ts";
import { createThreadRenderer } from "../../../../src/features/comments/thread/thread-html.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { sampleSettings } from "../../../pipeline/settings/sample-settings.ts";

const NOW = Date.UTC(2026, 10, 22);
const options = {
  ...toThreadOptions({ settings: sampleSettings({}), preview: true }),
  now: NOW,
  readAt: Date.now() + 60_000,
};
const COUNT = 5;
const textOf = (index: number, said = "Said"): string =>
  `comments:\n  - id: 1\n    author: Ann\n    date: 2026-11-0${index + 1} 09:12\n    text: ${said} *in* ${index}\n`;

interface Kitchen {
  readonly files: readonly { readonly path: string; readonly file: string }[];
  readonly cache: string;
}

/** Archives that a thread has read and rendered once. */
async function cook(): Promise<Kitchen> {
  const folder = makeFolder(
    Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${index}.yaml`, textOf(index)])),
  );
  const kitchen = {
    files: Array.from({ length: COUNT }, (_, index) => ({
      path: path.join(folder, `${index}.yaml`),
      file: `${index}.yaml`,
    })),
    cache: makeFolder(),
  };
  const thread = loadArchiveThread().begin({ ...options, ...kitchen });
  await thread.archives;
  thread.render(kitchen.files.map(() => true));
  await thread.ended;
  return kitchen;
}

const again = (kitchen: Kitchen, more: { now?: number; most?: number } = {}): ArchiveThread | undefined =>
  startKeptArchives({ ...options, ...kitchen, most: 1000, ...more });

async function htmlOf(thread: ArchiveThread | undefined, isOpen: readonly boolean[]): Promise<string[]> {
  thread?.render(isOpen);
  const html = await Promise.all(
    isOpen.map(async (_, number) => Buffer.from((await thread?.take(number)) ?? []).toString()),
  );
  return html;
}

function expected({ files }: Kitchen, isOpen: readonly boolean[]): string[] {
  const [parse, render] = [createArchiveParser(options), createThreadRenderer(options)];
  return files.map(({ path: file }, index) => render(parse(readFileSync(file), "").archive, isOpen[index] ?? false));
}

const OPEN = Array.from({ length: COUNT }, () => true);

test("nothing is used before something was kept", () => {
  expect(again({ files: [], cache: makeFolder() })).toBeUndefined();
});

describe("after a build", () => {
  test("archives and their HTML are those of the first, to the letter", async () => {
    const kitchen = await cook();
    const thread = again(kitchen);
    expect((await thread?.archives)?.map(({ archive }) => archive.comments[0])).toMatchObject(
      OPEN.map((_, index) => ({ author: "Ann", words: `Said in ${index}` })),
    );
    expect(await htmlOf(thread, OPEN)).toEqual(expected(kitchen, OPEN));
  });

  test("one that was edited is read anew, and kept for the next", async () => {
    const kitchen = await cook();
    writeFileSync(kitchen.files[2]?.path ?? "", textOf(2, "Edited"));
    const first = await htmlOf(again(kitchen), OPEN);
    expect(first[2]).toContain("Edited <em>in</em> 2");
    expect(first).toEqual(expected(kitchen, OPEN));
    // Nothing may be new now.
    expect(await htmlOf(again(kitchen, { most: 0 }), OPEN)).toEqual(first);
  });

  test("an archive that nobody asks for is kept as well", async () => {
    const kitchen = await cook();
    writeFileSync(kitchen.files[2]?.path ?? "", textOf(2, "Edited"));
    const thread = again(kitchen);
    thread?.render(OPEN);
    expect(await htmlOf(again(kitchen, { most: 0 }), OPEN)).toEqual(expected(kitchen, OPEN));
  });

  test("a cache that cannot be written any more keeps nothing, and stops nobody", async () => {
    const kitchen = await cook();
    writeFileSync(kitchen.files[2]?.path ?? "", textOf(2, "Edited"));
    const thread = again(kitchen);
    rmSync(kitchen.cache, { recursive: true });
    writeFileSync(kitchen.cache, "a file");
    expect(await htmlOf(thread, OPEN)).toEqual(expected(kitchen, OPEN));
    rmSync(kitchen.cache);
  });

  test("the texts themselves are not kept twice", async () => {
    const kitchen = await cook();
    expect(
      (await again(kitchen)?.archives)?.flatMap(({ archive }) => archive.comments.map(({ text }) => text)),
    ).toEqual(OPEN.map(() => undefined));
  });

  test("a file is known by its size and times as long as nobody writes it, and other files are read", async () => {
    const kitchen = await cook();
    const kept = openKeptThreads(kitchen.cache, options, NOW);
    const [{ path: file } = { path: "" }, { path: other } = { path: "" }] = kitchen.files;
    const later = options.readAt;
    const known = kept.hashOf(file, readStamp(file, later));
    expect([known, kept.hashOf(other, readStamp(file, later))]).toEqual([toContentHash(readFileSync(file)), undefined]);
    writeFileSync(file, textOf(0, "Edited"));
    expect([kept.hashOf(file, readStamp(file, later)), readStamp(file, Date.now())]).toEqual([undefined, ""]);
    expect(kept.hashOf(file, "")).toBeUndefined();
  });

  test("a post that was closed has no answers any more", async () => {
    const kitchen = await cook();
    const isOpen = OPEN.map((_, index) => index !== 1);
    expect(await htmlOf(again(kitchen), isOpen)).toEqual(expected(kitchen, isOpen));
  });

  test("more that is new than may be is left to a thread", async () => {
    const kitchen = await cook();
    writeFileSync(kitchen.files[2]?.path ?? "", textOf(2, "Edited"));
    expect(again(kitchen, { most: 10 })).toBeUndefined();
  });

  test("a clock that goes back finds what has not been said yet, give or take a day", async () => {
    const thread = again(await cook(), { now: Date.UTC(2026, 10, 3) });
    expect((await thread?.archives)?.map(({ problems }) => problems.length)).toEqual([0, 0, 0, 1, 1]);
  });

  test.each(["archives.json", "threads.html", "made.json"])("a damaged %s is passed over", async (name) => {
    const kitchen = await cook();
    const [entry = ""] = readdirSync(path.join(kitchen.cache, "threads"));
    writeFileSync(path.join(kitchen.cache, "threads", entry, name), "[]");
    expect(again(kitchen)).toBeUndefined();
  });

  test("other words around comments are another matter", async () => {
    const kitchen = await cook();
    expect(startKeptArchives({ ...options, ...kitchen, most: 1000, says: "{author} writes:" })).toBeUndefined();
  });
});
