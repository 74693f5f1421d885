// Paints paintings into files, in worker threads while pages are written; pages know the addresses already.
import path from "node:path";
import { isRefused } from "../../assets/cache/kind.ts";
import type { MadeFiles } from "../../assets/cache/made-files.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { paintingKind, toPaintingJobs } from "./painting-kind.ts";
import type { PaintingPlan } from "./plan.ts";

export interface Painting {
  /** On the site. */
  readonly address: string;
  readonly plan: PaintingPlan;
}

/** Paints the paintings that are missing from the cache. */
export async function drawPaintings(paintings: readonly Painting[], workshop: Workshop): Promise<MadeFiles> {
  const named = paintings.map(({ address, plan }) => ({ name: path.posix.basename(address), plan }));
  const made = await workshop.make(paintingKind, toPaintingJobs(named));
  const files = made.flatMap((group) => {
    if (isRefused(group)) throw new Error(`paintings were refused: ${group.refusal}`);
    return [...group.files].map(([name, { path: from }]) => ({ from, output: `painting/${name}` }));
  });
  return { files, problems: [] };
}
