// The file that names the process holding a lock. Written atomically, even on a full disk.
import { constants, copyFileSync, linkSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, uptime } from "node:os";
import * as z from "zod";

const owner = z.object({
  /** A unique id of this lock. */
  id: z.string().regex(/^[\w-]{1,64}$/u),
  pid: z.int().positive(),
  host: z.string(),
  /** When the process started, if the system knows; another process may get the same pid later. */
  started: z.string().optional(),
  command: z.string(),
});

/** `pid` is 0 when the file doesn't say whose it is. */
export type Owner = Readonly<z.infer<typeof owner>> & { readonly since?: number };

const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);
/** Without hard links a lock file is empty for a moment. */
const UNFINISHED = 5000;
const MINUTE = 60_000;

export function newOwner(id: string): Owner {
  return { id, pid: process.pid, host: hostname(), started: startOf(process.pid), command: process.title };
}

/** Returns false when the file is there already. */
export function createLockFile(file: string, own: Owner): boolean {
  const beside = `${file}.${own.id}.tmp`;
  try {
    writeFileSync(beside, JSON.stringify(own), { flag: "wx" });
    putInPlace(beside, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function putInPlace(beside: string, file: string): void {
  try {
    linkSync(beside, file);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    copyFileSync(beside, file, constants.COPYFILE_EXCL);
  }
}

/** Returns undefined when the lock is free. */
export function readOwner(file: string): Owner | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const since = stat.mtimeMs;
  const unknown: Owner = {
    id: `unknown-${stat.ino}-${Math.floor(since)}`,
    pid: 0,
    host: hostname(),
    command: "",
    since,
  };
  if (!stat.isFile()) return unknown;
  try {
    const read = owner.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return read.success ? { ...read.data, since } : unknown;
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : unknown;
  }
}

/** Whether the process that took a lock has ended. For a process on another machine, this can't be known. */
export function isOver({ pid, host, started, since = 0 }: Owner): boolean {
  if (host !== hostname()) return false;
  if (pid === 0) return Date.now() - since > UNFINISHED;
  if (!isAlive(pid)) return true;
  const now = startOf(pid);
  if (now === undefined || started === undefined) return since < Date.now() - uptime() * 1000 - MINUTE;
  return now !== started;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process can't be signaled, but it exists.
    return codeOf(error) === "EPERM";
  }
}

/**
 * The boot id of the machine and the tick at which the process started; only Linux has them
 * (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html).
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
