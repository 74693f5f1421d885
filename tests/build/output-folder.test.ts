// What a build may replace.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { checkOutputFolder } from "../../src/build/output-folder.ts";

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-output-"));
  content = path.join(folder, "content");
  mkdirSync(content);
});

test("a new and an empty folder may be written to", () => {
  mkdirSync(path.join(folder, "empty"));
  expect(checkOutputFolder(path.join(folder, "new"), content)).toBeUndefined();
  expect(checkOutputFolder(path.join(folder, "empty"), content)).toBeUndefined();
});

test("a site that was built before may be replaced", () => {
  const site = path.join(folder, "_site");
  mkdirSync(site);
  for (const name of ["index.html", "404.html", "feed.xml", "site.css", "CNAME"]) writeFileSync(path.join(site, name), "");
  expect(checkOutputFolder(site, content)).toBeUndefined();
});

test.each([
  ["the content folder itself", "content"],
  ["a folder inside it", "content/out"],
  ["the folder around it", "."],
])("%s is refused", (_what, output) => {
  expect(checkOutputFolder(path.join(folder, output), content)?.message).toBe(
    "The output folder and the content folder would lie in each other, and a build replaces its output folder whole. Name another one: --output=_site.",
  );
});

test("a folder with somebody's files is refused", () => {
  const documents = path.join(folder, "documents");
  mkdirSync(documents);
  writeFileSync(path.join(documents, "letter.txt"), "");
  expect(checkOutputFolder(documents, content)?.message).toBe(
    "This folder holds files that no build wrote, and a build replaces its output folder whole. Name an empty or a new one: --output=_site.",
  );
});
