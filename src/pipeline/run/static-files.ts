// Files that are published as they are: those of the program, and those next to content.
import { constants, copyFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copyWithoutMetadata, mayBePrivate } from "../../assets/metadata/private-file.ts";
import type { CopiedFile } from "../site/assets.ts";
import type { Drawings } from "../../assets/pictures/publish-drawings.ts";

export interface StaticFile {
  /** Absolute path. */
  readonly from: string;
  /** Path below the output folder. */
  readonly output: string;
  /** Published without what it says about its place, its device and its author. */
  readonly isPrivate?: boolean | undefined;
  /** Content to publish in place of the file's. */
  readonly bytes?: Uint8Array | undefined;
}

export interface ContentFileOptions {
  readonly content: string;
  /** Images keep what they say about their place, their device and their author. */
  readonly asTheyAre: boolean;
  readonly drawings: Pick<Drawings, "clean" | "refused">;
}

/**
 * Files of a content folder. Those in its folder `public` stay unchanged; those that can't be published safely are left
 * out.
 */
export function contentFiles(
  assets: readonly CopiedFile[],
  { content, asTheyAre, drawings }: ContentFileOptions,
): StaticFile[] {
  return assets.flatMap(({ source, output }) => {
    const from = path.join(content, source);
    if (drawings.refused.has(from)) return [];
    const isPrivate = !source.startsWith("public/") && mayBePrivate(source, { images: !asTheyAre });
    return [{ from, output, isPrivate, bytes: drawings.clean.get(from) }];
  });
}

/** Copies new and changed files, all but those with metadata byte for byte. Returns the size of all files together. */
export function copyFiles(files: readonly StaticFile[], output: string): number {
  let bytes = 0;
  for (const { from, output: name, isPrivate, bytes: own } of files) {
    const to = path.join(output, name);
    const { size, mtimeMs } = statSync(from);
    bytes += size;
    const there = statSync(to, { throwIfNoEntry: false });
    if (there && there.size === size && there.mtimeMs >= mtimeMs) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    if (own) writeFileSync(to, own);
    else if (isPrivate === true) copyWithoutMetadata(from, to);
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
