// A site is replaced whole or not at all, also when a build is killed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createStaging, type Staging } from "../../../src/pipeline/run/swap.ts";
import { formatWritten, WRITTEN } from "../../../src/hosting/hosts/written-files.ts";
import { listFiles as listAll } from "../../../src/lib/files.ts";
import { contentsOf, makeFolder } from "../../commands/folders.ts";

const OWN = process.pid;

/** Files that a build wrote, with its list of them. */
function site(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const all = { ...files, [WRITTEN]: formatWritten(Object.keys(files)) };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** All files but lists. */
function listFiles(folder: string): string[] {
  return listAll(folder).filter((name) => !name.endsWith(WRITTEN));
}

/** Publishes all that was written, as a build that keeps nothing of the old site does. */
function publish(staging: Staging): readonly string[] {
  return staging.publish({
    written: new Set(listAll(staging.folder)),
    kept: new Set(),
    removed: [],
    isSameSite: () => true,
    onPublished: () => undefined,
  });
}

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

test("a new site replaces the old one completely", () => {
  const parent = makeFolder(site("_site", { "old.html": "old" }));
  const staging = createStaging(path.join(parent, "_site"), OWN);
  writeFileSync(path.join(staging.folder, "new.html"), "new");
  expect(listFiles(path.join(parent, "_site"))).toEqual(["old.html"]);
  publish(staging);
  expect(listFiles(parent)).toEqual(["_site/new.html"]);
  expect(existsSync(staging.folder)).toBe(false);
});

test("a first site needs neither an old one nor an existing parent folder", () => {
  const parent = path.join(makeFolder(), "sites/mine");
  const staging = createStaging(path.join(parent, "_site"), OWN);
  writeFileSync(path.join(staging.folder, "new.html"), "new");
  publish(staging);
  expect(listFiles(parent)).toEqual(["_site/new.html"]);
});

test("an aborted build leaves the old site unchanged, and nothing else", () => {
  const parent = makeFolder(site("_site", { "old.html": "old" }));
  const staging = createStaging(path.join(parent, "_site"), OWN);
  writeFileSync(path.join(staging.folder, "half.html"), "half");
  staging.discard();
  expect(listFiles(parent)).toEqual(["_site/old.html"]);
  expect(existsSync(staging.folder)).toBe(false);
});

test("the folder to write to is empty and next to the site, on the same disk", () => {
  const parent = makeFolder(site("_site", { "old.html": "old" }));
  const { folder, discard } = createStaging(path.join(parent, "_site"), OWN);
  expect(path.dirname(folder)).toBe(parent);
  expect(listFiles(folder)).toEqual([]);
  discard();
});

describe("after a build was killed", () => {
  test("while it was writing, what it wrote is removed", () => {
    const ended = endedProcess();
    const parent = makeFolder({ ...site("_site", { "old.html": "old" }), [`_site.next-${ended}/half.html`]: "half" });
    createStaging(path.join(parent, "_site"), OWN).discard();
    expect(listFiles(parent)).toEqual(["_site/old.html"]);
  });

  test("with the process id of the new build, its files are removed, too", () => {
    const parent = makeFolder({ ...site("_site", { "old.html": "old" }), [`_site.next-${OWN}/half.html`]: "half" });
    const staging = createStaging(path.join(parent, "_site"), OWN);
    expect(listFiles(staging.folder)).toEqual([]);
  });

  test("between moving the old site aside and putting the new one in place, the old one is put back", () => {
    const parent = makeFolder({
      ...site("_site.previous", { "old.html": "old" }),
      [`_site.next-${endedProcess()}/new.html`]: "new",
    });
    createStaging(path.join(parent, "_site"), OWN).discard();
    expect(listFiles(parent)).toEqual(["_site/old.html"]);
  });

  test("before it removed the old site, the new one stays", () => {
    const parent = makeFolder({
      ...site("_site", { "new.html": "new" }),
      ...site("_site.previous", { "old.html": "old" }),
    });
    createStaging(path.join(parent, "_site"), OWN).discard();
    expect(listFiles(parent)).toEqual(["_site/new.html"]);
  });
});

test("folders of running builds, and ones with similar names, stay", () => {
  const running = process.ppid;
  const files = {
    [`_site.next-${running}/half.html`]: "half",
    "_site.next-notes/a.txt": "mine",
    "_site.nextdoor/a.txt": "mine",
    "other.next-1/a.txt": "mine",
  };
  const parent = makeFolder({ ...files, ...site("_site", { "old.html": "old" }) });
  createStaging(path.join(parent, "_site"), OWN).discard();
  expect(listFiles(parent)).toEqual([...Object.keys(files), "_site/old.html"].toSorted());
});

describe("a file that no build wrote", () => {
  const FOREIGN = {
    ".git/config": "[core]",
    CNAME: "kitchen.example",
    "notes.txt": "mine",
    "about/draft.txt": "mine",
    "wiki/a/index.html": "mine",
  };
  const own = { "old.html": "old", "about/index.html": "about" };
  const foreignIn = (folder: string): Record<string, string> =>
    Object.fromEntries(Object.entries(FOREIGN).map(([name, text]) => [`${folder}/${name}`, text]));
  const textsIn = (folder: string): Record<string, string> =>
    Object.fromEntries(Object.keys(FOREIGN).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));

  test("is in the new site as it was, and is named", () => {
    const parent = makeFolder({ ...site("_site", own), ...foreignIn("_site") });
    mkdirSync(path.join(parent, "_site/empty"));
    symlinkSync("/nowhere", path.join(parent, "_site/link"));
    const staging = createStaging(path.join(parent, "_site"), OWN);
    writeFileSync(path.join(staging.folder, "new.html"), "new");
    expect([...publish(staging)].sort()).toEqual([
      ".git/",
      "CNAME",
      "about/draft.txt",
      "empty/",
      "link",
      "notes.txt",
      "wiki/",
    ]);
    expect(textsIn(path.join(parent, "_site"))).toEqual(FOREIGN);
    expect(readdirSync(path.join(parent, "_site")).sort()).toEqual([
      ".git",
      "CNAME",
      "_server",
      "about",
      "empty",
      "link",
      "new.html",
      "notes.txt",
      "wiki",
    ]);
    expect(readlinkSync(path.join(parent, "_site/link"))).toBe("/nowhere");
    expect(readdirSync(parent)).toEqual(["_site"]);
  });

  test("is merged with a folder that a new page needs, and stays when the page goes", () => {
    const parent = makeFolder({ ...site("_site", own), ...foreignIn("_site") });
    const publishFile = (name: string): void => {
      const staging = createStaging(path.join(parent, "_site"), OWN);
      mkdirSync(path.dirname(path.join(staging.folder, name)), { recursive: true });
      writeFileSync(path.join(staging.folder, name), "page");
      publish(staging);
    };
    publishFile("wiki/b.html");
    expect(listFiles(path.join(parent, "_site/wiki"))).toEqual(["a/index.html", "b.html"]);
    publishFile("new.html");
    expect(listFiles(path.join(parent, "_site/wiki"))).toEqual(["a/index.html"]);
    expect(textsIn(path.join(parent, "_site"))).toEqual(FOREIGN);
  });

  test.each([
    ["notes.txt", "notes.txt"],
    ["wiki/a/index.html", "wiki/a/index.html"],
    ["wiki", "wiki"],
    ["notes.txt/index.html", "notes.txt"],
    ["about", "about/draft.txt"],
  ])("stops a site that has something else at %s, and nothing changes", (page, named) => {
    const parent = makeFolder({ ...site("_site", own), ...foreignIn("_site") });
    const before = contentsOf(parent);
    const staging = createStaging(path.join(parent, "_site"), OWN);
    mkdirSync(path.dirname(path.join(staging.folder, page)), { recursive: true });
    writeFileSync(path.join(staging.folder, page), "page");
    expect(() => publish(staging)).toThrow(
      `${path.join(parent, "_site", named)}\n  No build wrote this, and the new site has something else in its place. Move it out of this folder, or rename it.`,
    );
    staging.discard();
    expect(contentsOf(parent)).toEqual(before);
  });

  test("is no obstacle if the new site has the same bytes", () => {
    const parent = makeFolder({ ...site("_site", own), "_site/CNAME": "kitchen.example" });
    const staging = createStaging(path.join(parent, "_site"), OWN);
    writeFileSync(path.join(staging.folder, "CNAME"), "kitchen.example");
    publish(staging);
    expect(listFiles(parent)).toEqual(["_site/CNAME"]);
  });

  test.each(["before the first", "in the middle", "after the last"])(
    "is complete after a kill %s of it was moved",
    (when) => {
      const moved =
        when === "before the first"
          ? {}
          : when === "in the middle"
            ? { CNAME: "kitchen.example", "wiki/a/index.html": "mine" }
            : FOREIGN;
      const left = Object.fromEntries(
        Object.entries(foreignIn("_site.previous")).filter(
          ([name]) => !(name.slice("_site.previous/".length) in moved),
        ),
      );
      const there = Object.fromEntries(Object.entries(moved).map(([name, text]) => [`_site/${name}`, text]));
      const parent = makeFolder({
        ...site("_site.previous", own),
        ...left,
        ...site("_site", { "new.html": "new", "wiki/b.html": "new" }),
        ...there,
      });
      createStaging(path.join(parent, "_site"), OWN).discard();
      expect(textsIn(path.join(parent, "_site"))).toEqual(FOREIGN);
      expect(readdirSync(parent)).toEqual(["_site"]);
      expect(existsSync(path.join(parent, "_site/old.html"))).toBe(false);
    },
  );

  test("is never removed after a kill, even if the list is lost", () => {
    const parent = makeFolder({
      ...foreignIn("_site.previous"),
      "_site.previous/old.html": "old",
      ...site("_site", { "new.html": "new" }),
      "_site/notes.txt": "newer",
    });
    expect(() => createStaging(path.join(parent, "_site"), OWN)).toThrow("_site.previous/notes.txt");
    expect(readFileSync(path.join(parent, "_site.previous/.git/config"), "utf8")).toBe("[core]");
    expect(readdirSync(parent)).toEqual(["_site", "_site.previous"]);
  });

  test("includes the history of a repository, whatever the list says", () => {
    const parent = makeFolder(site("_site", { "old.html": "old", ".git/HEAD": "ref" }));
    const staging = createStaging(path.join(parent, "_site"), OWN);
    writeFileSync(path.join(staging.folder, "new.html"), "new");
    publish(staging);
    expect(readFileSync(path.join(parent, "_site/.git/HEAD"), "utf8")).toBe("ref");
  });
});

test("a site may be published twice in a row", () => {
  const output = path.join(makeFolder(), "_site");
  for (const name of ["first.html", "second.html"]) {
    const staging = createStaging(output, OWN);
    mkdirSync(path.join(staging.folder, "sub"));
    writeFileSync(path.join(staging.folder, "sub", name), "");
    publish(staging);
    expect(listFiles(output)).toEqual([`sub/${name}`]);
  }
});
