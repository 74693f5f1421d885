// Reads folders in an order that does not depend on the machine.
import { readdirSync, type Dirent } from "node:fs";
import path from "node:path";

/**
 * All files below a folder, as paths relative to it with forward slashes, sorted. Dotfiles are passed over, all but .well-known/, and so are
 * symbolic links, which may lead in circles or out of the folder; `onLink` is told of each.
 */
export function listFiles(folder: string, onLink: (name: string) => void = () => undefined): string[] {
  const found: string[] = [];
  collect(folder, "", { found, onLink });
  return found.sort();
}

/** Where others look for what concerns a whole site (https://www.rfc-editor.org/rfc/rfc8615). */
const WELL_KNOWN = ".well-known";

interface Listing {
  readonly found: string[];
  readonly onLink: (name: string) => void;
}

function collect(folder: string, prefix: string, listing: Listing): void {
  for (const entry of readFolder(path.join(folder, prefix))) {
    if ((entry.name.startsWith(".") && entry.name !== WELL_KNOWN) || entry.name === "node_modules") continue;
    const name = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) collect(folder, name, listing);
    else if (entry.isFile()) listing.found.push(name);
    else if (entry.isSymbolicLink()) listing.onLink(name);
  }
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
