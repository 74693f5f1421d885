// A site is replaced whole or not at all, also when a build is killed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createStaging } from "../../src/build/swap.ts";
import { listFiles } from "../../src/lib/files.ts";
import { makeFolder } from "../commands/folders.ts";

const OWN = process.pid;

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

test("a new site takes the place of the old one, with nothing of it left", () => {
  const parent = makeFolder({ "_site/old.html": "old" });
  const staging = createStaging(path.join(parent, "_site"), OWN);
  writeFileSync(path.join(staging.folder, "new.html"), "new");
  expect(listFiles(path.join(parent, "_site"))).toEqual(["old.html"]);
  staging.publish();
  expect(listFiles(parent)).toEqual(["_site/new.html"]);
  expect(existsSync(staging.folder)).toBe(false);
});

test("a first site needs no old one, nor a folder to stand in", () => {
  const parent = path.join(makeFolder(), "sites/mine");
  const staging = createStaging(path.join(parent, "_site"), OWN);
  writeFileSync(path.join(staging.folder, "new.html"), "new");
  staging.publish();
  expect(listFiles(parent)).toEqual(["_site/new.html"]);
});

test("a build that is given up leaves the old site as it was, and nothing else", () => {
  const parent = makeFolder({ "_site/old.html": "old" });
  const staging = createStaging(path.join(parent, "_site"), OWN);
  writeFileSync(path.join(staging.folder, "half.html"), "half");
  staging.discard();
  expect(listFiles(parent)).toEqual(["_site/old.html"]);
  expect(existsSync(staging.folder)).toBe(false);
});

test("the place to write is empty and beside the site, on the same disk", () => {
  const parent = makeFolder({ "_site/old.html": "old" });
  const { folder, discard } = createStaging(path.join(parent, "_site"), OWN);
  expect(path.dirname(folder)).toBe(parent);
  expect(listFiles(folder)).toEqual([]);
  discard();
});

describe("after a build was killed", () => {
  test("while it was writing, what it wrote is removed", () => {
    const ended = endedProcess();
    const parent = makeFolder({ "_site/old.html": "old", [`_site.next-${ended}/half.html`]: "half" });
    createStaging(path.join(parent, "_site"), OWN).discard();
    expect(listFiles(parent)).toEqual(["_site/old.html"]);
  });

  test("whose id the new build happens to have, it is removed too", () => {
    const parent = makeFolder({ "_site/old.html": "old", [`_site.next-${OWN}/half.html`]: "half" });
    const staging = createStaging(path.join(parent, "_site"), OWN);
    expect(listFiles(staging.folder)).toEqual([]);
  });

  test("between moving the old site aside and putting the new one in place, the old one is put back", () => {
    const parent = makeFolder({ "_site.previous/old.html": "old", [`_site.next-${endedProcess()}/new.html`]: "new" });
    createStaging(path.join(parent, "_site"), OWN).discard();
    expect(listFiles(parent)).toEqual(["_site/old.html"]);
  });

  test("before it removed the old site, the new one stays", () => {
    const parent = makeFolder({ "_site/new.html": "new", "_site.previous/old.html": "old" });
    createStaging(path.join(parent, "_site"), OWN).discard();
    expect(listFiles(parent)).toEqual(["_site/new.html"]);
  });
});

test("what another build is writing, and what only looks like it, is left alone", () => {
  const running = process.ppid;
  const files = { [`_site.next-${running}/half.html`]: "half", "_site.next-notes/a.txt": "mine", "_site.nextdoor/a.txt": "mine", "other.next-1/a.txt": "mine" };
  const parent = makeFolder({ ...files, "_site/old.html": "old" });
  createStaging(path.join(parent, "_site"), OWN).discard();
  expect(listFiles(parent)).toEqual([...Object.keys(files), "_site/old.html"].toSorted());
});

test("a site may be published twice in a row", () => {
  const output = path.join(makeFolder(), "_site");
  for (const name of ["first.html", "second.html"]) {
    const staging = createStaging(output, OWN);
    mkdirSync(path.join(staging.folder, "sub"));
    writeFileSync(path.join(staging.folder, "sub", name), "");
    staging.publish();
    expect(listFiles(output)).toEqual([`sub/${name}`]);
  }
});
