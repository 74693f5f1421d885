// Checks the contrast of each pair of colors that meets on a page, in light and dark mode, against WCAG 2.2.
import type { Oklch } from "culori";
import culori from "culori/require";
import type { ThemeFault } from "./load-theme.ts";
import { lastOf, nameOf, PAIRS, pathsOf, PIGMENTS, type ColourPath, type Pair, type Tone } from "./pairs.ts";
import { COLOR_NAMES, type Theme, type ThemeChanges } from "./theme.ts";

type Scheme = "light" | "dark";
const SCHEMES: readonly Scheme[] = ["light", "dark"];

/**
 * Contrast problems at the keys in `changes`, or at any key if `changes` is undefined. One problem per color, for the
 * color's worst pair.
 */
export function checkContrast(theme: Theme, changes: ThemeChanges | undefined): ThemeFault[] {
  const unreadable = findUnreadable(theme);
  if (unreadable.length > 0) return unreadable;
  const changed = (path: ColourPath, scheme: Scheme): boolean =>
    changes === undefined || valueIn(changes, path, scheme) !== undefined;
  return SCHEMES.flatMap((scheme) => {
    const failing = PAIRS.map((pair) => ({ pair, ratio: ratioOf(theme, pair, scheme) })).filter(
      ({ pair, ratio }) => ratio < pair.least,
    );
    const byKey = Map.groupBy(failing, ({ pair }) => pathsOf(pair).find((path) => changed(path, scheme)) ?? pair.front);
    return [...byKey].map(([path, fails]) =>
      explain(
        path,
        fails.toSorted((a, b) => a.ratio / a.pair.least - b.ratio / b.pair.least),
        theme,
        scheme,
      ),
    );
  });
}

function findUnreadable(theme: Theme): ThemeFault[] {
  return [...COLOR_NAMES.map((name) => `colors.${name}`), ...PIGMENTS].flatMap((path) =>
    SCHEMES.flatMap((scheme) => {
      const value = valueIn(theme, path, scheme) ?? "";
      const colour = culori.parse(value);
      const place = [...path.split("."), scheme];
      if (!colour)
        return [
          {
            path: place,
            message: `"${value}" isn't a color. Write it as in CSS: "#28509e" or "oklch(0.46 0.13 265)"`,
          },
        ];
      if (colour.alpha !== undefined && colour.alpha < 1)
        return [
          {
            path: place,
            message:
              `"${value}" is see-through, so we can't tell whether text on it is readable. ` +
              "Remove the last number (the opacity).",
          },
        ];
      if (!culori.displayable(colour))
        return [
          {
            path: place,
            message: `"${value}" is more vivid than screens can show. Write "${toText(toOklch(value))}".`,
          },
        ];
      return [];
    }),
  );
}

interface Failing {
  readonly pair: Pair;
  readonly ratio: number;
}

function explain(path: ColourPath, [worst, ...others]: readonly Failing[], theme: Theme, scheme: Scheme): ThemeFault {
  if (!worst) throw new Error("nothing fails");
  const { front, ground, least } = worst.pair;
  const colourOf = (one: ColourPath): string => valueIn(theme, one, scheme) ?? "";
  const more =
    others.length === 0 ? "" : `; ${others.length} more ${others.length === 1 ? "pair fails" : "pairs fail"}, too`;
  const nearest = nearestPassing(
    path,
    theme,
    scheme,
    [worst, ...others].map(({ pair }) => pair),
  );
  const remedy =
    nearest === undefined
      ? "No shade of this color is readable here. Change the other color."
      : `Closest readable color: "${nearest}".`;
  return {
    path: [...path.split("."), scheme],
    message:
      `The color ${lastOf(front)} ("${colourOf(front)}") is too faint on ${nameOf(ground)} ` +
      `("${toColour(ground, colourOf)}"): contrast ${toShown(worst.ratio)}, at least ${least} is needed${more}. ${remedy}`,
  };
}

/** Rounds down, so that 4.499 is never shown as 4.50. */
function toShown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** The same hue, as little lighter or darker as possible, so that `failing` pass and passing pairs still do. */
function nearestPassing(path: ColourPath, theme: Theme, scheme: Scheme, failing: readonly Pair[]): string | undefined {
  const start = toOklch(valueIn(theme, path, scheme) ?? "");
  const own = PAIRS.filter(
    (pair) => pathsOf(pair).includes(path) && (failing.includes(pair) || ratioOf(theme, pair, scheme) >= pair.least),
  );
  for (let step = 1; step <= 200; step += 1) {
    for (const l of [start.l + step / 200, start.l - step / 200]) {
      if (l < 0 || l > 1) continue;
      const value = toText({ ...start, l });
      if (own.every((pair) => ratioOf(theme, pair, scheme, { path, value }) >= pair.least)) return value;
    }
  }
  return undefined;
}

function ratioOf(
  theme: Theme,
  { front, ground }: Pair,
  scheme: Scheme,
  instead?: { readonly path: ColourPath; readonly value: string },
): number {
  const colourOf = (path: ColourPath): string =>
    (instead?.path === path ? instead.value : valueIn(theme, path, scheme)) ?? "";
  return culori.wcagContrast(colourOf(front), toColour(ground, colourOf));
}

/** Composites as browsers do: translucent paint is blended in sRGB, color-mix() in OKLCH. */
function toColour(tone: Tone, colourOf: (path: ColourPath) => string): string {
  if ("path" in tone) return colourOf(tone.path);
  if ("mix" in tone)
    return culori.formatHex(culori.interpolate([colourOf(tone.into), colourOf(tone.mix)], "oklch")(tone.share));
  const [over, under] = [toRgb(colourOf(tone.wash)), toRgb(colourOf(tone.over))];
  const lay = (part: "r" | "g" | "b"): number => over[part] * tone.share + under[part] * (1 - tone.share);
  return culori.formatHex({ mode: "rgb", r: lay("r"), g: lay("g"), b: lay("b") });
}

function toRgb(value: string) {
  return culori.converter("rgb")(value) ?? { mode: "rgb" as const, r: 0, g: 0, b: 0 };
}

function toOklch(value: string): Oklch {
  return culori.converter("oklch")(value) ?? { mode: "oklch", l: 0, c: 0 };
}

/** `oklch(0.46 0.13 265)`, with as much chroma as screens can show of it. */
function toText({ l, c, h = 0 }: Oklch): string {
  const [lightness, hue] = [Number(l.toFixed(3)), Number(h.toFixed(1))];
  // Checked after rounding lightness and hue: a rounded color may be out of gamut where the exact one isn't.
  for (let chroma = Math.floor(c * 1000); chroma > 0; chroma -= 1) {
    if (culori.displayable({ mode: "oklch", l: lightness, c: chroma / 1000, h: hue }))
      return `oklch(${lightness} ${chroma / 1000} ${hue})`;
  }
  return `oklch(${lightness} 0 ${hue})`;
}

function valueIn(theme: ThemeChanges, path: ColourPath, scheme: Scheme): string | undefined {
  const [part, name = ""] = path.split(".");
  const shades:
    | Readonly<Record<string, { readonly light?: string | undefined; readonly dark?: string | undefined } | undefined>>
    | undefined = part === "accents" ? theme.accents : theme.colors;
  return shades?.[name]?.[scheme];
}
