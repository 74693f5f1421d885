// A theme as CSS custom properties, which layouts/styles uses.
import type { ColorName, Family, Shade, Theme } from "./theme.ts";

const MONO = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace';

/** The custom property of each color. */
const COLORS: readonly (readonly [ColorName, string])[] = [
  ["background", "wall"],
  ["surface", "sheet"],
  ["text", "ink"],
  ["textMuted", "soft"],
  ["fieldBorder", "field"],
  ["divider", "line"],
];

/** Fallbacks after a family in a font list; the last ones are on every computer. */
const FALLBACKS: Readonly<Record<Family["fallback"], readonly string[]>> = {
  serif: ["Georgia", "serif"],
  sans: ["system-ui", "sans-serif"],
};

/** CSS for the token layer. `fallbacks` are shown until a family of the theme has loaded. */
export function renderTheme(
  { colors, accents, fonts, widths }: Theme,
  fallbacks: Readonly<Record<string, readonly string[]>>,
): string {
  const stack = ({ family, fallback }: Family): string =>
    [...[family, ...(fallbacks[family] ?? [])].map(quoteFamily), ...FALLBACKS[fallback]].join(", ");
  const properties = [
    ...COLORS.map(([name, property]) => `--${property}: ${lightDark(colors[name])}`),
    `--serif: ${stack(fonts.body)}`,
    `--sans: ${stack(fonts.labels)}`,
    `--mono: ${MONO}`,
    `--measure: ${widths.text}`,
    `--page: ${widths.page}`,
  ];
  const rules = Object.entries(accents).map(
    ([name, shade]) => `[data-pigment="${name}"] { --pigment: ${lightDark(shade)}; }`,
  );
  return `@layer tokens { :root { ${properties.join("; ")}; } ${rules.join(" ")} }`;
}

function lightDark({ light, dark }: Shade): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** A family as a CSS string; escapes what its author typed. */
export function quoteFamily(family: string): string {
  return `"${family.replace(/["\\\n]/gu, "")}"`;
}
