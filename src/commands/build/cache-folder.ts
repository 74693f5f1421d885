// The folder where builds keep made files.
import path from "node:path";
import { PROGRAM } from "../../pipeline/run/program-folders.ts";
import type { Arguments } from "../terminal/arguments.ts";

/** An absolute path. */
export function cacheFolder(given: Arguments): string {
  return given["cache"] === undefined ? PROGRAM.cache : path.resolve(String(given["cache"]));
}
