// Threads for heavy work: started when there is some, never more than there is, gone when it is done.
import type { Worker } from "node:worker_threads";
import { DEADLINE } from "../../lib/worker-watch.ts";
import { startThread } from "../../lib/worker.ts";
import { OVERDUE } from "./kind.ts";
import type { Answer, Order } from "./worker-program.ts";

export interface ThreadPool {
  /**
   * Rejects with the error of the thread, or when the pool was stopped. Starts no thread where `most` are running
   * already.
   */
  run(order: Order, most: number): Promise<Done>;
  /** Starts enough threads for the waiting tasks, up to `most`. */
  grow(most: number): void;
  /** Ends all threads and their tasks. */
  stop(): void;
}

/** A thread's answer, except for bugs, which are thrown. */
type Done = Exclude<Answer, { readonly mistake: unknown }>;

interface Task {
  readonly order: Order;
  readonly resolve: (answer: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** `deadline` is how many milliseconds one task may take. A thread that takes longer is ended, and the task refused. */
export function createThreadPool(deadline = DEADLINE): ThreadPool {
  const waiting: Task[] = [];
  const busy = new Map<Worker, Task>();
  const timers = new Map<Worker, NodeJS.Timeout>();

  const giveUp = (worker: Worker): void => {
    busy.get(worker)?.resolve({ refusal: OVERDUE });
    busy.delete(worker);
    // The thread may be inside native code, which can't be interrupted. It ends when that returns; its result is
    // ignored.
    void worker.terminate();
    if (waiting.length > 0) start();
  };

  const start = (): void => {
    const worker = startThread(new URL("worker-program.ts", import.meta.url));
    worker.on("message", (answer: Answer) => {
      const task = busy.get(worker);
      if (!task) return;
      next(worker);
      if ("mistake" in answer) task.reject(answer.mistake);
      else task.resolve(answer);
    });
    worker.on("error", (error) => {
      clearTimeout(timers.get(worker));
      busy.get(worker)?.reject(error);
      busy.delete(worker);
    });
    next(worker);
  };

  const next = (worker: Worker): void => {
    clearTimeout(timers.get(worker));
    const task = waiting.shift();
    if (!task) {
      busy.delete(worker);
      void worker.terminate();
      return;
    }
    busy.set(worker, task);
    timers.set(
      worker,
      setTimeout(() => giveUp(worker), deadline),
    );
    worker.postMessage(task.order);
  };

  return {
    run: (order, most) =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        if (busy.size < most) start();
      }),
    grow(most) {
      while (busy.size < most && waiting.length > 0) start();
    },
    stop() {
      const stopped = new Error("the build was stopped");
      for (const { reject } of [...waiting.splice(0), ...busy.values()]) reject(stopped);
      for (const timer of timers.values()) clearTimeout(timer);
      for (const worker of busy.keys()) void worker.terminate();
      busy.clear();
    },
  };
}
