// Paintings, as a kind of made files. Several per job, because painting one takes less time than sending it to a
// worker.
import * as z from "zod";
import type { Job, Kind } from "../../assets/cache/kind.ts";
import { hashWord } from "./stream.ts";
import { ENGINE, type PaintingPlan } from "./plan.ts";

/** A plan, and the name of the file that it is painted to. */
export interface NamedPlan {
  readonly name: string;
  readonly plan: PaintingPlan;
}

export interface PaintingInputs {
  readonly paintings: readonly NamedPlan[];
}

export const paintingKind: Kind<PaintingInputs, unknown> = {
  name: "paintings",
  version: String(ENGINE),
  program: new URL("make-paintings.ts", import.meta.url).href,
  isOwn: true,
  isAside: true,
  facts: z.unknown(),
};

/** A post more changes one group of this many: the others stay in the cache. */
const GROUPS = 256;

/** Paintings in groups, the same whatever the order. */
export function toPaintingJobs(paintings: readonly NamedPlan[]): Job<PaintingInputs>[] {
  const groups = Map.groupBy(paintings, ({ name }) => hashWord(name) % GROUPS);
  return [...groups.values()].map((group) => ({
    inputs: { paintings: group.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
    files: [],
  }));
}
