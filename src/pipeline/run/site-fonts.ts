// The fonts of a site, cut to the letters that it uses, and the CSS that names them.
import { isRefused, type Job } from "../../assets/cache/kind.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { collectCharacters, dateWords } from "../site/characters.ts";
import { facesOf, type Face } from "../../assets/fonts/faces.ts";
import { renderFonts } from "../../assets/fonts/font-css.ts";
import { FONT_FILE, fontKind, type FontInputs } from "../../assets/fonts/font-kind.ts";
import type { Site } from "../site/site.ts";
import { renderTheme } from "../../assets/theme/theme-css.ts";
import { NOTHING_MADE, type MadeFiles } from "./made-files.ts";

/** A font file of the site. */
export interface PlannedFont {
  readonly face: Face;
  /** Another font has another one, so browsers need never ask again. */
  readonly address: string;
}

/** Known before anything is made. The texts of all entries must have arrived. */
export function planFonts({ settings, withPage }: Site, workshop: Workshop): readonly PlannedFont[] {
  const { theme, site } = settings;
  const faces = facesOf(theme, collectCharacters(withPage, JSON.stringify(settings) + dateWords(site.language)));
  return faces.map((face) => ({
    face,
    address: `/fonts/${face.name}-${workshop.keyOf(fontKind, toJob(face)).slice(0, 10)}.woff2`,
  }));
}

/** Begins with what every site of a theme needs, while its texts are still being read. */
export function startFonts(theme: Site["settings"]["theme"], workshop: Workshop): void {
  const start = async (): Promise<unknown> => workshop.make(fontKind, facesOf(theme, "").map(toJob));
  // Whoever asks for the same later is told what became of it, and a theme may be one of which its author is about to be told.
  start().catch(() => undefined);
}

/** The files that every page needs at once: for its words and for its labels. None where the machine's own fonts will do. */
export function preloadedFonts(fonts: readonly PlannedFont[]): readonly string[] {
  return fonts.flatMap(({ face: { isCore, name }, address }) =>
    isCore && (name === "text" || name === "labels") ? [address] : [],
  );
}

/** Stands for all that the look is made from. */
export function lookKeyOf(fonts: readonly PlannedFont[], { settings: { theme } }: Site): string {
  return JSON.stringify([fonts.map(({ address }) => address), theme]);
}

/** What `layouts/styles` is made with: the theme, and rules for its fonts. */
export interface Look extends MadeFiles {
  readonly css: string;
}

/** Cuts what the cache does not have. */
export async function makeLook(
  fonts: readonly PlannedFont[],
  { settings: { theme } }: Site,
  workshop: Workshop,
): Promise<Look> {
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
  const { css, fallbacks } = renderFonts(cut, [theme.type.text, theme.type.labels]);
  return {
    ...NOTHING_MADE,
    files: cut.map(({ from, address }) => ({ from, output: address.slice(1) })),
    css: `${css}\n${renderTheme(theme, fallbacks)}`,
  };
}

function toJob({ from, inputs }: Face): Job<FontInputs> {
  return { inputs, files: [from] };
}
