// Reads folders in an order that does not depend on the machine, and writes files whole or not at all.
import { readdirSync, renameSync, writeFileSync, type Dirent } from "node:fs";
import path from "node:path";

/** All files below a folder, as paths relative to it with forward slashes, sorted. Dotfiles are passed over. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  collect(folder, "", found);
  return found.sort();
}

/** Writes a file so that a reader, or a crash, finds the old text or the new one and nothing in between. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.next`;
  writeFileSync(beside, text);
  renameSync(beside, file);
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
