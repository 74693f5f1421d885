// Files that are published as they are: those of the program, and those next to content.
import { constants, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mayBePicture } from "../../assets/pictures/publishable.ts";
import { stripMetadata } from "../../assets/pictures/strip-metadata.ts";
import type { CopiedFile } from "../site/assets.ts";
import type { Drawings } from "../../assets/pictures/publish-drawings.ts";

export interface StaticFile {
  /** Absolute path. */
  readonly from: string;
  /** Path below the output folder. */
  readonly output: string;
  /** A picture that is published without private metadata. */
  readonly isPicture?: boolean | undefined;
  /** Content to publish in place of the file's. */
  readonly bytes?: Uint8Array | undefined;
}

export interface ContentFileOptions {
  readonly content: string;
  /** Photographs keep where and how they were taken. */
  readonly asTheyAre: boolean;
  readonly drawings: Drawings;
}

/**
 * Files of a content folder. Those in its folder `public` stay unchanged; a drawing that couldn't be parsed is left
 * out.
 */
export function contentFiles(
  assets: readonly CopiedFile[],
  { content, asTheyAre, drawings }: ContentFileOptions,
): StaticFile[] {
  return assets.flatMap(({ source, output }) => {
    const from = path.join(content, source);
    if (drawings.refused.has(from)) return [];
    const isPicture = !asTheyAre && !source.startsWith("public/") && mayBePicture(source);
    return [{ from, output, isPicture, bytes: drawings.clean.get(from) }];
  });
}

/** Copies new and changed files, all but pictures byte for byte. Returns the size of all files together. */
export function copyFiles(files: readonly StaticFile[], output: string): number {
  let bytes = 0;
  for (const { from, output: name, isPicture, bytes: own } of files) {
    const to = path.join(output, name);
    const { size, mtimeMs } = statSync(from);
    bytes += size;
    const there = statSync(to, { throwIfNoEntry: false });
    if (there && there.size === size && there.mtimeMs >= mtimeMs) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    if (own) writeFileSync(to, own);
    else if (isPicture === true) writeFileSync(to, stripMetadata(readFileSync(from)));
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
