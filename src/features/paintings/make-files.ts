// Paints canvases into files, in worker threads while pages are written; pages know the addresses already.
import path from "node:path";
import { isRefused } from "../../assets/cache/kind.ts";
import type { MadeFiles } from "../../assets/cache/made-files.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { canvasKind, toCanvasJobs } from "./canvas-kind.ts";
import type { CanvasPlan } from "./plan.ts";

export interface Painting {
  /** On the site. */
  readonly address: string;
  readonly plan: CanvasPlan;
}

/** Paints what the cache does not have. */
export async function paintCanvases(paintings: readonly Painting[], workshop: Workshop): Promise<MadeFiles> {
  const named = paintings.map(({ address, plan }) => ({ name: path.posix.basename(address), plan }));
  const made = await workshop.make(canvasKind, toCanvasJobs(named));
  const files = made.flatMap((group) => {
    if (isRefused(group)) throw new Error(`canvases were refused: ${group.refusal}`);
    return [...group.files].map(([name, { path: from }]) => ({ from, output: `canvas/${name}` }));
  });
  return { files, problems: [] };
}
