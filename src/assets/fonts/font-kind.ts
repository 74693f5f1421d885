// A font cut to some letters and to the axes that the stylesheet uses, as a kind of made files.
import * as z from "zod";
import type { Kind } from "../cache/kind.ts";
import { versionOf } from "../cache/package-version.ts";

export interface FontInputs {
  readonly characters: string;
  /** Pinned to a value, or limited to a range. */
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
}

const facts = z.strictObject({
  /** Above and below the line, and between lines, as shares of the size. */
  ascent: z.number(),
  descent: z.number(),
  lineGap: z.number(),
  /** How wide a letter of English text is, as a share of the size. */
  average: z.number(),
});

export type FontFacts = z.infer<typeof facts>;

/** Changes with make-font.ts. */
const RECIPE = 1;

export const fontKind: Kind<FontInputs, FontFacts> = {
  name: "fonts",
  version: `${RECIPE} subset-font ${versionOf("subset-font")} harfbuzzjs ${versionOf("harfbuzzjs")}`,
  program: new URL("make-font.ts", import.meta.url).href,
  // WebAssembly runs on every machine.
  isOwn: true,
  isAside: true,
  facts,
};

export const FONT_FILE = "font.woff2";
