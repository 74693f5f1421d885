// Painted canvases, as a kind of made files. Several per job, because painting one takes less time than sending it to a
// worker.
import * as z from "zod";
import type { Job, Kind } from "../../assets/cache/kind.ts";
import { hashWord } from "./stream.ts";
import { ENGINE, type CanvasPlan } from "./plan.ts";

/** A plan, and the name of the file that it is painted to. */
export interface NamedPlan {
  readonly name: string;
  readonly plan: CanvasPlan;
}

export interface CanvasInputs {
  readonly paintings: readonly NamedPlan[];
}

export const canvasKind: Kind<CanvasInputs, unknown> = {
  name: "canvases",
  version: String(ENGINE),
  program: new URL("make-canvases.ts", import.meta.url).href,
  isOwn: true,
  isAside: true,
  facts: z.unknown(),
};

/** A post more changes one group of this many: the others stay in the cache. */
const GROUPS = 256;

/** Paintings in groups, the same whatever the order. */
export function toCanvasJobs(paintings: readonly NamedPlan[]): Job<CanvasInputs>[] {
  const groups = Map.groupBy(paintings, ({ name }) => hashWord(name) % GROUPS);
  return [...groups.values()].map((group) => ({
    inputs: { paintings: group.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
    files: [],
  }));
}
