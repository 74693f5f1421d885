// Files that a build makes in addition to its pages.
import type { Problem } from "../../lib/problem.ts";

export interface MadeFile {
  /** Absolute path. */
  readonly from: string;
  /** Path below the output folder. */
  readonly output: string;
}

export interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** What could not be made, and what to do about it. */
  readonly problems: readonly Problem[];
}

export const NOTHING_MADE: MadeFiles = { files: [], problems: [] };

export function joinMade(made: readonly MadeFiles[]): MadeFiles {
  return { files: made.flatMap(({ files }) => files), problems: made.flatMap(({ problems }) => problems) };
}
