// A theme as custom properties: what the stylesheets of layouts/styles call by their names.
import type { Family, Shade, Theme } from "./theme.ts";

const MONO = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace';

/** What stands behind a family, the last ones on every machine. */
const FALLBACKS: Readonly<Record<Family["fallback"], readonly string[]>> = {
  serif: ["Georgia", "serif"],
  sans: ["system-ui", "sans-serif"],
};

/** CSS for the layer of tokens. `fallbacks` are families that stand in for one of the theme until it arrives. */
export function renderTheme(
  { colours, pigments, type, widths }: Theme,
  fallbacks: Readonly<Record<string, readonly string[]>>,
): string {
  const stack = ({ family, fallback }: Family): string =>
    [...[family, ...(fallbacks[family] ?? [])].map(quoteFamily), ...FALLBACKS[fallback]].join(", ");
  const properties = [
    ...Object.entries(colours).map(([name, shade]) => `--${name}: ${lightDark(shade)}`),
    `--serif: ${stack(type.text)}`,
    `--sans: ${stack(type.labels)}`,
    `--mono: ${MONO}`,
    `--measure: ${widths.measure}`,
    `--page: ${widths.page}`,
  ];
  const rules = Object.entries(pigments).map(
    ([name, shade]) => `[data-pigment="${name}"] { --pigment: ${lightDark(shade)}; }`,
  );
  return `@layer tokens { :root { ${properties.join("; ")}; } ${rules.join(" ")} }`;
}

function lightDark({ light, dark }: Shade): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** As CSS quotes a family, whatever its author typed. */
export function quoteFamily(family: string): string {
  return `"${family.replace(/["\\\n]/gu, "")}"`;
}
