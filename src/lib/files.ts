// Reads folders in an order that does not depend on the machine.
import { readdirSync, type Dirent } from "node:fs";
import path from "node:path";

/** All files below a folder, as paths relative to it with forward slashes, sorted. Dotfiles are passed over. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  collect(folder, "", found);
  return found.sort();
}

function collect(folder: string, prefix: string, found: string[]): void {
  for (const entry of readFolder(path.join(folder, prefix))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const name = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) collect(folder, name, found);
    else if (entry.isFile()) found.push(name);
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
