// A large site is updated in place, and an update that was killed is finished.
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  commitUpdate,
  finishUpdate,
  hasOwnFolders,
  isWorthAnUpdate,
} from "../../../../src/pipeline/run/reuse/update-site.ts";
import { contentsOf, makeFolder, namesIn } from "../../../commands/folders.ts";
import { writeFiles } from "../../../commands/write-files.ts";

const named = (count: number, prefix: string): Set<string> =>
  new Set(Array.from({ length: count }, (_, index) => `${prefix}${index}`));

test.each([
  [0, 500, true],
  [100, 400, false],
  [100, 600, true],
  [400, 600, false],
  [0, 90, false],
])("with %i files written and %i kept: %j", (written, kept, worth) => {
  expect(isWorthAnUpdate({ written: named(written, "w"), kept: named(kept, "k") })).toBe(worth);
});

function prepare() {
  const parent = makeFolder({
    "_site/index.html": "old",
    "_site/2013/bread/index.html": "bread",
    "_site/about": "a file",
    "_site/CNAME": "bread.example",
    "_site.next-1/index.html": "new",
    "_site.next-1/about/index.html": "a page",
    "_site.next-1/2014/jam/index.html": "jam",
  });
  return {
    parent,
    update: {
      folder: path.join(parent, "_site.next-1"),
      output: path.join(parent, "_site"),
      removed: ["2013/bread/index.html", "about"],
    },
  };
}

const UPDATED = ["_site/2014/jam/index.html", "_site/CNAME", "_site/about/index.html", "_site/index.html"];

test("files come and go, folders that are empty then go as well, and all else stays", () => {
  const { parent, update } = prepare();
  commitUpdate(update);
  expect(namesIn(parent)).toEqual(UPDATED);
});

test.each([0, 1, 2, 3])("after a kill when %i files had been moved, the next build moves the rest", (moved) => {
  const { parent, update } = prepare();
  const whole = prepare();
  commitUpdate(whole.update);
  writeFiles(update.folder, { ".removed.json": JSON.stringify(update.removed) });
  const half = path.join(parent, "_site.update");
  renameSync(update.folder, half);
  for (const name of ["2014/jam/index.html", "index.html"].slice(0, moved)) {
    mkdirSync(path.dirname(path.join(update.output, name)), { recursive: true });
    renameSync(path.join(half, name), path.join(update.output, name));
  }
  finishUpdate(update.output);
  finishUpdate(update.output);
  expect(contentsOf(parent)).toEqual(contentsOf(whole.parent));
});

test("an update of a site that is gone is dropped, because it is only a part", () => {
  const { parent, update } = prepare();
  renameSync(update.output, path.join(parent, "elsewhere"));
  renameSync(update.folder, path.join(parent, "_site.update"));
  finishUpdate(update.output);
  expect(namesIn(parent).filter((name) => !name.startsWith("elsewhere/"))).toEqual([]);
});

test("a link in place of a folder of the site is noticed, because files would be moved through it", () => {
  const folder = makeFolder({ "_site/2013/bread/index.html": "bread", "elsewhere/a.txt": "a" });
  symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "_site/2014"));
  expect(hasOwnFolders(path.join(folder, "_site"), ["2013/bread/index.html", "2015/jam/index.html"])).toBe(true);
  expect(hasOwnFolders(path.join(folder, "_site"), ["2014/jam/index.html"])).toBe(false);
});
