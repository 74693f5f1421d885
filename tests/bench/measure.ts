// Runs a command and says what the whole process, with its children, took.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { watchPeakMemory } from "./peak-memory.ts";

export interface Figures {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of CPU in user mode, over all threads and children. */
  readonly user: number;
  /** MiB of the largest process; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

/** `memoryFile` may be overwritten. Throws with the end of the command's output if it fails. */
export async function measure({ program, args, folder }: Command, memoryFile: string): Promise<Figures> {
  // Or the disk would still be busy with what the build before has written.
  spawnSync("sync");
  const script = HAS_GNU_TIME ? `${TIMED} ${GNU_TIME} -f %M -o "$0" "$@" 2>&1` : `${TIMED} "$@" 2>&1`;
  const shell = spawn("bash", ["-c", script, memoryFile, program, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const watch = HAS_GNU_TIME || shell.pid === undefined ? undefined : watchPeakMemory(shell.pid);
  const [said, times, [code]] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, "close")]);
  const peak = watch?.stop();
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}\nfailed (${code}):\n${said.slice(-2000)}`);
  const [wall = NaN, user = NaN] = times.trim().split(" ").map(Number);
  return { wall, user, memory: HAS_GNU_TIME ? Number(readFileSync(memoryFile, "utf8")) / 1024 : peak };
}

/** The middle one of a figure's values; NaN where one is missing. */
export function medianOf(runs: readonly Figures[], key: keyof Figures): number {
  const sorted = runs.map((run) => run[key] ?? NaN).toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = NaN, above = NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (below + above) / 2;
}

// Bash's own `time` reads what the kernel counted for the ended process and its children, to the millisecond.
const TIMED = "TIMEFORMAT='%3R %3U'; time";
const GNU_TIME = "/usr/bin/time";
// The time of BSD and macOS lives at the same path and knows no -o.
const HAS_GNU_TIME = existsSync(GNU_TIME) && spawnSync(GNU_TIME, ["-f", "%M", "true"]).status === 0;
