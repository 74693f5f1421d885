// The program of a worker thread that makes files: gets orders, and writes the results to the cache itself.
import { readFileSync } from "node:fs";
import { parentPort, threadId } from "node:worker_threads";
import { giveWay } from "./give-way.ts";
import { toContentHash, toKey } from "./key.ts";
import type { Make } from "./kind.ts";
import { writeEntry } from "./store.ts";

/** The message that gives a worker thread its task. */
export interface Order {
  /** The cache folder, and the one of this run alone for where nothing can be written to it. */
  readonly folder: string;
  readonly spare: string;
  readonly kind: { readonly name: string; readonly version: string; readonly program: string };
  readonly inputs: unknown;
  /** Absolute paths. */
  readonly files: readonly string[];
}

/**
 * The thread's answer: the place of the result, with the reason if it isn't in the cache, or why there is no result.
 */
export type Answer =
  | { readonly key: string; readonly spared: string | undefined }
  | { readonly refusal: string }
  | { readonly mistake: unknown };

giveWay();

parentPort?.on("message", (order: Order) => {
  void fulfil(order)
    .catch((mistake: unknown): Answer => ({ mistake }))
    .then((answer) => parentPort?.postMessage(answer));
});

async function fulfil({ folder, spare, kind, inputs, files }: Order): Promise<Answer> {
  const { make } = (await import(kind.program)) as { make: Make<unknown, unknown> };
  const bytes = files.map((file) => readFileSync(file));
  // The file may have been saved again in the meantime: the key is that of the bytes that were read.
  const key = toKey(kind, inputs, bytes.map(toContentHash));
  const made = await make(inputs, bytes);
  if ("refusal" in made) return made;
  return { key, spared: writeEntry({ folder, spare, kind: kind.name, key }, made, `${process.pid}-${threadId}`) };
}
