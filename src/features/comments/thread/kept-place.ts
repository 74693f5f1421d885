// Where the cache keeps what archives became.
import { existsSync } from "node:fs";
import path from "node:path";

export const KIND = "threads";

/** Whether an earlier build has kept some. */
export function hasKeptThreads(cache: string): boolean {
  return existsSync(path.join(cache, KIND));
}
