// Each post lends its page one pigment, by its first tag, so that posts of one subject look like a series.
import { toSlug } from "../lib/slug.ts";

export const PIGMENTS = ["indigo", "moss", "coral", "ultra", "madder", "verdigris", "walnut", "heather"] as const;

export type Pigment = (typeof PIGMENTS)[number];

/** The pigment of pages that belong to no post. */
export const HOUSE_PIGMENT: Pigment = "ultra";

/** The same word has the same pigment on every machine. */
export function toPigment(tag: string | undefined): Pigment {
  if (tag === undefined) return HOUSE_PIGMENT;
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(toSlug(tag))) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return PIGMENTS[((hash ^ (hash >>> 16)) >>> 0) % PIGMENTS.length] ?? HOUSE_PIGMENT;
}
