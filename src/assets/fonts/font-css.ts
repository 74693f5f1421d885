// The rules of CSS that name the font files, and those that keep pages still until the files are there.
import { quoteFamily } from "../theme/theme-css.ts";
import type { Family } from "../theme/theme.ts";
import { toUnicodeRange, type Face } from "./faces.ts";
import type { FontFacts } from "./font-kind.ts";

export interface MadeFace {
  readonly face: Face;
  /** On the site; stylesheets are in a sibling of the fonts folder. */
  readonly address: string;
  readonly facts: FontFacts;
}

export interface FontCss {
  readonly css: string;
  /** Fallback families, shown until a font has loaded. */
  readonly fallbacks: Readonly<Record<string, readonly string[]>>;
}

/** Fonts that nearly every machine has, and how wide their letters are: measured with the sample of make-font.ts. */
const STANDINS: Readonly<
  Record<Family["fallback"], readonly { readonly local: readonly string[]; readonly average: number }[]>
> = {
  serif: [
    { local: ["Georgia", "Gelasio"], average: 0.4465 },
    { local: ["Times New Roman", "Liberation Serif"], average: 0.4069 },
  ],
  sans: [{ local: ["Arial", "Liberation Sans"], average: 0.4489 }],
};

/**
 * A page uses its fonts if they load within a tenth of a second; otherwise it keeps the fallbacks until the next page:
 * a later swap would move lines (https://drafts.csswg.org/css-fonts-4/#valdef-font-face-font-display-optional). A
 * fallback is scaled to the width of the family and has the same line metrics
 * (https://drafts.csswg.org/css-fonts-5/#font-metrics-override-desc).
 */
export function renderFonts(made: readonly MadeFace[], families: readonly Family[]): FontCss {
  const rules = made.map(
    ({ face: { family, style, weight, inputs }, address }) =>
      `@font-face { font-family: ${quoteFamily(family)}; font-style: ${style}; font-weight: ${weight}; font-display: optional; src: url("..${address}") format("woff2"); unicode-range: ${toUnicodeRange(inputs.characters)}; }`,
  );
  const fallbacks: Record<string, string[]> = {};
  for (const { family, fallback } of families) {
    const upright = made.find(({ face }) => face.family === family && face.isCore && face.style === "normal");
    if (!upright) continue;
    fallbacks[family] = STANDINS[fallback].map(({ local, average }, index) => {
      const name = `${family} stand-in${index === 0 ? "" : ` ${index + 1}`}`;
      rules.push(renderStandIn(name, local, upright.facts, average));
      return name;
    });
  }
  return { css: `@layer fonts { ${rules.join(" ")} }`, fallbacks };
}

function renderStandIn(
  name: string,
  local: readonly string[],
  { ascent, descent, lineGap, average }: FontFacts,
  own: number,
): string {
  const size = average / own;
  const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;
  return (
    `@font-face { font-family: ${quoteFamily(name)}; src: ` +
    `${local.map((family) => `local("${family}")`).join(", ")}; size-adjust: ${percent(size)}; ascent-override: ` +
    `${percent(ascent / size)}; descent-override: ${percent(descent / size)}; line-gap-override: ` +
    `${percent(lineGap / size)}; }`
  );
}
