// Detects a thread that spends too long on one item: the thread writes the item's number to shared memory.
import type { Problem } from "./problem.ts";

/** In milliseconds. The slowest picture takes half a minute, and a busy machine several times as long. */
export const DEADLINE = 180_000;

/** The problem of a file that kept a thread busy for longer than the deadline. */
export function tellLate(file: string, deadline: number): Problem {
  const message =
    `This file takes longer than ${Math.ceil(deadline / 1000)} seconds to read, so the build has given up on it. ` +
    "Make it shorter, or split it.";
  return { file, message, severity: "error" };
}

export interface ThreadWatch {
  /** To be handed to the thread, for `noteProgress`. */
  readonly memory: SharedArrayBuffer;
  stop(): void;
}

/** Calls `onLate` once, with the number of the item that has kept the thread busy for longer than the deadline. */
export function watchThread(onLate: (number: number) => void, deadline = DEADLINE): ThreadWatch {
  const memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const [at, steps] = [0, 1];
  const notes = new Int32Array(memory);
  notes[at] = IDLE;
  let seen = -1;
  let since = performance.now();
  const timer = setInterval(
    () => {
      const now = performance.now();
      const number = Atomics.load(notes, at);
      const step = Atomics.load(notes, steps);
      if (step !== seen || number === IDLE) [seen, since] = [step, now];
      else if (now - since > deadline) {
        clearInterval(timer);
        onLate(number);
      }
    },
    Math.min(1000, deadline / 4),
  );
  // The thread itself keeps the process alive; the timer needn't.
  timer.unref();
  return { memory, stop: () => clearInterval(timer) };
}

const IDLE = -1;

/**
 * Creates a function for the thread: call it with the number of each item it starts, and without an argument when it
 * waits.
 */
export function noteProgress(memory: SharedArrayBuffer): (number?: number) => void {
  const notes = new Int32Array(memory);
  return (number = IDLE) => {
    Atomics.store(notes, 0, number);
    Atomics.add(notes, 1, 1);
  };
}
