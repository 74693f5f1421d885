// The paintings of a site, as files: painted in threads while the pages are written, which know their addresses already.
import path from "node:path";
import { isRefused } from "../../assets/cache/kind.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { canvasKind, toCanvasJobs } from "../../features/paintings/canvas-kind.ts";
import type { MadeFiles } from "./made-files.ts";
import type { Site } from "../site/site.ts";

/** Paints what the cache does not have. */
export async function paintCanvases({ canvases }: Site, workshop: Workshop): Promise<MadeFiles> {
  const paintings = canvases.all().map(({ address, plan }) => ({ name: path.posix.basename(address), plan }));
  const made = await workshop.make(canvasKind, toCanvasJobs(paintings));
  const files = made.flatMap((group) => {
    if (isRefused(group)) throw new Error(`canvases were refused: ${group.refusal}`);
    return [...group.files].map(([name, { path: from }]) => ({ from, output: `canvas/${name}` }));
  });
  return { files, problems: [] };
}
