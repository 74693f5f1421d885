// Every file of a built site, those that begin with a dot too: .well-known/security.txt, .htaccess.
import { readdirSync } from "node:fs";
import path from "node:path";

/** Paths below the folder with forward slashes, sorted. */
export function listOutputFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
