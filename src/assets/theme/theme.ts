// The schema of layouts/theme.yaml and content/theme.yaml: colors, fonts and widths.
import * as z from "zod";
import { PALETTE_NAMES } from "./palette-names.ts";
import { read, record, text } from "../../lib/schema.ts";

export const COLOR_NAMES = ["background", "surface", "text", "textMuted", "fieldBorder", "divider"] as const;

export type ColorName = (typeof COLOR_NAMES)[number];

// Without quotes, YAML reads #28509e as a comment, and the color is empty.
const colour = text('"#28509e" with its quotes');

/** One color for a page in the light and one in the dark. */
function shadeOf(name: string) {
  return z.strictObject(
    { light: colour.optional(), dark: colour.optional() },
    {
      error: ({ code, input }) =>
        code === "unrecognized_keys"
          ? undefined
          : `needs light or dark before the color. Write ${name}: { light: ${JSON.stringify(typeof input === "string" ? input : "#28509e")} }`,
    },
  );
}

const family = record(
  {
    family: text("family: Literata"),
    /** The npm package with the files; none for a system font. */
    package: text("package: none")
      .default("none")
      .refine((name) => name === "none" || name.startsWith("@fontsource-variable/"), {
        error: ({ input }) =>
          `${read(input)} isn't a package of variable fonts. Write one of https://fontsource.org, as in package: "@fontsource-variable/literata", or package: none.`,
      }),
    /** What shows until it arrives, or where it lacks a letter. */
    fallback: z
      .enum(["serif", "sans"], {
        error: ({ input }) => `${read(input)} can't be used. Write fallback: serif or fallback: sans.`,
      })
      .default("serif"),
  },
  "family: Literata",
);

const width = text("text: 33em").refine((value) => /^\d+(?:\.\d+)?(?:em|rem|ch|px)$/u.test(value), {
  error: ({ input }) => `${read(input)} isn't a width. Write a number and em, rem, ch or px: 33em`,
});

function shades(names: readonly string[]) {
  return record(
    Object.fromEntries(names.map((name) => [name, shadeOf(name).optional()])),
    'background: { light: "oklch(0.952 0.004 150)" }',
  );
}

const themeShape = {
  colors: shades(COLOR_NAMES).optional(),
  accents: shades(PALETTE_NAMES).optional(),
  fonts: record({ body: family.optional(), labels: family.optional() }, "body: { family: Literata }").optional(),
  widths: record({ text: width.optional(), page: width.optional() }, "text: 33em").optional(),
};

/** The changes in a theme file. */
export const themeChanges = record(themeShape, "colors:");

export type ThemeChanges = z.output<typeof themeChanges>;

const wholeShade = z.strictObject({ light: z.string(), dark: z.string() });

/** A theme with nothing left out. */
export const wholeTheme = z.strictObject({
  colors: z.record(z.enum(COLOR_NAMES), wholeShade),
  accents: z.record(z.enum(PALETTE_NAMES), wholeShade),
  fonts: z.strictObject({ body: family, labels: family }),
  widths: z.strictObject({ text: width, page: width }),
});

export type Theme = z.output<typeof wholeTheme>;
export type Family = z.output<typeof family>;

/** A color in light and dark mode, as CSS. */
export type Shade = z.output<typeof wholeShade>;

/** The keys that may be used at a path of theme.yaml, for suggestions. */
export function knownThemeKeys(path: readonly PropertyKey[]): readonly string[] {
  const [part, name] = path;
  if (part === undefined) return Object.keys(themeShape);
  if (part === "fonts") return name === undefined ? ["body", "labels"] : Object.keys(family.shape);
  if (part === "widths") return ["text", "page"];
  if (name !== undefined) return ["light", "dark"];
  return part === "accents" ? PALETTE_NAMES : COLOR_NAMES;
}
