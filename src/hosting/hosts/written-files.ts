// The list of files that a build wrote. Builds and deploys remove only these files, wherever the site is.
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SERVER } from "./host.ts";
import { listOutputFiles } from "./output-files.ts";

/**
 * Where the list is, below the site: it travels with the site, so a fresh checkout of a pages repository has it too.
 */
export const WRITTEN = `${SERVER.slice(1)}files.txt`;

/** Whether a build wrote a file, by its path on the site; a path that ends in a slash is a folder. */
export type IsWritten = (name: string) => boolean;

const HEADING = "# What Inner Canvas wrote here, as hashes of the paths. It removes nothing else.";

/**
 * Hashes the paths, because some hosts serve the list publicly, and the addresses of lessons are secret. `names` are
 * paths below the site.
 */
export function formatWritten(names: readonly string[]): string {
  const all = new Set([...names, WRITTEN].flatMap((name) => [name, ...foldersOf(name)]));
  return `${[HEADING, ...[...all].map(hashOf).sort()].join("\n")}\n`;
}

/** A list of all that is on another one, and of more names. */
export function mergeWritten(text: string | undefined, names: readonly string[]): string {
  const fresh = formatWritten(names);
  if (text === undefined || parseWritten(text) === undefined) return fresh;
  const [, ...lines] = `${text}${fresh}`.split(/\r?\n/u);
  return `${[HEADING, ...[...new Set(lines.filter((line) => /^[0-9a-f]+$/u.test(line)))].sort()].join("\n")}\n`;
}

/** Returns undefined when the text isn't such a list. */
export function parseWritten(text: string): IsWritten | undefined {
  const [heading, ...lines] = text.replaceAll("\r", "").split("\n");
  if (heading !== HEADING) return undefined;
  const hashes = new Set(lines);
  // Even if a list names it, a repository's history was never written by a build.
  return (name) => !/^\.git(?:\/|$)/iu.test(name) && hashes.has(hashOf(name));
}

/** The list of a folder on this machine; undefined where there is no list. */
export function readWritten(folder: string): IsWritten | undefined {
  const file = path.join(folder, WRITTEN);
  return existsSync(file) ? parseWritten(readFileSync(file, "utf8")) : undefined;
}

/**
 * The files of a built site, without the list itself and without files in the same folder that a build didn't write.
 */
export function listWrittenFiles(folder: string): string[] {
  const isWritten = readWritten(folder);
  return listOutputFiles(folder).filter((name) => name !== WRITTEN && (isWritten === undefined || isWritten(name)));
}

/** `a/b/c.html` is in `a/b/` and `a/`. */
export function foldersOf(name: string): string[] {
  const parts = name.split("/").slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`);
}

function hashOf(name: string): string {
  return hash("sha256", name, "hex").slice(0, 32);
}
