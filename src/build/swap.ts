// A build writes to a folder of its own beside the site, and takes the site's place only when it is whole.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

export interface Staging {
  /** Where to write. */
  readonly folder: string;
  /** Puts the new site in the place of the old one. */
  publish(): void;
  /** Removes what was written; the old site stays. */
  discard(): void;
}

/**
 * Prepares a fresh folder beside `output`. What killed builds left behind is removed, and a site that was
 * moved aside in the very moment of a kill is put back.
 */
export function createStaging(output: string, processId: number): Staging {
  const parent = path.dirname(output);
  const name = path.basename(output);
  const previous = path.join(parent, `${name}.previous`);
  const folder = path.join(parent, `${name}.next-${processId}`);
  mkdirSync(parent, { recursive: true });
  if (existsSync(previous)) {
    if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, output);
  }
  for (const entry of readdirSync(parent)) {
    const owner = entry.startsWith(`${name}.next-`) ? Number(entry.slice(`${name}.next-`.length)) : Number.NaN;
    if (Number.isInteger(owner) && !isRunning(owner, processId)) rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
  mkdirSync(folder);
  return {
    folder,
    publish() {
      if (existsSync(output)) renameSync(output, previous);
      renameSync(folder, output);
      rmSync(previous, { recursive: true, force: true });
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function isRunning(processId: number, own: number): boolean {
  if (processId === own) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, which says that it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
