// Files that are published as they are: those of the program, and what stands beside content.
import { constants, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mayBePicture, toPublishable } from "../pictures/publishable.ts";
import type { CopiedFile } from "../site/assets.ts";

export interface StaticFile {
  /** Absolute path. */
  readonly from: string;
  /** Path below the output folder. */
  readonly output: string;
  /** A picture that is published without what is nobody's business. */
  readonly isPicture?: boolean | undefined;
}

/** Files of a content folder; those in its folder `public` stay as they are, and all do where `asTheyAre` says so. */
export function contentFiles(assets: readonly CopiedFile[], { content, asTheyAre }: { readonly content: string; readonly asTheyAre: boolean }): StaticFile[] {
  return assets.map(({ source, output }) => ({ from: path.join(content, source), output, isPicture: !asTheyAre && !source.startsWith("public/") && mayBePicture(source) }));
}

/** Copies what is not there yet or has changed; all but pictures byte for byte. Returns the size of all files together. */
export function copyFiles(files: readonly StaticFile[], output: string): number {
  let bytes = 0;
  for (const { from, output: name, isPicture } of files) {
    const to = path.join(output, name);
    const { size, mtimeMs } = statSync(from);
    bytes += size;
    const there = statSync(to, { throwIfNoEntry: false });
    if (there && there.size === size && there.mtimeMs >= mtimeMs) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    if (isPicture === true) writeFileSync(to, toPublishable(readFileSync(from)));
    // Where the disk can, both are the same bytes until one of them changes.
    else copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
  return bytes;
}

/** Copies all of them, whatever is there. */
export function copyAnew(files: readonly Pick<StaticFile, "from" | "output">[], output: string): void {
  for (const { from, output: name } of files) {
    mkdirSync(path.dirname(path.join(output, name)), { recursive: true });
    copyFileSync(from, path.join(output, name));
  }
}
