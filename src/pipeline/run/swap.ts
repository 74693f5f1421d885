// A build writes to a temporary folder next to the site, and replaces the site only when the build is complete.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listOutputFiles } from "../../hosting/hosts/output-files.ts";
import { formatWritten, readWritten, WRITTEN } from "../../hosting/hosts/written-files.ts";
import { withLock } from "../../lib/lock.ts";
import { AuthorError } from "../../lib/problem.ts";
import { findBlocked, findKept, moveKept } from "./kept-files.ts";

export interface Staging {
  /** Where to write. */
  readonly folder: string;
  /**
   * Replaces the old site by the new one. Returns the entries that were kept because no build wrote them; throws
   * AuthorError when one of them is in the way.
   */
  publish(): readonly string[];
  /** Removes the written files; the old site stays. */
  discard(): void;
}

/**
 * Prepares a fresh folder next to `output`. What killed builds left is removed, and a site that was moved aside in the
 * very moment of a kill is put back.
 */
export function createStaging(output: string, processId: number): Staging {
  const parent = path.dirname(output);
  const name = path.basename(output);
  const previous = path.join(parent, `${name}.previous`);
  const folder = path.join(parent, `${name}.next-${processId}`);
  const trash = path.join(parent, `${name}.old-${processId}`);

  /** Ends a swap. What isn't ours is in the old folder or in the new one, and never in one that is removed. */
  const finishSwap = (): void => {
    if (!existsSync(previous)) return;
    if (!existsSync(output)) return renameSync(previous, output);
    const kept = findKept(previous, readWritten(previous) ?? (() => false));
    refuseBlocked(findBlocked(kept, previous, output), previous);
    moveKept(kept, previous, output);
    // This name marks the folder for deletion: if the build is killed from here on, the next one removes the rest.
    renameSync(previous, trash);
    rmSync(trash, { recursive: true, force: true });
  };

  mkdirSync(parent, { recursive: true });
  removeLeft(parent, name, processId);
  mkdirSync(folder);
  try {
    if (existsSync(previous)) withLock(parent, finishSwap);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    publish() {
      const list = formatWritten(listOutputFiles(folder));
      mkdirSync(path.dirname(path.join(folder, WRITTEN)), { recursive: true });
      writeFileSync(path.join(folder, WRITTEN), list);
      return withLock(parent, () => {
        finishSwap();
        const kept = existsSync(output) ? findKept(output, readWritten(output) ?? (() => false)) : [];
        refuseBlocked(findBlocked(kept, output, folder), output);
        if (existsSync(output)) renameSync(output, previous);
        renameSync(folder, output);
        finishSwap();
        return kept;
      });
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Removes folders of builds that were killed; everything in them was written by a build. */
function removeLeft(parent: string, name: string, own: number): void {
  const mark = [`${name}.next-`, `${name}.old-`];
  for (const entry of readdirSync(parent)) {
    const prefix = mark.find((one) => entry.startsWith(one));
    const owner = prefix === undefined ? "" : entry.slice(prefix.length);
    if (/^\d+$/u.test(owner) && !isRunning(Number(owner), own))
      rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

function refuseBlocked(names: readonly string[], folder: string): void {
  if (names.length === 0) return;
  const fault = "No build wrote this, and the new site has something else in its place.";
  const message = `${fault} Move it out of this folder, or rename it.`;
  throw new AuthorError(names.map((name) => ({ file: path.join(folder, name), message, severity: "error" })));
}

function isRunning(processId: number, own: number): boolean {
  if (processId === own) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Another user's process can't be signaled, but it exists.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
