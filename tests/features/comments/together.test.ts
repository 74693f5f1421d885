// A preview and the command may decide at the same time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { loadArchived } from "../../../src/features/comments/archive/archived.ts";
import { importReplies } from "../../../src/features/comments/import/import-replies.ts";
import { loadQueue } from "../../../src/features/comments/replies/queue-file.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { deskOf } from "./moderate-folder.ts";

const REPLIES = 60;

async function run(...given: readonly string[]): Promise<unknown> {
  const [code] = (await once(
    spawn(process.execPath, [path.join(import.meta.dirname, "moderate-folder.ts"), ...given], {
      stdio: ["ignore", "ignore", "inherit"],
    }),
    "exit",
  )) as unknown[];
  return code;
}

test("two processes that approve the same comments lose none and don't fail", async () => {
  const folder = makeFolder({
    "content/posts/post-0.md": "",
    "a.json": JSON.stringify(
      Array.from({ length: REPLIES }, (_, index) => ({
        created_at: index,
        data: { post: "/post-0/", comment: `x${index}` },
      })),
    ),
  });
  const desk = deskOf(path.join(folder, "content"));
  importReplies(path.join(folder, "a.json"), desk, {
    words: { anonymous: "Anonymous", addressRemoved: "-" },
    wait: false,
    now: Date.UTC(2026, 10, 22),
  });
  expect(await Promise.all([run("approve", desk.folder), run("approve", desk.folder)])).toEqual([0, 0]);
  expect(loadQueue(desk)).toMatchObject({ waiting: [], decided: { length: REPLIES } });
  expect(loadArchived({ ...desk, source: "posts/post-0.md" }).size).toBe(REPLIES);
  expect(namesIn(desk.folder)).toEqual(["comments-waiting.yaml", "posts/post-0.comments.yaml", "posts/post-0.md"]);
});

test("two previews that approve replies to one post at the same time keep all of them", async () => {
  const folder = makeFolder({ "posts/post-0.md": "" });
  expect(await Promise.all([run("preview", folder, `${REPLIES}`), run("preview", folder, `${REPLIES}`)])).toEqual([
    0, 0,
  ]);
  expect(loadArchived({ folder, label: "content", source: "posts/post-0.md" }).size).toBe(2 * REPLIES);
});
