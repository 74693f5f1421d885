// Tells an author once when nothing can be kept for the next build.
import type { Workshop } from "../../assets/cache/workshop.ts";
import type { Problem } from "../../lib/problem.ts";

/** A warning where what was made could not be written to the cache; the build is whole all the same. */
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
  // What mkdir says of a folder in one that can't be written to.
  ENOENT: FORBIDDEN,
  ENOTDIR: "a file is where a folder should be",
  EEXIST: "a file is where a folder should be",
};
