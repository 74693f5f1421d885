// Lets one process at a time change files that belong together.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { createLockFile, isOver, newOwner, readOwner, type Owner } from "./lock-file.ts";
import { AuthorError } from "./problem.ts";
import { toTerminalLine } from "./terminal-text.ts";

export interface LockOptions {
  /** Milliseconds to wait for the process that holds the lock, before giving up. */
  readonly patience?: number;
  /** Receives one line when a wait takes longer than a second. */
  readonly say?: (line: string) => void;
}

/** A dotfile, so it is never read as content, and never published. */
export const LOCK = ".inner-canvas.lock";

const PAUSE = 20;
const QUIET = 1000;
const PATIENCE = 120_000;

const held = new Set<string>();

/**
 * Runs while no other process does so for the same folder. The lock of a living process is never taken: throws
 * AuthorError when it isn't given back in time. The lock of a process that ended is removed.
 */
export function withLock<Result>(folder: string, run: () => Result, options: LockOptions = {}): Result {
  const file = path.resolve(folder, LOCK);
  return held.has(file) ? run() : runAlone(file, run, options);
}

function runAlone<Result>(file: string, run: () => Result, options: LockOptions): Result {
  const own = newOwner(randomBytes(12).toString("hex"));
  take(file, own, options);
  held.add(file);
  try {
    return run();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

function take(file: string, own: Owner, options: LockOptions): void {
  const { patience = PATIENCE, say = console.error } = options;
  const began = performance.now();
  let isTold = false;
  for (;;) {
    const owner = readOwner(file);
    if (owner === undefined) {
      if (createLockFile(file, own)) return;
      continue;
    }
    if (isOver(owner)) {
      removeOver(file, owner, options);
      continue;
    }
    const waited = performance.now() - began;
    if (waited >= patience) throw explainBusy(file, owner, waited);
    if (waited >= QUIET && !isTold) {
      isTold = true;
      say(toTerminalLine(`Waiting for ${nameOf(owner)} to finish its work in ${path.dirname(file)} …`));
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

/**
 * Two processes may find the same lock of a dead one. A second lock, named after that very lock, decides which of them
 * removes it: otherwise the slower one would remove the lock that the quicker one has taken since.
 */
function removeOver(file: string, { id }: Owner, options: LockOptions): void {
  const remove = (): void => {
    if (readOwner(file)?.id === id) rmSync(file, { force: true });
  };
  runAlone(`${file}.${id}`, remove, options);
}

function explainBusy(file: string, owner: Owner, waited: number): AuthorError {
  const advice = `Try again when it is done. If it isn't running any more, delete its lock: ${file}`;
  const seconds = Math.round(waited / 1000);
  const message = `Nothing was changed: ${nameOf(owner)} is still at work here after ${seconds} seconds. ${advice}`;
  return new AuthorError([{ file: path.dirname(file), message, severity: "error" }]);
}

function nameOf({ command, pid, host }: Owner): string {
  return pid === 0 ? "another process" : `${command} (process ${pid} on ${host})`;
}
