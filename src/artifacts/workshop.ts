// Where files are made, once: what the cache has is taken from there, the rest is made in threads.
import { availableParallelism } from "node:os";
import { toKey } from "./key.ts";
import { UNREADABLE, type Artifact, type Job, type Kind, type Refused } from "./kind.ts";
import { loadSourceHashes } from "./source-hashes.ts";
import { readEntry } from "./store.ts";
import { sweep } from "./sweep.ts";
import { createThreadPool } from "./thread-pool.ts";

export interface WorkshopOptions {
  /** The cache folder. */
  readonly folder: string;
  /** The machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Told whenever something was made that the cache did not have. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Workshop {
  /**
   * The name that the result of a job is kept under, before it is made: for addresses that a page may name without waiting.
   * Throws what the file system throws.
   */
  keyOf<Inputs, Facts>(kind: Kind<Inputs, Facts>, job: Job<Inputs>): string;
  /** One result for each job, in order. Rejects with `KindUnavailable`, or with a mistake of ours. */
  make<Inputs, Facts>(kind: Kind<Inputs, Facts>, jobs: readonly Job<Inputs>[]): Promise<(Artifact<Facts> | Refused)[]>;
  /** Nothing else is left to do on this machine. */
  takeAllCores(): void;
  /** Stops what is being made, writes down what was learnt, and throws away what is no longer used. */
  close(): void;
}

/** The library behind a kind cannot be loaded on this machine. */
export class KindUnavailable extends Error {
  constructor(kind: string, cause: unknown) {
    super(`nothing of the kind "${kind}" can be made here`, { cause });
    this.name = "KindUnavailable";
  }
}

/** Nothing is read, loaded or started before it is asked for. */
export function createWorkshop({ folder, now, onProgress }: WorkshopOptions): Workshop {
  const sources = loadSourceHashes(folder, now);
  const cores = availableParallelism();
  const pool = createThreadPool();
  const loaded = new Map<string, Promise<unknown>>();
  const making = new Map<string, Promise<string | Refused>>();
  let aside = Math.max(1, cores - 1);
  let used = false;
  let done = 0;
  let total = 0;

  const keyOf: Workshop["keyOf"] = (kind, { inputs, files }) => toKey(kind, inputs, files.map((file) => sources.hashOf(file)));

  // Native libraries have to be loaded here first, or some systems unload them with the first thread that ends.
  const load = async (name: string, program: string): Promise<void> => {
    const module = loaded.get(program) ?? import(program);
    loaded.set(program, module);
    await module.catch((error: unknown) => {
      // A slip in the module is a mistake of ours like any other.
      if (error instanceof SyntaxError || error instanceof TypeError || error instanceof ReferenceError) throw error;
      throw new KindUnavailable(name, error);
    });
  };

  const makeNow = async <Inputs, Facts>({ name, version, program, isAside }: Kind<Inputs, Facts>, { inputs, files }: Job<Inputs>): Promise<string | Refused> => {
    onProgress?.(done, ++total);
    const answer = await pool.run({ folder, kind: { name, version, program }, inputs, files }, isAside ? aside : cores);
    onProgress?.(++done, total);
    return "key" in answer ? answer.key : answer;
  };

  const makeOne = async <Inputs, Facts>(kind: Kind<Inputs, Facts>, job: Job<Inputs>): Promise<Artifact<Facts> | Refused> => {
    const entryOf = (key: string): Artifact<Facts> | undefined => readEntry({ folder, kind: kind.name, key }, kind.facts, now());
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
    if (typeof answer !== "string") return answer;
    const entry = entryOf(answer);
    if (!entry) throw new Error(`what was made as ${kind.name} ${answer} is not in the cache`);
    return entry;
  };

  return {
    keyOf,
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
      sources.save();
      sweep(folder, now());
    },
  };
}
