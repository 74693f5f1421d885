// Lowers the CPU priority of threads that make files, because the author is waiting for the pages.
import { readlinkSync } from "node:fs";
import os from "node:os";

/** Nice values run from 0, the default, to 19, which only gets processor time that is left over. */
const NICE = 10;

/**
 * Lowers the priority of the calling worker thread. Linux only, where each thread has its own priority
 * (https://man7.org/linux/man-pages/man2/setpriority.2.html#BUGS); elsewhere all threads are the same as before.
 */
export function giveWay(): void {
  try {
    os.setPriority(Number(readlinkSync("/proc/thread-self").split("/").at(-1)), NICE);
  } catch {
    // Not supported on this system.
  }
}
