// Parsed files of earlier runs: found while nothing that they were made from has changed.
import { utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createTextKeeper, hasKeptTexts } from "../../../src/pipeline/content/kept-texts.ts";
import { makeFolder } from "../../commands/folders.ts";

const FILE = { source: "posts/a.md", beside: [] };
const PATHS = ["posts/a.md"];
const PARTS = {
  head: { source: "posts/a.md", file: "content/posts/a.md", head: undefined, likelyAddress: undefined, job: undefined },
  text: undefined,
};
const parts = { ...PARTS, head: { ...PARTS.head, problems: [] } };

function open(folder: string, cache: string, key = "1") {
  return createTextKeeper({ cache, folder, key, now: Date.now, fresh: false });
}

/** A keeper whose first run has parsed the file. */
function keep(folder: string, cache: string) {
  const keeper = open(folder, cache);
  const run = keeper.begin(PATHS);
  run.find(FILE);
  run.keep(FILE, parts);
  run.save();
  return keeper;
}

test("is found by another process, and with another key it isn't", () => {
  const [folder, cache] = [makeFolder({ "posts/a.md": "Flour." }), makeFolder()];
  expect(hasKeptTexts(cache, folder)).toBe(false);
  keep(folder, cache);
  expect(hasKeptTexts(cache, folder)).toBe(true);
  expect(open(folder, cache).begin(PATHS).find(FILE)).toMatchObject({ head: { source: "posts/a.md" } });
  expect(open(folder, cache, "2").begin(PATHS).find(FILE)).toBeUndefined();
});

test("a file that is saved while it is parsed is parsed again by the next run", () => {
  const [folder, cache] = [makeFolder({ "posts/a.md": "Flour." }), makeFolder()];
  const keeper = open(folder, cache);
  const run = keeper.begin(PATHS);
  run.find(FILE);
  writeFileSync(path.join(folder, "posts/a.md"), "Rye.");
  run.keep(FILE, parts);
  expect(keeper.begin(PATHS).find(FILE)).toBeUndefined();
});

test("a file with another date and the same bytes is found", () => {
  const [folder, cache] = [makeFolder({ "posts/a.md": "Flour." }), makeFolder()];
  keep(folder, cache);
  utimesSync(path.join(folder, "posts/a.md"), 1, 1);
  expect(open(folder, cache).begin(PATHS).find(FILE)).toBeDefined();
});

test.each([
  [new Set(["posts/a.md"]), false],
  [new Set(["posts"]), false],
  [new Set(["posts/b.md"]), true],
  [undefined, false],
])("after changes of %j, a file that was changed is found: %j", (changed, isFound) => {
  const [folder, cache] = [makeFolder({ "posts/a.md": "Flour." }), makeFolder()];
  const keeper = keep(folder, cache);
  writeFileSync(path.join(folder, "posts/a.md"), "Rye.");
  expect(keeper.begin(PATHS, changed).find(FILE) !== undefined).toBe(isFound);
});
