// Saves without a file system event are found by polling.
import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createMissedSaves } from "../../../src/commands/preview/missed-saves.ts";
import { makeFolder } from "../folders.ts";
import { writeFiles } from "../write-files.ts";

test("a file that was changed, added or removed is named at the second look, and no more once it has been read", () => {
  const folder = makeFolder({ "posts/a.md": "a", "posts/b.md": "b", "site.yaml": "title: Kitchen" });
  const saves = createMissedSaves(folder);
  expect(saves.list()).toEqual([]);
  writeFiles(folder, { "posts/a.md": "longer", "posts/c.md": "c" });
  rmSync(path.join(folder, "posts/b.md"));
  expect(saves.list()).toEqual([]);
  expect(saves.list().sort()).toEqual(["a", "b", "c"].map((name) => path.join(folder, `posts/${name}.md`)));
  saves.noteReading();
  expect([saves.list(), saves.list()]).toEqual([[], []]);
});

test("a folder that is unreadable for a while reports no missed saves", () => {
  const folder = makeFolder({ "content/posts/a.md": "a" });
  const content = path.join(folder, "content");
  const saves = createMissedSaves(content);
  renameSync(content, path.join(folder, "away"));
  writeFiles(folder, { content: "a file" });
  saves.noteReading();
  expect([saves.list(), saves.list()]).toEqual([[], []]);
  rmSync(content);
  renameSync(path.join(folder, "away"), content);
  expect([saves.list(), saves.list()]).toEqual([[], []]);
});

test("a file that a build has read meanwhile isn't reported", () => {
  const folder = makeFolder({ "posts/a.md": "a" });
  const saves = createMissedSaves(folder);
  writeFiles(folder, { "posts/a.md": "longer" });
  expect(saves.list()).toEqual([]);
  saves.noteReading();
  expect([saves.list(), saves.list()]).toEqual([[], []]);
});
