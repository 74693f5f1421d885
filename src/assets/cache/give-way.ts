// Threads that make files take what the rest of the program leaves of the processor: somebody waits for the pages.
import { readlinkSync } from "node:fs";
import os from "node:os";

/** Where the system's scheduler counts from 0, a program's own, to 19, which only gets what nobody else wants. */
const NICE = 10;

/**
 * Lowers the priority of the calling worker thread. Linux only, where each thread has its own priority
 * (https://man7.org/linux/man-pages/man2/setpriority.2.html#BUGS); elsewhere all threads are the same as before.
 */
export function giveWay(): void {
  try {
    os.setPriority(Number(readlinkSync("/proc/thread-self").split("/").at(-1)), NICE);
  } catch {
    // There is nothing like it here.
  }
}
