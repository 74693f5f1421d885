// Starts worker threads that use the compile cache of the process.
import { getCompileCacheDir } from "node:module";
import path from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a thread with a TypeScript file as its program; without a cache, Node would first load what strips its types.
 */
export function startThread(program: URL, options: Omit<WorkerOptions, "env"> = {}): Worker {
  const cache = getCompileCacheDir();
  // Node adds a subfolder for its version (https://nodejs.org/api/module.html#module-compile-cache).
  return new Worker(program, {
    ...options,
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: path.dirname(cache) },
  });
}
