// Files in an output folder that no build wrote, and how a new site keeps them. Whole builds are in swap.test.ts.
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { formatWritten, parseWritten, type IsWritten } from "../../../src/hosting/hosts/written-files.ts";
import { findBlocked, findKept, isAtHome, moveKept } from "../../../src/pipeline/run/kept-files.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";

/** A list of what a build wrote. */
const listOf = (...names: readonly string[]): IsWritten => parseWritten(formatWritten(names)) ?? (() => false);

describe("findKept", () => {
  test("names files in folders of the site, and other folders as a whole", () => {
    const folder = makeFolder({
      "index.html": "home",
      "blog/index.html": "blog",
      "blog/notes.txt": "mine",
      "wiki/a.html": "mine",
      "wiki/b/c.html": "mine",
      ".git/config": "mine",
    });
    expect(findKept(folder, listOf("index.html", "blog/index.html")).sort()).toEqual([
      ".git/",
      "blog/notes.txt",
      "wiki/",
    ]);
  });

  test("treats a link as somebody else's, even if the list has its name", () => {
    const folder = makeFolder({ "index.html": "home" });
    symlinkSync("index.html", path.join(folder, "home.html"));
    expect(findKept(folder, listOf("index.html", "home.html"))).toEqual(["home.html"]);
  });
});

describe("findBlocked", () => {
  test.each([
    ["a file has a free place", { "notes.txt": "mine" }, { "index.html": "" }, []],
    ["a file is the same as the site's", { CNAME: "a.example" }, { CNAME: "a.example" }, []],
    ["a file is another than the site's", { CNAME: "mine" }, { CNAME: "a.example" }, ["CNAME"]],
    ["a file is where the site has a folder", { blog: "mine" }, { "blog/index.html": "" }, ["blog"]],
    ["a folder is where the site has a file", { "blog/a.txt": "mine" }, { blog: "" }, ["blog"]],
    [
      "two folders are one, but for a file in them",
      { "blog/a.txt": "mine", "blog/b/c.txt": "mine" },
      { "blog/a.txt": "other" },
      ["blog/a.txt"],
    ],
  ])("%s", (_, kept, site, blocked) => {
    const [from, to] = [makeFolder(kept), makeFolder(site)];
    const entries = Object.keys(kept).map((name) => (name.includes("/") ? `${name.split("/")[0]}/` : name));
    expect(findBlocked([...new Set(entries)], from, to)).toEqual(blocked);
  });

  test("a file below a file of the site is blocked", () => {
    expect(findBlocked(["blog/notes.txt"], makeFolder({ "blog/notes.txt": "mine" }), makeFolder({ blog: "" }))).toEqual(
      ["blog/notes.txt"],
    );
  });

  test("a kept file that no longer exists is blocked", () => {
    expect(findBlocked(["gone.txt"], makeFolder(), makeFolder())).toEqual(["gone.txt"]);
  });
});

describe("moveKept", () => {
  const KEPT = { "notes.txt": "mine", "wiki/a.html": "mine", "blog/deep/b.txt": "mine" };

  test("moves files and folders, and merges a folder with one of the site", () => {
    const [from, to] = [makeFolder(KEPT), makeFolder({ "blog/index.html": "blog" })];
    moveKept(["notes.txt", "wiki/", "blog/"], from, to);
    expect(namesIn(to)).toEqual(["blog/deep/b.txt", "blog/index.html", "notes.txt", "wiki/a.html"]);
    expect(namesIn(from)).toEqual([]);
    expect(existsSync(path.join(from, "blog"))).toBe(false);
  });

  test("makes the folders that a file needs", () => {
    const [from, to] = [makeFolder(KEPT), makeFolder()];
    moveKept(["blog/deep/b.txt"], from, to);
    expect(namesIn(to)).toEqual(["blog/deep/b.txt"]);
  });

  test("a second call continues after a killed one, and overwrites nothing", () => {
    const [from, to] = [
      makeFolder({ "wiki/b.html": "mine" }),
      makeFolder({ "wiki/a.html": "mine", "notes.txt": "mine" }),
    ];
    moveKept(["notes.txt", "wiki/"], from, to);
    expect(namesIn(to)).toEqual(["notes.txt", "wiki/a.html", "wiki/b.html"]);
    const other = makeFolder({ "notes.txt": "other" });
    moveKept(["notes.txt"], other, to);
    expect(readFileSync(path.join(to, "notes.txt"), "utf8")).toBe("mine");
    expect(namesIn(other)).toEqual(["notes.txt"]);
  });
});

test.each([
  [".git/", true],
  [".nojekyll", true],
  ["CNAME", true],
  ["notes.txt", false],
  ["CNAME.txt", false],
])("isAtHome: %s is in a repository anyway: %s", (name, atHome) => {
  expect(isAtHome(name)).toBe(atHome);
});
