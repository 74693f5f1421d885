// A build replaces its output folder whole, so it must be sure that nobody else keeps anything there.
import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../lib/problem.ts";

/** Files that every site of ours has at its root. */
const SIGNS = ["index.html", "404.html", "feed.xml", "sitemap.xml"];

/** Why a folder must not be written to, or undefined. Both are absolute paths. */
export function checkOutputFolder(output: string, content: string): Problem | undefined {
  const refuse = (message: string): Problem => ({ file: output, message, severity: "error" });
  if (contains(output, content) || contains(content, output)) {
    return refuse("The output folder and the content folder would lie in each other, and a build replaces its output folder whole. Name another one: --output=_site.");
  }
  if (!existsSync(output)) return undefined;
  if (!statSync(output).isDirectory()) return refuse("This is a file, not a folder. Name another one: --output=_site.");
  const names = readdirSync(output);
  if (names.length === 0 || SIGNS.every((name) => names.includes(name))) return undefined;
  return refuse("This folder holds files that no build wrote, and a build replaces its output folder whole. Name an empty or a new one: --output=_site.");
}

/** Where an output folder really is: a link stays one, and what it leads to is replaced. Takes and gives an absolute path. */
export function followLink(output: string): string {
  if (!lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink()) return output;
  return existsSync(output) ? realpathSync(output) : path.resolve(path.dirname(output), readlinkSync(output));
}

function contains(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
}
