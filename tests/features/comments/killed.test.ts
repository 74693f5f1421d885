// A run that is killed at any moment leaves every file old or new, and the next run completes the work.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadArchived } from "../../../src/features/comments/archive/archived.ts";
import { decide, loadSettledQueue } from "../../../src/features/comments/replies/decide.ts";
import { importReplies } from "../../../src/features/comments/import/import-replies.ts";
import { loadQueue } from "../../../src/features/comments/replies/queue-file.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { deskOf } from "./moderate-folder.ts";

const KILLS = 12;
/** Each kill runs in a separate process. */
const PATIENCE = 180_000;
const POSTS = Array.from({ length: 8 }, (_, index) => index);
const PER_POST = 4;
const OPTIONS = { words: { anonymous: "Anonymous", addressRemoved: "-" }, wait: false, now: Date.UTC(2026, 10, 22) };

/** Half of it was published at the service, half waits. */
const EXPORT = JSON.stringify({
  threads: POSTS.map((id) => ({ id, uri: `/post-${id}/` })),
  comments: POSTS.flatMap((tid) =>
    Array.from({ length: PER_POST }, (_, index) => ({
      tid,
      id: tid * PER_POST + index,
      created: index,
      mode: (index % 2) + 1,
      text: `Reply ${index}\nto ${tid}`,
      author: "Ada Example",
    })),
  ),
});
const ALL = POSTS.flatMap((tid) => Array.from({ length: PER_POST }, (_, index) => `isso-${tid * PER_POST + index}`));
const WAITING = ALL.filter((_, index) => index % 2 === 1);

/** Starts the process and kills it after a while; returns how long it ran at most. */
async function run(given: readonly string[], killAfter = 60_000): Promise<number> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "moderate-folder.ts"), ...given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  await once(child.stdout, "data");
  const started = performance.now();
  const timer = setTimeout(() => child.kill("SIGKILL"), killAfter);
  await exit;
  clearTimeout(timer);
  return performance.now() - started;
}

const archiveOf = (folder: string, post: number) =>
  loadArchived({ folder, label: "content", source: `posts/post-${post}.md` });
const archived = (folder: string): string[] => POSTS.flatMap((post) => [...archiveOf(folder, post).keys()]);
const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    namesIn(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );

function newFolder(): { folder: string; file: string } {
  const folder = makeFolder({ "content/posts/post-0.md": "", "isso.json": EXPORT });
  return { folder: path.join(folder, "content"), file: path.join(folder, "isso.json") };
}

test("an import that is killed", { timeout: PATIENCE }, async () => {
  const whole = newFolder();
  const duration = await run(["import", whole.folder, whole.file]);
  const after = textsOf(whole.folder);
  expect(Object.keys(after)).toHaveLength(POSTS.length + 1);
  let unfinished = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const { folder, file } = newFolder();
    await run(["import", folder, file], (duration * kill) / KILLS);
    // Before there was no file, so each is as it will be, or missing.
    const texts = textsOf(folder);
    expect(after).toMatchObject(texts);
    if (Object.keys(texts).length < Object.keys(after).length) unfinished++;
    importReplies(file, deskOf(folder), OPTIONS);
    expect(textsOf(folder)).toEqual(after);
  }
  expect(unfinished).toBeGreaterThan(0);
});

test("approving that is killed", { timeout: PATIENCE }, async () => {
  const whole = newFolder();
  importReplies(whole.file, deskOf(whole.folder), OPTIONS);
  const duration = await run(["approve", whole.folder]);
  expect(archived(whole.folder).toSorted()).toEqual(ALL.toSorted());
  let unfinished = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const { folder, file } = newFolder();
    const desk = deskOf(folder);
    importReplies(file, desk, OPTIONS);
    await run(["approve", folder], (duration * kill) / KILLS);
    const { waiting, decided } = loadQueue(desk);
    const present = new Set([...archived(folder), ...waiting.map(({ id }) => id)]);
    expect([...present].toSorted()).toEqual(ALL.toSorted());
    expect(waiting.length + decided.length).toBe(WAITING.length);
    if (waiting.length > 0 && decided.length > 0) unfinished++;
    decide(
      loadSettledQueue(desk).waiting.map(({ id }) => id),
      "approved",
      desk,
    );
    expect(archived(folder).toSorted()).toEqual(ALL.toSorted());
    expect(loadQueue(desk)).toMatchObject({ waiting: [], decided: { length: WAITING.length } });
    expect(importReplies(file, desk, OPTIONS)).toMatchObject({ archived: 0, waiting: [], known: ALL.length });
    expect(existsSync(path.join(folder, "comments-waiting.yaml"))).toBe(true);
  }
  expect(unfinished).toBeGreaterThan(0);
});
