// A build writes to a temporary folder next to the site, and replaces the site only when the build is complete.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { spawn } from "node:child_process";
import { formatWritten, readWritten, WRITTEN } from "../../hosting/hosts/written-files.ts";
import { withLock } from "../../lib/lock.ts";
import { AuthorError } from "../../lib/problem.ts";
import { findBlocked, findBlockedFiles, findKept, findKeptAtTop, moveKept } from "./kept-files.ts";
import { linkFiles } from "./reuse/link-files.ts";
import {
  commitUpdate,
  finishUpdate,
  hasOwnFolders,
  isLarge,
  isUpdating,
  isWorthAnUpdate,
} from "./reuse/update-site.ts";

export interface Staging {
  /** Where to write. */
  readonly folder: string;
  /**
   * Replaces the old site by the new one. Returns the entries that were kept because no build wrote them; throws
   * AuthorError when one of them is in the way.
   */
  publish(site: NewSite): readonly string[];
  /** Removes the written files; the old site stays. */
  discard(): void;
}

/** Files are named by their paths below the site. */
interface NewSite {
  /** The files that were written to the folder. */
  readonly written: ReadonlySet<string>;
  /** The files of the old site that belong to the new one as they are. */
  readonly kept: ReadonlySet<string>;
  /** The files of the old site that the new one doesn't have. */
  readonly removed: readonly string[];
  /** Whether the old site is still the one from which files are kept. */
  isSameSite(): boolean;
  /** Called once the new site is in its place, before another build can change it. */
  onPublished(): void;
}

/** The old site was changed while files of it were going to be kept: the build has to write all of them. */
export class SiteChanged extends Error {}

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
  const finishSwap = (remove = removeNow): void => {
    if (!existsSync(previous)) return;
    if (!existsSync(output)) return renameSync(previous, output);
    const kept = findKept(previous, readWritten(previous) ?? (() => false));
    refuseBlocked(findBlocked(kept, previous, output), previous);
    moveKept(kept, previous, output);
    // This name marks the folder for deletion: if the build is killed from here on, the next one removes the rest.
    renameSync(previous, trash);
    remove(trash);
  };

  const swap = (site: NewSite): readonly string[] => {
    if (!linkFiles(site.kept, output, folder)) throw new SiteChanged();
    const kept = existsSync(output) ? findKept(output, readWritten(output) ?? (() => false)) : [];
    refuseBlocked(findBlocked(kept, output, folder), output);
    if (existsSync(output)) renameSync(output, previous);
    renameSync(folder, output);
    finishSwap(isLarge(site) ? (trash) => removeLater(trash, path.join(parent, `${name}.old-`)) : removeNow);
    return kept;
  };

  const leave = (site: NewSite): readonly string[] => {
    rmSync(folder, { recursive: true, force: true });
    const isWritten = readWritten(output) ?? (() => false);
    return isLarge(site) ? findKeptAtTop(output, isWritten) : findKept(output, isWritten);
  };

  const update = (site: NewSite): readonly string[] => {
    const isWritten = readWritten(output) ?? (() => false);
    const added = [...site.written].filter((name) => !isWritten(name));
    refuseBlocked(findBlockedFiles(added, output, folder), output);
    const kept = findKeptAtTop(output, isWritten);
    commitUpdate({ folder, output, removed: site.removed });
    return kept;
  };

  mkdirSync(parent, { recursive: true });
  removeLeft(parent, name, processId);
  mkdirSync(folder);
  try {
    if (existsSync(previous) || isUpdating(output))
      withLock(parent, () => {
        finishSwap();
        finishUpdate(output);
      });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    publish(site) {
      const isUnchanged = site.written.size === 0 && site.removed.length === 0 && site.kept.size > 0;
      if (!isUnchanged) {
        mkdirSync(path.dirname(path.join(folder, WRITTEN)), { recursive: true });
        writeFileSync(path.join(folder, WRITTEN), formatWritten([...site.written, ...site.kept]));
      }
      return withLock(parent, () => {
        finishSwap();
        finishUpdate(output);
        if (!site.isSameSite()) throw new SiteChanged();
        if (isUnchanged) return leave(site);
        const isUpdate = isWorthAnUpdate(site) && hasOwnFolders(output, [...site.written, ...site.removed]);
        const kept = isUpdate ? update(site) : swap(site);
        site.onPublished();
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

function removeNow(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Lets another process remove a large site, which takes a disk some seconds; its own name keeps others off the folder. */
function removeLater(folder: string, prefix: string): void {
  const program = `
    const fs = require("node:fs");
    const [folder, prefix] = process.argv.slice(1);
    fs.renameSync(folder, prefix + process.pid);
    fs.rmSync(prefix + process.pid, { recursive: true, force: true });
  `;
  spawn(process.execPath, ["-e", program, folder, prefix], { detached: true, stdio: "ignore" }).unref();
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
