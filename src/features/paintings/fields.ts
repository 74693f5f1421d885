// What front matter and settings may say about canvases.
import * as z from "zod";
import { explainIssues, isTable, read, record, text } from "../../lib/schema.ts";
import { toSlug } from "../../lib/slug.ts";
import { suggest } from "../../lib/suggest.ts";
import type { TagPalettes } from "./colour/assign-palette.ts";
import { PALETTE_NAMES, type PaletteName } from "../../assets/theme/palette-names.ts";
import { FAMILY_NAMES } from "./families/names.ts";
import { FORMAT_NAMES } from "./formats.ts";
import type { CanvasPins } from "./plan.ts";

const EXAMPLE = "canvas: { family: bowl, palette: ultra }, or canvas: off for none";

const pins = record(
  {
    family: named(FAMILY_NAMES).optional(),
    palette: named(PALETTE_NAMES).optional(),
    format: named(FORMAT_NAMES).optional(),
    seed: text("seed: 2, or any other word for another painting").optional(),
  },
  EXAMPLE,
);

/** `canvas` in front matter: what is pinned of a post's painting, or "off". */
export const canvasField = z.unknown().transform((value, context): CanvasPins | "off" => {
  if (value === "off" || value === false) return "off";
  const result = pins.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of explainIssues(result.error.issues, () => Object.keys(pins.shape)))
    context.addIssue({ code: "custom", path: [...path], message });
  return z.NEVER;
});

/** `palettes` in settings: the palettes of tags, by the tags' slugs so that Bread and bread are one. */
export const palettesField = z
  .record(z.string(), named(PALETTE_NAMES), {
    error: ({ input }) =>
      isTable(input) ? undefined : `${read(input)} should have keys of its own. Write palettes: { bread: moss }.`,
  })
  .transform((palettes): TagPalettes =>
    Object.fromEntries(Object.entries(palettes).map(([tag, palette]): [string, PaletteName] => [toSlug(tag), palette])),
  );

/** What to say of a word that is none of those known. */
export function explainUnknown(given: unknown, known: readonly string[]): string {
  const meant = typeof given === "string" ? suggest(given, known) : undefined;
  return (
    `${read(given)} is not known here. ` +
    `${meant === undefined ? `There are ${known.join(", ")}.` : `Did you mean ${meant}?`}`
  );
}

function named<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.enum(names, { error: ({ input }) => explainUnknown(input, names) });
}
