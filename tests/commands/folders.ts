// Folders for tests: made empty or as a copy, compared by what is in them, removed when the tests of a file are done.
import { hash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeFiles, type Files } from "./write-files.ts";

const made: string[] = [];

/** A new folder that `copyOf` was copied into and `files` were written to; keys of `files` are paths below it. */
export function makeFolder(files: Files = {}, copyOf?: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-test-"));
  made.push(folder);
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  writeFiles(folder, files);
  return folder;
}

/**
 * Removes all that `makeFolder` has made since the last time: `remove-folders.ts` calls it after each file of tests.
 */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Paths of all files below a folder, dotfiles included, sorted. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** Every file below a folder with a hash of its bytes; equal for folders that are the same byte for byte. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(namesIn(folder).map((name) => [name, hash("sha1", readFileSync(path.join(folder, name)))]));
}

/** The files of a site that mention any of the words, in their text or in their own address. */
export function filesThatMention(folder: string, ...words: readonly string[]): string[] {
  const mentions = (text: string): boolean => words.some((word) => text.includes(word));
  return namesIn(folder).filter(
    (name) =>
      mentions(`/${name}`) ||
      (/\.(?:html|xml|rss|json|ics|txt|css)$/u.test(name) && mentions(readFileSync(path.join(folder, name), "utf8"))),
  );
}
