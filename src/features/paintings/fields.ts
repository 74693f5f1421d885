// What front matter and settings may say about paintings.
import * as z from "zod";
import { createNameReader } from "../../lib/rename-keys.ts";
import { explainIssues, isTable, read, readYesNo, record, text } from "../../lib/schema.ts";
import { toSlug } from "../../lib/slug.ts";
import { suggest } from "../../lib/suggest.ts";
import type { TagPalettes } from "./colour/assign-palette.ts";
import { PALETTE_NAMES, type PaletteName } from "../../assets/theme/palette-names.ts";
import { FAMILY_NAMES } from "./families/names.ts";
import { FORMAT_NAMES } from "./formats.ts";
import type { PaintingPins } from "./plan.ts";

const EXAMPLE = "painting: { motif: bowl, palette: ultra }, or painting: off for none";

export const paintingChoices = record(
  {
    motif: named(FAMILY_NAMES).optional(),
    palette: named(PALETTE_NAMES).optional(),
    shape: named(FORMAT_NAMES).optional(),
    variation: text("variation: 2, or any other word for another painting").optional(),
  },
  EXAMPLE,
);

const readNames = createNameReader({ renamed: { family: "motif", format: "shape", seed: "variation" } });

/** `painting` in front matter: pinned properties of a post's painting, or "off". */
export const paintingField = z.unknown().transform((value, context): PaintingPins | "off" => {
  const wanted = readYesNo(value);
  if (typeof wanted === "boolean") return wanted ? {} : "off";
  const keys = Object.keys(paintingChoices.shape);
  const named = isTable(value) ? readNames(value, keys) : undefined;
  const result = paintingChoices.safeParse(named?.fields ?? value);
  const faults = [...(named?.faults ?? []), ...explainIssues(result.error?.issues ?? [], () => keys, "for a painting")];
  if (result.success && faults.length === 0) {
    const { motif, palette, shape, variation } = result.data;
    return { family: motif, palette, format: shape, seed: variation };
  }
  for (const { path, message } of faults) context.addIssue({ code: "custom", path: [...path], message });
  return z.NEVER;
});

/** `tagPalettes` in settings: the palettes of tags, by the tags' slugs so that Bread and bread are one. */
export const palettesField = z
  .record(z.string(), named(PALETTE_NAMES), {
    error: ({ input }) =>
      isTable(input) ? undefined : `${read(input)} should be a list of tags. Write tagPalettes: { bread: moss }`,
  })
  .transform((palettes): TagPalettes =>
    Object.fromEntries(Object.entries(palettes).map(([tag, palette]): [string, PaletteName] => [toSlug(tag), palette])),
  );

/** Explains an unknown word. */
export function explainUnknown(given: unknown, known: readonly string[]): string {
  const meant = typeof given === "string" ? suggest(given, known) : undefined;
  return (
    `can't be ${read(given)}. ` +
    `${meant === undefined ? `Use one of: ${known.join(", ")}.` : `Did you mean ${meant}?`}`
  );
}

function named<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.enum(names, { error: ({ input }) => explainUnknown(input, names) });
}
