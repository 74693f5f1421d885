// The image that link previews show of a page, and its address.
import { hash } from "node:crypto";
import type { PaintingPlan } from "../paintings/plan.ts";
import type { Kind } from "../../assets/cache/kind.ts";
import { versionOf } from "../../assets/cache/package-version.ts";
import * as z from "zod";

/** Of all share images, as most networks show them whole. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

export interface ShareImage {
  /** Not in the image if our fonts lack its letters. */
  readonly title: string;
  readonly site: string;
  /** `Author | Apr 25, 2013`, without a number of comments, which would soon be wrong. */
  readonly byline: string;
  readonly plan: PaintingPlan;
  /** CSS colors of light mode: a link preview is seen next to others. */
  readonly colours: ShareColours;
}

export interface ShareColours {
  readonly wall: string;
  readonly ink: string;
  readonly soft: string;
}

export interface ShareInputs extends ShareImage {
  /** How many of the files are of the family for titles; the rest is of the one for labels. */
  readonly titleFonts: number;
}

/** Increase it when the drawing changes: networks cache the image of an address. */
const RECIPE = 3;

const facts = z.object({
  /** Whether the image has the title; not where our fonts lack its letters. */
  hasTitle: z.boolean(),
});

export type ShareFacts = z.output<typeof facts>;

export const shareKind: Kind<ShareInputs, ShareFacts> = {
  name: "share-images",
  version: `${RECIPE} sharp ${versionOf("sharp")} harfbuzzjs ${versionOf("harfbuzzjs")}`,
  program: new URL("make-share-image.ts", import.meta.url).href,
  isAside: true,
  facts,
};

export const SHARE_FILE = "share.jpg";

/** Where the image of a page is: another image has another address. */
export function shareAddress(name: string, image: ShareImage): string {
  return `/share/${name}-${hash("sha1", JSON.stringify([RECIPE, image])).slice(0, 10)}.jpg`;
}
