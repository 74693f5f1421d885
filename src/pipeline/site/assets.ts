// Pictures and other files that are published next to the posts and pages they belong to.
import path from "node:path";
import type { Asset, Entry } from "../content/entry.ts";
import { toOutputFile } from "../../lib/url.ts";

/** A file to copy unchanged. */
export interface CopiedFile {
  /** Path below the content folder. */
  readonly source: string;
  /** Path below the output folder. */
  readonly output: string;
}

/**
 * Everything in the folder of an entry with a page, what such entries point to elsewhere, and the files of
 * `content/public`. `paths` lists the content folder.
 */
export function collectAssets(entries: readonly Entry[], paths: readonly string[]): CopiedFile[] {
  const folders = new Map<string, Entry | undefined>(
    paths.filter(isIndex).map((source) => [path.posix.dirname(source), undefined]),
  );
  for (const entry of entries.filter(({ source }) => isIndex(source)))
    folders.set(path.posix.dirname(entry.source), entry);
  const beside = paths.filter(isAsset).flatMap((source): Asset[] => {
    if (source.startsWith("public/")) return [{ source, address: source.slice("public".length) }];
    const owner = ownerOf(source, folders);
    return owner
      ? [{ source, address: `${folderOf(owner.address)}${source.slice(path.posix.dirname(owner.source).length + 1)}` }]
      : [];
  });
  const assets = [...beside, ...entries.flatMap((entry) => [...entry.files, ...entry.assets])];
  const files = new Map(assets.map(({ source, address }) => [toOutputFile(address), source]));
  return [...files].map(([output, source]) => ({ source, output })).sort((a, b) => (a.output < b.output ? -1 : 1));
}

/** Output files of authors' files next to their texts. Files in `public/` are published on purpose, unchanged. */
export function linkedFiles(assets: readonly CopiedFile[]): string[] {
  return assets.flatMap(({ source, output }) => (source.startsWith("public/") ? [] : [output]));
}

function isIndex(source: string): boolean {
  return /\/index\.(?:md|markdown)$/iu.test(source);
}

function isAsset(source: string): boolean {
  return (
    /^(?:posts|pages|public)\//u.test(source) &&
    (source.startsWith("public/") || !/\.(?:md|markdown|ya?ml)$/iu.test(source))
  );
}

/** The entry of the nearest folder that has one; a draft owns its pictures too, so they stay unpublished. */
function ownerOf(source: string, folders: ReadonlyMap<string, Entry | undefined>): Entry | undefined {
  for (let folder = path.posix.dirname(source); folder !== "."; folder = path.posix.dirname(folder)) {
    if (folders.has(folder)) return folders.get(folder);
  }
  return undefined;
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1);
}
