// Finds the name that a file has on the disk, however its accents are composed: Macs write é as two characters.
import { readdirSync, statSync } from "node:fs";

/** The names in a folder by their composed form, and when the folder was changed last. */
interface Listing {
  readonly changed: number;
  readonly names: ReadonlyMap<string, string>;
}

/** A folder of ten thousand files is not listed for each link. */
const listings = new Map<string, Listing>();
const MOST_LISTINGS = 100;

/** Undefined where the folder has no such file. Throws what reading the folder throws. */
export function findComposedName(folder: string, name: string): string | undefined {
  const changed = statSync(folder).mtimeMs;
  const known = listings.get(folder);
  const listing = known?.changed === changed ? known : { changed, names: listNames(folder) };
  if (listing !== known) {
    if (listings.size >= MOST_LISTINGS) listings.clear();
    listings.set(folder, listing);
  }
  return listing.names.get(name.normalize());
}

function listNames(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name.normalize(), name]));
}
