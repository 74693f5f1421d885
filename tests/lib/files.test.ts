// Folders are read in one order on every machine.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../src/lib/files.ts";
import { makeFolder } from "../commands/folders.ts";

test("lists files of all depths by path, with forward slashes", () => {
  const folder = makeFolder({ "b.md": "", "a/z.md": "", "a/b/c.md": "", "B.md": "", "ä.md": "" });
  expect(listFiles(folder)).toEqual(["B.md", "a/b/c.md", "a/z.md", "b.md", "ä.md"]);
});

test("ignores dotfiles, installed packages and empty folders", () => {
  const folder = makeFolder({
    "a.md": "",
    ".DS_Store": "",
    ".git/config": "",
    "node_modules/x/readme.md": "",
    "posts/.obsidian/app.json": "",
  });
  mkdirSync(path.join(folder, "empty"));
  expect(listFiles(folder)).toEqual(["a.md"]);
});

test("includes .well-known/, but no dotfile in it", () => {
  expect(
    listFiles(makeFolder({ "public/.well-known/apple-app-site-association": "", "public/.well-known/.DS_Store": "" })),
  ).toEqual(["public/.well-known/apple-app-site-association"]);
});

test("doesn't follow a circular link to a folder, and reports it", () => {
  const folder = makeFolder({ "posts/a.md": "" });
  symlinkSync(folder, path.join(folder, "posts/loop"));
  const links: string[] = [];
  expect(listFiles(folder, (name) => links.push(name))).toEqual(["posts/a.md"]);
  expect(links).toEqual(["posts/loop"]);
});

test("finds nothing in a folder that doesn't exist", () => {
  expect(listFiles(path.join(makeFolder(), "missing"))).toEqual([]);
});

test.skipIf(process.platform !== "linux")("tells names that are not UTF-8, and passes over them", () => {
  const folder = makeFolder({ "posts/a.md": "", "posts/b\uFFFD.md": "" });
  const latin = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/posts/`), Buffer.from(name, "latin1")]);
  writeFileSync(latin("caf\u00e9.md"), "");
  writeFileSync(latin("caf\u00e8.md"), "");
  mkdirSync(latin("f\u00fcr"));
  const told: string[] = [];
  expect(listFiles(folder, undefined, (name) => told.push(name))).toEqual(["posts/a.md", "posts/b\uFFFD.md"]);
  expect(told).toEqual(["posts/caf\\xe8.md", "posts/caf\\xe9.md", "posts/f\\xfcr"]);
});
