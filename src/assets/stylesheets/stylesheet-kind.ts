// A stylesheet of the program as browsers get it, as a kind of made files.
import * as z from "zod";
import type { Kind } from "../cache/kind.ts";
import { versionOf } from "../cache/package-version.ts";

export interface StylesheetInputs {
  /** Names of the job's files, in the same order; an `@import` may use these names. */
  readonly names: readonly string[];
  /** The files to join, in order. */
  readonly entries: readonly string[];
  /** CSS that declares its own layers, appended after the files. */
  readonly look: string;
}

/** Changes with make-stylesheet.ts. */
const RECIPE = 1;

export const stylesheetKind: Kind<StylesheetInputs, null> = {
  name: "stylesheets",
  version: `${RECIPE} lightningcss ${versionOf("lightningcss")}`,
  program: new URL("make-stylesheet.ts", import.meta.url).href,
  facts: z.null(),
};

export const STYLESHEET_FILE = "style.css";
