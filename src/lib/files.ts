// Reads folders in an order that does not depend on the machine.
import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, type Dirent } from "node:fs";
import path from "node:path";

/**
 * All files below a folder, as paths relative to it with forward slashes, sorted. Skips dotfiles, except .well-known/,
 * and symbolic links, which may form loops or leave the folder; calls `onLink` for each link. Names that are not UTF-8
 * can't be opened by their text; calls `onUnreadable` for each, with the invalid bytes escaped.
 */
export function listFiles(
  folder: string,
  onLink: Tell = () => undefined,
  onUnreadable: Tell = () => undefined,
): string[] {
  const found: string[] = [];
  collect(folder, "", { found, onLink, onUnreadable });
  return found.sort();
}

type Tell = (name: string) => void;

/** Where clients look for site-wide metadata (https://www.rfc-editor.org/rfc/rfc8615). */
const WELL_KNOWN = ".well-known";

interface Listing {
  readonly found: string[];
  readonly onLink: Tell;
  readonly onUnreadable: Tell;
}

function collect(folder: string, prefix: string, listing: Listing): void {
  const entries = readFolder(path.join(folder, prefix));
  // Node replaces invalid bytes by U+FFFD, and several names may then look the same.
  const unreadable = entries.some(({ name }) => name.includes("\uFFFD"))
    ? listUnreadable(path.join(folder, prefix))
    : [];
  for (const name of unreadable) listing.onUnreadable(prefix === "" ? name : `${prefix}/${name}`);
  for (const entry of entries) {
    if (entry.name.includes("\uFFFD") && !existsSync(path.join(folder, prefix, entry.name))) continue;
    if ((entry.name.startsWith(".") && entry.name !== WELL_KNOWN) || entry.name === "node_modules") continue;
    const name = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) collect(folder, name, listing);
    else if (entry.isFile()) listing.found.push(name);
    else if (entry.isSymbolicLink()) listing.onLink(name);
  }
}

function listUnreadable(folder: string): string[] {
  const escape = (letter: string): string => `\\x${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;
  const names = readdirSync(folder, { encoding: "buffer" }).filter((name) => !isUtf8(name));
  return names.map((name) => name.toString("latin1").replaceAll(/[^ -~]/gu, escape)).sort();
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
