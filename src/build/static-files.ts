// Files that are published as they are: our own public folder, the fonts, and what stands beside content.
import { copyFileSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { listFiles } from "../lib/files.ts";
import type { CopiedFile } from "../site/assets.ts";
import { PROGRAM } from "./options.ts";

const FONTS: Readonly<Record<string, readonly string[]>> = {
  "@fontsource-variable/literata/files": [
    "literata-latin-opsz-normal.woff2",
    "literata-latin-ext-opsz-normal.woff2",
    "literata-latin-wght-italic.woff2",
    "literata-latin-ext-wght-italic.woff2",
  ],
  "@fontsource-variable/hanken-grotesk/files": ["hanken-grotesk-latin-wght-normal.woff2", "hanken-grotesk-latin-ext-wght-normal.woff2"],
};

export interface StaticFile {
  /** Absolute path. */
  readonly from: string;
  /** Path below the output folder. */
  readonly output: string;
}

/** Files of the program, the same for every site. */
export function programFiles(): StaticFile[] {
  const own = listFiles(PROGRAM.public).map((name) => ({ from: path.join(PROGRAM.public, name), output: name }));
  const fonts = Object.entries(FONTS).flatMap(([folder, names]) => names.map((name) => ({ from: path.join(PROGRAM.modules, folder, name), output: `fonts/${name}` })));
  return [...own, ...fonts];
}

/** Files of a content folder. */
export function contentFiles(content: string, assets: readonly CopiedFile[]): StaticFile[] {
  return assets.map(({ source, output }) => ({ from: path.join(content, source), output }));
}

/** Copies what is not there yet or has changed, byte for byte. Returns the size of all files together. */
export function copyFiles(files: readonly StaticFile[], output: string): number {
  let bytes = 0;
  for (const { from, output: name } of files) {
    const to = path.join(output, name);
    const { size, mtimeMs } = statSync(from);
    bytes += size;
    const there = statSync(to, { throwIfNoEntry: false });
    if (there && there.size === size && there.mtimeMs >= mtimeMs) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  return bytes;
}
