// Watches how much memory a process and its children need, where GNU time is not installed.
import { readFileSync } from "node:fs";

/** Stop to get the MiB of the largest process; undefined where there is no /proc. */
export function watchPeakMemory(pid: number): { stop(): number | undefined } {
  let peak = 0;
  const look = (): void => {
    for (const each of listFamily(String(pid))) peak = Math.max(peak, highWaterMark(each));
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak > 0 ? peak : undefined;
    },
  };
}

// The kernel keeps the highest value itself, so only growth in a process's last milliseconds can be missed.
const EVERY_MS = 20;

function listFamily(pid: string): string[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(" ");
  return [pid, ...children.filter((child) => child !== "").flatMap(listFamily)];
}

function highWaterMark(pid: string): number {
  return Number(/^VmHWM:\s+(\d+) kB/mu.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended, or this is not Linux.
    return "";
  }
}
