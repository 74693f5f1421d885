// Files of a test, by their paths.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Keys are paths below the folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}
