// Renditions of a picture, as a kind of made files. Nothing here loads the library that makes them.
import * as z from "zod";
import type { Kind } from "../cache/kind.ts";
import { versionOf } from "../cache/package-version.ts";
import { PLAIN_WIDTH, WIDTHS, type Room } from "./widths.ts";

export interface PictureInputs {
  /** Where it is shown widest. */
  readonly room: Room;
}

const file = z.strictObject({
  /** Of the file in the cache. */
  name: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
});

const facts = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  tone: z.string().optional(),
  sources: z.array(z.strictObject({ type: z.string(), files: z.array(file) })),
  /** Undefined where the original is shown, such as a drawing. */
  fallback: file.optional(),
  mail: file.optional(),
  share: file.optional(),
});

export type PictureFacts = z.infer<typeof facts>;
export type RenditionFile = z.infer<typeof file>;

/** Changes with the recipe in make-picture.ts. Each version of sharp brings one version of every encoder. */
const RECIPE = 2;

export const pictureKind: Kind<PictureInputs, PictureFacts> = {
  name: "pictures",
  version: `${RECIPE} ${JSON.stringify([WIDTHS, PLAIN_WIDTH])} sharp ${versionOf("sharp")}`,
  program: new URL("make-picture.ts", import.meta.url).href,
  tellsRefusals: true,
  facts,
};
