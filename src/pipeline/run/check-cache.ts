// Warns once if nothing can be cached for the next build.
import type { Workshop } from "../../assets/cache/workshop.ts";
import type { Problem } from "../../lib/problem.ts";

/** A warning if made files could not be written to the cache; the build is complete nevertheless. */
export function checkCache({ spared }: Pick<Workshop, "spared">, folder: string): Problem[] {
  if (spared === undefined) return [];
  const reason = REASONS[spared] ?? "something else is in the way";
  const message =
    `Nothing was kept for the next build, which will take longer: ${reason}. ` +
    "To keep it, choose another folder: npm run build -- --cache=DIR";
  return [{ file: folder, message, severity: "warning" }];
}

const FULL = "the disk is full";
const FORBIDDEN = "this folder can't be written to";

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: FORBIDDEN,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  // mkdir's error for a folder below one that isn't writable.
  ENOENT: FORBIDDEN,
  ENOTDIR: "a file is where a folder should be",
  EEXIST: "a file is where a folder should be",
};
