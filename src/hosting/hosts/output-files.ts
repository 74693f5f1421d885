// Lists every file of a built site, dotfiles too: .well-known/security.txt, .htaccess.
import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * Paths below the folder with forward slashes, sorted; with symbolic links, which are never followed, where `links`
 * asks for them.
 */
export function listOutputFiles(folder: string, { links = false } = {}): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || (links && entry.isSymbolicLink()))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
