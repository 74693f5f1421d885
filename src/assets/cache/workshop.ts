// Makes files once: returns those in the cache, and makes the rest in threads.
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { AuthorError, type Problem } from "../../lib/problem.ts";
import { toKey } from "./key.ts";
import { OVERDUE, UNREADABLE, type Artifact, type Job, type Kind, type Refused } from "./kind.ts";
import { loadSourceHashes } from "./source-hashes.ts";
import { readEntry } from "./store.ts";
import { sweep } from "./sweep.ts";
import { createThreadPool } from "./worker-pool.ts";

export interface WorkshopOptions {
  /** The cache folder. */
  readonly folder: string;
  /** The machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Called whenever something was made that was missing from the cache. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** How many milliseconds one job may take; by default three minutes. */
  readonly deadline?: number | undefined;
}

export interface Workshop {
  /**
   * The cache key of a job's result, known before it is made, so a page can name the address without waiting. Throws
   * the file system's errors.
   */
  keyOf<Inputs, Facts>(kind: Kind<Inputs, Facts>, job: Job<Inputs>): string;
  /** One result for each job, in order. Rejects with `KindUnavailable`, or with a bug of ours. */
  make<Inputs, Facts>(kind: Kind<Inputs, Facts>, jobs: readonly Job<Inputs>[]): Promise<(Artifact<Facts> | Refused)[]>;
  /** Lets jobs use all cores, once nothing else is left to do. */
  takeAllCores(): void;
  /** Why nothing could be written to the cache, as the system calls it; undefined where it could. */
  readonly spared: string | undefined;
  /** Holds results that could not be written to the cache. Removed when the workshop closes. */
  readonly spare: string;
  /** Stops running jobs, saves the source hashes, and sweeps unused entries out of the cache. */
  close(): void;
}

/** The library that a kind needs cannot be loaded on this machine. */
export class KindUnavailable extends Error {
  constructor(kind: string, cause: unknown) {
    super(`nothing of the kind "${kind}" can be made here`, { cause });
    this.name = "KindUnavailable";
  }
}

/** Nothing is read, loaded or started before it is asked for. */
export function createWorkshop({ folder, now, onProgress, deadline }: WorkshopOptions): Workshop {
  const sources = loadSourceHashes(folder, now);
  const cores = availableParallelism();
  const pool = createThreadPool(deadline);
  const loaded = new Map<string, Promise<unknown>>();
  const making = new Map<string, Promise<string | Refused>>();
  let aside = Math.max(1, cores - 1);
  // A random name that can't be guessed; the folder is created at the first write.
  const spare = path.join(tmpdir(), `inner-canvas-spare-${randomUUID()}`);
  let spared: string | undefined;
  let used = false;
  let done = 0;
  let total = 0;

  const keyOf: Workshop["keyOf"] = (kind, { inputs, files }) =>
    toKey(
      kind,
      inputs,
      files.map((file) => sources.hashOf(file)),
    );

  // Native libraries have to be loaded here first, or some systems unload them with the first thread that ends.
  const load = async (name: string, program: string): Promise<void> => {
    const module = loaded.get(program) ?? import(program);
    loaded.set(program, module);
    await module.catch((error: unknown) => {
      // An error in the module's code is a bug of ours like any other.
      if (error instanceof SyntaxError || error instanceof TypeError || error instanceof ReferenceError) throw error;
      throw new KindUnavailable(name, error);
    });
  };

  const makeNow = async <Inputs, Facts>(
    { name, version, program, isAside }: Kind<Inputs, Facts>,
    { inputs, files }: Job<Inputs>,
  ): Promise<string | Refused> => {
    onProgress?.(done, ++total);
    const answer = await pool.run(
      { folder, spare, kind: { name, version, program }, inputs, files },
      isAside ? aside : cores,
    );
    onProgress?.(++done, total);
    if (!("key" in answer)) return answer;
    spared ??= answer.spared;
    return answer.key;
  };

  const makeOne = async <Inputs, Facts>(
    kind: Kind<Inputs, Facts>,
    job: Job<Inputs>,
  ): Promise<Artifact<Facts> | Refused> => {
    const entryOf = (key: string): Artifact<Facts> | undefined =>
      readEntry({ folder, spare, kind: kind.name, key }, kind.facts, now());
    let key: string;
    try {
      key = keyOf(kind, job);
    } catch (error) {
      if (error instanceof Error && "code" in error) return { refusal: UNREADABLE };
      throw error;
    }
    const kept = entryOf(key);
    if (kept) return kept;
    if (!kind.isOwn) await load(kind.name, kind.program);
    const place = `${kind.name} ${key}`;
    const made = making.get(place) ?? makeNow(kind, job);
    making.set(place, made);
    const answer = await made;
    if (typeof answer !== "string") {
      if (answer.refusal === OVERDUE && !kind.tellsRefusals) throw new AuthorError([tellOverdue(kind.name, job.files)]);
      return answer;
    }
    const entry = entryOf(answer);
    if (!entry) throw new Error(`what was made as ${kind.name} ${answer} is not in the cache`);
    return entry;
  };

  return {
    keyOf,
    spare,
    get spared() {
      return spared;
    },
    make(kind, jobs) {
      used ||= jobs.length > 0;
      return Promise.all(jobs.map((job) => makeOne(kind, job)));
    },
    takeAllCores() {
      aside = cores;
      pool.grow(cores);
    },
    close() {
      pool.stop();
      if (!used) return;
      rmSync(spare, { recursive: true, force: true });
      // Only a cache: hashes that can't be saved are computed again.
      for (const step of [sources.save, () => sweep(folder, now())]) ignoreSystemErrors(step);
    },
  };
}

function ignoreSystemErrors(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

function tellOverdue(kind: string, files: readonly string[]): Problem {
  const message =
    `This takes longer than a thread may take for one file of the kind "${kind}", so the build has given up on it. ` +
    "Make it smaller, or build again on a machine that has less to do.";
  return { file: files[0] ?? kind, message, severity: "error" };
}
