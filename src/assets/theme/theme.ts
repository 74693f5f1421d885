// The look of a site as far as it is colours, type and widths: what layouts/theme.yaml and content/theme.yaml may say.
import * as z from "zod";
import { PALETTE_NAMES } from "./palette-names.ts";
import { read, record, text } from "../../lib/schema.ts";

export const COLOUR_NAMES = ["wall", "sheet", "ink", "soft", "field", "line"] as const;

export type ColourName = (typeof COLOUR_NAMES)[number];

const colour = text('"oklch(0.46 0.13 265)"');

const shade = record({ light: colour.optional(), dark: colour.optional() }, 'light: "oklch(0.952 0.004 150)"');

const family = record(
  {
    family: text("family: Literata"),
    /** Of npm, with the files; none for a family that machines have. */
    package: text("package: none")
      .default("none")
      .refine((name) => name === "none" || name.startsWith("@fontsource-variable/"), {
        error: ({ input }) =>
          `${read(input)} is no package of variable fonts. Write one of https://fontsource.org, as in package: "@fontsource-variable/literata", or package: none.`,
      }),
    /** What shows until it arrives, or where it lacks a letter. */
    fallback: z
      .enum(["serif", "sans"], {
        error: ({ input }) => `${read(input)} is not known here. Write fallback: serif, or fallback: sans.`,
      })
      .default("serif"),
  },
  "family: Literata",
);

const width = text("measure: 33em").refine((value) => /^\d+(?:\.\d+)?(?:em|rem|ch|px)$/u.test(value), {
  error: ({ input }) => `${read(input)} is no width. Write a number and em, rem, ch or px: 33em.`,
});

function shades(names: readonly string[]) {
  return record(
    Object.fromEntries(names.map((name) => [name, shade.optional()])),
    'wall: { light: "oklch(0.952 0.004 150)" }',
  );
}

const themeShape = {
  colours: shades(COLOUR_NAMES).optional(),
  pigments: shades(PALETTE_NAMES).optional(),
  type: record({ text: family.optional(), labels: family.optional() }, "text: { family: Literata }").optional(),
  widths: record({ measure: width.optional(), page: width.optional() }, "measure: 33em").optional(),
};

/** What a file changes. */
export const themeChanges = record(themeShape, "colours:");

export type ThemeChanges = z.output<typeof themeChanges>;

const wholeShade = z.strictObject({ light: z.string(), dark: z.string() });

/** A theme with nothing left out. */
export const wholeTheme = z.strictObject({
  colours: z.record(z.enum(COLOUR_NAMES), wholeShade),
  pigments: z.record(z.enum(PALETTE_NAMES), wholeShade),
  type: z.strictObject({ text: family, labels: family }),
  widths: z.strictObject({ measure: width, page: width }),
});

export type Theme = z.output<typeof wholeTheme>;
export type Family = z.output<typeof family>;

/** A colour by day and in the dark, as CSS. */
export type Shade = z.output<typeof wholeShade>;

/** The keys that may stand at a path of theme.yaml, for suggestions. */
export function knownThemeKeys(path: readonly PropertyKey[]): readonly string[] {
  const [part, name] = path;
  if (part === undefined) return Object.keys(themeShape);
  if (part === "type") return name === undefined ? ["text", "labels"] : Object.keys(family.shape);
  if (part === "widths") return ["measure", "page"];
  if (name !== undefined) return ["light", "dark"];
  return part === "pigments" ? PALETTE_NAMES : COLOUR_NAMES;
}
