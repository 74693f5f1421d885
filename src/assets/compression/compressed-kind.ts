// A text file as servers send it to browsers that understand gzip or Brotli, as a kind of made files.
import * as z from "zod";
import type { Kind } from "../cache/kind.ts";

/** Changes with make-compressed.ts. */
const RECIPE = 1;

export const compressedKind: Kind<null, null> = {
  name: "compressed",
  version: `${RECIPE}`,
  program: new URL("make-compressed.ts", import.meta.url).href,
  isOwn: true,
  facts: z.null(),
};

/** Endings of the compressed files, which are next to the original. */
export const ENCODINGS = ["br", "gz"] as const;

/** Whether a file is text; pictures and fonts are compressed already. */
export function isCompressible(name: string): boolean {
  return /\.(?:html|css|js|mjs|xml|rss|json|svg|txt|ics|vtt|webmanifest)$/u.test(name);
}

/** Smaller files become larger, or go with one packet anyway. */
export const SMALLEST = 600;
