// The folder that a preview builds into: readable by its owner only, and removed when the preview ends.
import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

const PREFIX = "inner-canvas-preview-";
/** With the number of its process. */
const NAME = new RegExp(`^${PREFIX}(\\d+)-\\w{6}$`, "u");

/** Makes a folder that only its owner may open (mkdtemp(3): mode 0700), in the one for temporary files. */
export function makePreviewFolder(temporary: string): string {
  sweep(temporary);
  return mkdtempSync(path.join(temporary, `${PREFIX}${process.pid}-`));
}

/** To be called at the end of the process. */
export function removePreviewFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next preview sweeps it.
  }
}

/** Removes folders of killed previews of the same user. */
function sweep(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const [, pid] = NAME.exec(name) ?? [];
    const folder = path.join(temporary, name);
    if (pid !== undefined && !isRunning(Number(pid)) && isOwnFolder(folder)) removePreviewFolder(folder);
  }
}

/** A process of another user can't have made a folder that is ours. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isOwnFolder(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && (process.getuid === undefined || stat.uid === process.getuid());
}
