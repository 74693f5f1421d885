// The list of files that a build wrote: a build never touches other files in the folder.
import { describe, expect, test } from "vitest";
import {
  foldersOf,
  formatWritten,
  listWrittenFiles,
  mergeWritten,
  parseWritten,
  readWritten,
  WRITTEN,
} from "../../../src/hosting/hosts/written-files.ts";
import { makeFolder } from "../../commands/folders.ts";

const KEY = "qm4tz8vh2krw7ncx5ybd";
const LESSON = `series/crumbs/${KEY}/index.html`;

/** Which of the names a list has. */
const found = (text: string, ...names: readonly string[]): string[] =>
  names.filter((name) => parseWritten(text)?.(name) === true);

test("formatWritten lists files, their folders and the list itself", () => {
  const text = formatWritten(["a/b/c.html"]);
  expect(found(text, "a/b/c.html", "a/b/", "a/", WRITTEN, "a/b", "a/c.html")).toEqual([
    "a/b/c.html",
    "a/b/",
    "a/",
    WRITTEN,
  ]);
});

test("formatWritten reveals neither addresses of lessons nor the order of files", () => {
  const text = formatWritten([LESSON, "index.html"]);
  expect(text).not.toContain(KEY);
  expect(text).toBe(formatWritten(["index.html", LESSON]));
});

describe("parseWritten", () => {
  test.each([
    ["an empty file", ""],
    ["a file of somebody else", "index.html\n"],
    ["a list with another heading", formatWritten(["index.html"]).replace("Inner Canvas", "Somebody")],
  ])("doesn't accept %s as a list", (_, text) => {
    expect(parseWritten(text)).toBeUndefined();
  });

  test("reads a list with the line ends of Windows", () => {
    expect(found(formatWritten(["index.html"]).replaceAll("\n", "\r\n"), "index.html")).toEqual(["index.html"]);
  });

  test.each([".git", ".git/config", ".GIT/config"])("never counts %s as written, even where a list says so", (name) => {
    expect(found(formatWritten([name, ".gitignore"]), name, ".gitignore")).toEqual([".gitignore"]);
  });
});

test("mergeWritten has what either list has, each file once", () => {
  const both = mergeWritten(formatWritten(["old.html", "index.html"]), ["index.html", "new.html"]);
  expect(found(both, "old.html", "index.html", "new.html")).toEqual(["old.html", "index.html", "new.html"]);
  expect(both).toBe(formatWritten(["new.html", "index.html", "old.html"]));
});

test.each([undefined, "", "something else\n"])("mergeWritten starts afresh where %j was before", (before) => {
  expect(mergeWritten(before, ["index.html"])).toBe(formatWritten(["index.html"]));
});

describe("of a folder", () => {
  const files = { "index.html": "home", "notes.txt": "mine", ".git/config": "mine" };

  test("lists only what the build wrote, without the list itself", () => {
    const folder = makeFolder({ ...files, [WRITTEN]: formatWritten(["index.html", "gone.html"]) });
    expect(listWrittenFiles(folder)).toEqual(["index.html"]);
  });

  test("lists every file where there is no list", () => {
    const folder = makeFolder(files);
    expect(readWritten(folder)).toBeUndefined();
    expect(listWrittenFiles(folder)).toEqual(Object.keys(files).sort());
  });
});

test("foldersOf names the innermost folder first", () => {
  expect(["a/b/c.html", "c.html", "a/b/"].map(foldersOf)).toEqual([["a/b/", "a/"], [], ["a/b/", "a/"]]);
});
