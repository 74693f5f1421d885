// Updates a large site in place: to replace ten thousand files because three have changed would take most of a build.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import * as z from "zod";
import { foldersOf } from "../../../hosting/hosts/written-files.ts";
import { listOutputFiles } from "../../../hosting/hosts/output-files.ts";

/** With fewer files, the whole folder is replaced within a blink. */
const WORTH_AN_UPDATE = 500;
/** The files of a site that takes a disk seconds to remove. */
const LARGE = 2000;
/** Of all files; with more, replacing the folder is quicker. */
const MOST_WRITTEN = 1 / 4;

export function isWorthAnUpdate({ written, kept }: SiteFiles): boolean {
  return kept.size >= WORTH_AN_UPDATE && written.size <= (written.size + kept.size) * MOST_WRITTEN;
}

/**
 * Whether files can be moved to their places, and others removed: a link in place of a folder would lead out of the site.
 */
export function hasOwnFolders(output: string, names: Iterable<string>): boolean {
  const folders = new Set([...names].flatMap(foldersOf));
  return [...folders].every(
    (folder) => lstatSync(path.join(output, folder.slice(0, -1)), { throwIfNoEntry: false })?.isSymbolicLink() !== true,
  );
}

interface SiteFiles {
  readonly written: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

export function isLarge({ written, kept }: SiteFiles): boolean {
  return written.size + kept.size >= LARGE;
}

/** Names what goes, in the folder with what comes. */
const REMOVED = ".removed.json";
const removedNames = z.array(z.string());

/**
 * Moves the files of `folder` into the site in `output`, and removes others. One rename decides that it happens: an
 * update that is killed later is finished by the next build.
 */
export function commitUpdate(update: {
  readonly folder: string;
  readonly output: string;
  /** Paths below the site. */
  readonly removed: readonly string[];
}): void {
  writeFileSync(path.join(update.folder, REMOVED), JSON.stringify(update.removed));
  renameSync(update.folder, placeOf(update.output));
  finishUpdate(update.output);
}

export function isUpdating(output: string): boolean {
  return existsSync(placeOf(output));
}

/** Ends an update that was decided on; does nothing where there is none. */
export function finishUpdate(output: string): void {
  const folder = placeOf(output);
  if (!existsSync(folder)) return;
  // Without a site, an update is only a part of one.
  if (existsSync(output)) {
    const removed = removedNames.parse(JSON.parse(readFileSync(path.join(folder, REMOVED), "utf8")));
    for (const name of removed) removeFile(output, name);
    for (const name of listOutputFiles(folder).filter((one) => one !== REMOVED)) {
      const place = path.join(output, name);
      mkdirSync(path.dirname(place), { recursive: true });
      renameSync(path.join(folder, name), place);
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(output: string, name: string): void {
  // The new site may have a folder of that name, after an update that was killed.
  if (lstatSync(path.join(output, name), { throwIfNoEntry: false })?.isFile() === true) rmSync(path.join(output, name));
  for (let folder = path.dirname(path.join(output, name)); folder !== output; folder = path.dirname(folder)) {
    if (!existsSync(folder) || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function placeOf(output: string): string {
  return `${output}.update`;
}
