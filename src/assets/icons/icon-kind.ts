// The icons of a site, made from one picture, as a kind of made files.
import * as z from "zod";
import type { Kind } from "../cache/kind.ts";
import { versionOf } from "../cache/package-version.ts";

export interface IconInputs {
  /** Background, as #rrggbb, of icons that must not be transparent. */
  readonly ground: string;
}

/** Changes with make-icons.ts. */
const RECIPE = 2;

export const iconKind: Kind<IconInputs, null> = {
  name: "icons",
  version: `${RECIPE} sharp ${versionOf("sharp")}`,
  program: new URL("make-icons.ts", import.meta.url).href,
  tellsRefusals: true,
  facts: z.null(),
};

/** Path of each on the site, without the leading slash; browsers and phones ask for some of them by name. */
export const ICONS = {
  ico: "favicon.ico",
  svg: "favicon.svg",
  touch: "apple-touch-icon.png",
  small: "icons/icon-192.png",
  large: "icons/icon-512.png",
  maskable: "icons/icon-maskable-512.png",
} as const;

/** As they are called in the cache, which has no folders. */
export function inCache(output: string): string {
  return output.replace("/", "-");
}
