// One process at a time changes files that belong together.
import { hash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PAUSE = 20;
/** Whoever holds a lock for ten seconds has hung. */
const TRIES = 500;

const held = new Set<string>();

/** Runs while no other process does so for the same folder; one that was killed meanwhile holds nobody up. */
export function withLock<Result>(folder: string, run: () => Result): Result {
  const file = path.join(tmpdir(), `inner-canvas-${hash("sha256", path.resolve(folder)).slice(0, 16)}.lock`);
  if (held.has(file)) return run();
  take(file);
  held.add(file);
  try {
    return run();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return writeFileSync(file, String(process.pid), { flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    if (isAlive(ownerOf(file))) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    else rmSync(file, { force: true });
  }
  writeFileSync(file, String(process.pid));
}

/** 0 while its owner has not written its number yet. */
function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
