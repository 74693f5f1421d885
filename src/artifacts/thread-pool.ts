// Threads for heavy work: started when there is some, never more than there is, gone when it is done.
import type { Worker } from "node:worker_threads";
import { startThread } from "../lib/thread.ts";
import type { Answer, Order } from "./thread-program.ts";

export interface ThreadPool {
  /** Rejects with what went wrong in the thread, or when the pool was stopped. Starts no thread where `most` run already. */
  run(order: Order, most: number): Promise<Done>;
  /** Starts as many threads for what waits. */
  grow(most: number): void;
  /** Ends all threads, and what they were at. */
  stop(): void;
}

/** What a thread answers, but for mistakes, which are thrown. */
export type Done = Exclude<Answer, { readonly mistake: unknown }>;

interface Task {
  readonly order: Order;
  readonly resolve: (answer: Done) => void;
  readonly reject: (error: unknown) => void;
}

export function createThreadPool(): ThreadPool {
  const waiting: Task[] = [];
  const busy = new Map<Worker, Task>();

  const start = (): void => {
    const worker = startThread(new URL("thread-program.ts", import.meta.url));
    worker.on("message", (answer: Answer) => {
      const task = busy.get(worker);
      next(worker);
      if ("mistake" in answer) task?.reject(answer.mistake);
      else task?.resolve(answer);
    });
    worker.on("error", (error) => {
      busy.get(worker)?.reject(error);
      busy.delete(worker);
    });
    next(worker);
  };

  const next = (worker: Worker): void => {
    const task = waiting.shift();
    if (!task) {
      busy.delete(worker);
      void worker.terminate();
      return;
    }
    busy.set(worker, task);
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
      for (const worker of busy.keys()) void worker.terminate();
      busy.clear();
    },
  };
}
