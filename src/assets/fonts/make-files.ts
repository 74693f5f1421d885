// The fonts of a site, cut to the letters that it uses, and the CSS that names them.
import { isRefused, type Job } from "../cache/kind.ts";
import type { Workshop } from "../cache/workshop.ts";
import { facesOf, type Face } from "./faces.ts";
import { renderFonts } from "./font-css.ts";
import { FONT_FILE, fontKind, type FontInputs } from "./font-kind.ts";
import { renderTheme } from "../theme/theme-css.ts";
import type { Theme } from "../theme/theme.ts";
import { NOTHING_MADE, type MadeFiles } from "../cache/made-files.ts";

/** A font file of the site. */
export interface PlannedFont {
  readonly face: Face;
  /** Another font has another one, so browsers need never ask again. */
  readonly address: string;
}

/** Plans the fonts before any are made. `characters` are those of the site beyond the core. */
export function planFonts(theme: Theme, characters: string, workshop: Workshop): readonly PlannedFont[] {
  const faces = facesOf(theme, characters);
  return faces.map((face) => ({
    face,
    address: `/fonts/${face.name}-${workshop.keyOf(fontKind, toJob(face)).slice(0, 10)}.woff2`,
  }));
}

/** Begins with the fonts that every site of a theme needs, while its texts are still being read. */
export function startFonts(theme: Theme, workshop: Workshop): void {
  const start = async (): Promise<unknown> => workshop.make(fontKind, facesOf(theme, "").map(toJob));
  // Later calls for the same font get the error; the settings report an invalid theme.
  start().catch(() => undefined);
}

/** Addresses of the fonts that every page needs first; none where the theme uses system fonts. */
export function preloadedFonts(fonts: readonly PlannedFont[]): readonly string[] {
  return fonts.flatMap(({ face: { isCore, name }, address }) =>
    isCore && (name === "text" || name === "labels") ? [address] : [],
  );
}

/** Cache key of everything that the look is made from. */
export function lookKeyOf(fonts: readonly PlannedFont[], theme: Theme): string {
  return JSON.stringify([fonts.map(({ address }) => address), theme]);
}

/** What `layouts/styles` is made with: the theme, and rules for its fonts. */
export interface Look extends MadeFiles {
  readonly css: string;
}

/** Subsets the fonts that are missing from the cache. */
export async function makeLook(fonts: readonly PlannedFont[], theme: Theme, workshop: Workshop): Promise<Look> {
  const made = await workshop.make(
    fontKind,
    fonts.map(({ face }) => toJob(face)),
  );
  const cut = fonts.map(({ face, address }, index) => {
    const font = made[index];
    const from = font && !isRefused(font) ? font.files.get(FONT_FILE)?.path : undefined;
    if (!font || isRefused(font) || from === undefined) throw new Error(`${face.name} was not cut from ${face.from}`);
    return { face, address, facts: font.facts, from };
  });
  const { css, fallbacks } = renderFonts(cut, [theme.fonts.body, theme.fonts.labels]);
  return {
    ...NOTHING_MADE,
    files: cut.map(({ from, address }) => ({ from, output: address.slice(1) })),
    css: `${css}\n${renderTheme(theme, fallbacks)}`,
  };
}

function toJob({ from, inputs }: Face): Job<FontInputs> {
  return { inputs, files: [from] };
}
