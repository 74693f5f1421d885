// The fonts of a site, cut to the letters that it uses, and the CSS that names them.
import { isRefused } from "../artifacts/kind.ts";
import type { Workshop } from "../artifacts/workshop.ts";
import { collectCharacters, dateWords } from "../fonts/characters.ts";
import { facesOf, type Face } from "../fonts/faces.ts";
import { renderFonts } from "../fonts/font-css.ts";
import { FONT_FILE, fontKind } from "../fonts/font-kind.ts";
import type { Site } from "../site/site.ts";
import { renderTheme } from "../theme/theme-css.ts";
import { NOTHING_MADE, type MadeFiles } from "./made-files.ts";

/** The one file that every page needs at once; "" where the machine's own fonts will do. Known before anything is made. */
export function textFontOf({ settings }: Site, workshop: Workshop): string {
  const face = facesOf(settings.theme, "").find(({ isCore, name }) => isCore && name === "text");
  return face ? addressOf(face, workshop) : "";
}

/** What `layouts/styles` is made with: the theme, and rules for its fonts. */
export interface Look extends MadeFiles {
  readonly css: string;
}

/** Cuts what the cache does not have. The texts of all entries must have arrived. */
export async function makeLook({ settings, withPage }: Site, workshop: Workshop): Promise<Look> {
  const { theme, site } = settings;
  const faces = facesOf(theme, collectCharacters(withPage, JSON.stringify(settings) + dateWords(site.language)));
  const made = await workshop.make(fontKind, faces.map(({ from, inputs }) => ({ inputs, files: [from] })));
  const cut = faces.map((face, index) => {
    const font = made[index];
    const from = font && !isRefused(font) ? font.files.get(FONT_FILE)?.path : undefined;
    if (!font || isRefused(font) || from === undefined) throw new Error(`${face.name} was not cut from ${face.from}`);
    return { face, address: addressOf(face, workshop), facts: font.facts, from };
  });
  const { css, fallbacks } = renderFonts(cut, [theme.type.text, theme.type.labels]);
  return { ...NOTHING_MADE, files: cut.map(({ from, address }) => ({ from, output: address.slice(1) })), css: `${css}\n${renderTheme(theme, fallbacks)}` };
}

/** Another font has another address, so browsers need never ask again. */
function addressOf({ name, from, inputs }: Face, workshop: Workshop): string {
  return `/fonts/${name}-${workshop.keyOf(fontKind, { inputs, files: [from] }).slice(0, 10)}.woff2`;
}
