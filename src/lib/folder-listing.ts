// The names in a folder, listed once for as long as the folder stays the same: ten thousand links may ask for them.
import { readdirSync, statSync } from "node:fs";

export interface FolderListing {
  readonly names: readonly string[];
  /** The same by their composed form: Macs write é as two characters. */
  readonly byComposed: ReadonlyMap<string, string>;
}

const listings = new Map<string, FolderListing & { readonly changed: number }>();
const MOST_LISTINGS = 100;

/** Throws what reading the folder throws. */
export function listFolder(folder: string): FolderListing {
  const changed = statSync(folder).mtimeMs;
  const known = listings.get(folder);
  if (known?.changed === changed) return known;
  const names = readdirSync(folder);
  const listing = { changed, names, byComposed: new Map(names.map((name) => [name.normalize(), name])) };
  if (listings.size >= MOST_LISTINGS) listings.clear();
  listings.set(folder, listing);
  return listing;
}
