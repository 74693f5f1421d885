// Images and other files that are published because a page names them, and those of content/public/.
import path from "node:path";
import type { Asset, Entry } from "../content/entry.ts";
import { decodeAddress, toOutputFile } from "../../lib/url.ts";

/** A file to copy unchanged. */
export interface CopiedFile {
  /** Path below the content folder. */
  readonly source: string;
  /** Path below the output folder. */
  readonly output: string;
}

/**
 * What entries with a page name, and the files of `content/public`. `paths` lists the content folder; `settings` may
 * name addresses anywhere in their values.
 */
export function collectAssets(
  entries: readonly Entry[],
  paths: readonly string[],
  settings: unknown = {},
): CopiedFile[] {
  const inPublic = paths.flatMap((source): Asset[] =>
    source.startsWith("public/") ? [{ source, address: source.slice("public".length).normalize() }] : [],
  );
  const named = entries.flatMap((entry) => [...entry.files, ...entry.assets]);
  const known = new Set(named.map(({ source }) => source));
  const byAddress = namedByAddress(
    entries,
    paths.filter((source) => !known.has(source)),
    settings,
  );
  const files = new Map(
    [...inPublic, ...byAddress, ...named].map(({ source, address }) => [toOutputFile(address), source]),
  );
  return [...files].map(([output, source]) => ({ source, output })).sort((a, b) => (a.output < b.output ? -1 : 1));
}

/** Output files of authors' files next to their texts. Files in `public/` are published on purpose, unchanged. */
export function linkedFiles(assets: readonly CopiedFile[]): string[] {
  return assets.flatMap(({ source, output }) => (source.startsWith("public/") ? [] : [output]));
}

/** Files in the folder of a text that something names by their address: /2026/03/08/bread/loaf.jpg */
function namedByAddress(entries: readonly Entry[], paths: readonly string[], settings: unknown): Asset[] {
  const folders = new Map<string, Entry | undefined>(
    paths.filter(isIndex).map((source) => [path.posix.dirname(source), undefined]),
  );
  for (const entry of entries.filter(({ source }) => isIndex(source)))
    folders.set(path.posix.dirname(entry.source), entry);
  const beside = paths.filter(isAsset).flatMap((source): Asset[] => {
    const owner = ownerOf(source, folders);
    if (!owner) return [];
    const name = source.slice(path.posix.dirname(owner.source).length + 1);
    return [{ source, address: `${folderOf(owner.address)}${name}`.normalize() }];
  });
  if (beside.length === 0) return [];
  const addresses = new Set([...entries.flatMap(addressesIn), ...addressesOf(settings)].map(toName));
  return beside.filter(({ address }) => addresses.has(address));
}

function isIndex(source: string): boolean {
  return /\/index\.(?:md|markdown)$/iu.test(source);
}

function addressesIn({ links, pictures, named }: Entry): string[] {
  return [...links.map(({ target }) => target), ...pictures.map(({ address }) => address), ...named];
}

function addressesOf(settings: unknown): readonly string[] {
  return JSON.stringify(settings).match(/\/[^\s"'()<>\\]+/gu) ?? [];
}

function toName(address: string): string {
  return decodeAddress(address.replace(/[?#].*$/su, "")).normalize();
}

function isAsset(source: string): boolean {
  return /^(?:posts|pages)\//u.test(source) && !/\.(?:md|markdown|ya?ml)$/iu.test(source);
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
