// Whether everything on a page can be read: each pair of colours that meets there, by day and in the dark, against WCAG 2.2.
import { createRequire } from "node:module";
import type { Oklch } from "culori";
import { PALETTE_NAMES } from "../canvas/colour/palettes.ts";
import type { ThemeFault } from "./load-theme.ts";
import { COLOUR_NAMES, type Theme, type ThemeChanges } from "./theme.ts";

/** Text (https://www.w3.org/TR/WCAG22/#contrast-minimum), and what shows where a field is or the focus (#non-text-contrast). */
const TEXT = 4.5;
const SHAPE = 3;

/** How much of the pigment the strongest wash has, as callout.css mixes it. */
const WASH = 0.17;

type Scheme = "light" | "dark";
const SCHEMES: readonly Scheme[] = ["light", "dark"];

interface Pair {
  /** `colours.ink`. */
  readonly front: string;
  readonly ground: string;
  readonly least: number;
  /** A pigment washed over the ground. */
  readonly wash?: string;
}

const pigments = PALETTE_NAMES.map((name) => `pigments.${name}`);

const PAIRS: readonly Pair[] = [
  ...["colours.wall", "colours.sheet"].flatMap((ground): Pair[] => [
    ...["colours.ink", "colours.soft", ...pigments].map((front) => ({ front, ground, least: TEXT })),
    { front: "colours.field", ground, least: SHAPE },
  ]),
  ...pigments.flatMap((wash): Pair[] => ["colours.ink", "colours.soft"].map((front) => ({ front, ground: "colours.wall", wash, least: TEXT }))),
];

/** What cannot be read, at the keys that were changed; with `changes` of undefined at any. One fault for a colour, for the pair that fails most. */
export function checkContrast(theme: Theme, changes: ThemeChanges | undefined): ThemeFault[] {
  const unreadable = findUnreadable(theme);
  if (unreadable.length > 0) return unreadable;
  const changed = (path: string, scheme: Scheme): boolean => changes === undefined || valueIn(changes, path, scheme) !== undefined;
  return SCHEMES.flatMap((scheme) => {
    const failing = PAIRS.map((pair) => ({ pair, ratio: ratioOf(theme, pair, scheme) })).filter(({ pair, ratio }) => ratio < pair.least);
    const byKey = Map.groupBy(failing, ({ pair }) => [pair.front, pair.wash, pair.ground].find((path) => path !== undefined && changed(path, scheme)) ?? pair.front);
    return [...byKey].map(([path, fails]) => explain(path, fails.toSorted((a, b) => a.ratio / a.pair.least - b.ratio / b.pair.least), theme, scheme));
  });
}

function findUnreadable(theme: Theme): ThemeFault[] {
  return [...COLOUR_NAMES.map((name) => `colours.${name}`), ...pigments].flatMap((path) =>
    SCHEMES.flatMap((scheme) => {
      const value = valueIn(theme, path, scheme) ?? "";
      const colour = culori().parse(value);
      const place = [...path.split("."), scheme];
      if (!colour) return [{ path: place, message: `"${value}" is no colour. Write one as CSS does: "#28509e", or "oklch(0.46 0.13 265)".` }];
      if (colour.alpha !== undefined && colour.alpha < 1) return [{ path: place, message: `"${value}" can be seen through, so nobody knows what stands on it. Write it without its last number.` }];
      if (!culori().displayable(colour)) return [{ path: place, message: `"${value}" is more colourful than screens can show. Write "${toText(culori().clampChroma(toOklch(value), "oklch"))}".` }];
      return [];
    }),
  );
}

interface Failing {
  readonly pair: Pair;
  readonly ratio: number;
}

function explain(path: string, [worst, ...others]: readonly Failing[], theme: Theme, scheme: Scheme): ThemeFault {
  if (!worst) throw new Error("nothing fails");
  const { front, ground, wash, least } = worst.pair;
  const name = (one: string): string => one.slice(one.indexOf(".") + 1);
  const where = `${name(front)} on ${name(ground)}${wash === undefined ? "" : ` washed with ${name(wash)}`}`;
  const more = others.length === 0 ? "" : `, and ${others.length} more ${others.length === 1 ? "pair" : "pairs"}`;
  const nearest = nearestPassing(path, theme, scheme, [worst, ...others].map(({ pair }) => pair));
  const remedy = nearest === undefined ? "No lightness of it passes: change the colour that it stands on." : `The nearest that can is "${nearest}".`;
  return { path: [...path.split("."), scheme], message: `"${valueIn(theme, path, scheme) ?? ""}" cannot be read: ${where} has a contrast of ${worst.ratio.toFixed(2)}, and needs ${least}${more}. ${remedy}` };
}

/** The same hue, lighter or darker by as little as possible: `failing` pass then, and what passes goes on to. */
function nearestPassing(path: string, theme: Theme, scheme: Scheme, failing: readonly Pair[]): string | undefined {
  const start = toOklch(valueIn(theme, path, scheme) ?? "");
  const own = PAIRS.filter((pair) => [pair.front, pair.ground, pair.wash].includes(path) && (failing.includes(pair) || ratioOf(theme, pair, scheme) >= pair.least));
  for (let step = 1; step <= 200; step += 1) {
    for (const l of [start.l + step / 200, start.l - step / 200]) {
      if (l < 0 || l > 1) continue;
      const value = toText(culori().clampChroma({ ...start, l }, "oklch"));
      if (own.every((pair) => ratioOf(theme, pair, scheme, { path, value }) >= pair.least)) return value;
    }
  }
  return undefined;
}

function ratioOf(theme: Theme, { front, ground, wash }: Pair, scheme: Scheme, instead?: { readonly path: string; readonly value: string }): number {
  const colourOf = (path: string): string => (instead?.path === path ? instead.value : valueIn(theme, path, scheme)) ?? "";
  const below = wash === undefined ? colourOf(ground) : lay(colourOf(wash), colourOf(ground));
  return culori().wcagContrast(colourOf(front), below);
}

/** A see-through colour over another, as browsers lay it: in sRGB. */
function lay(wash: string, ground: string): string {
  const [over, under] = [toRgb(wash), toRgb(ground)];
  const mix = (part: "r" | "g" | "b"): number => over[part] * WASH + under[part] * (1 - WASH);
  return culori().formatHex({ mode: "rgb", r: mix("r"), g: mix("g"), b: mix("b") });
}

/** Only a theme of its own needs it. */
function culori() {
  return (loaded ??= createRequire(import.meta.url)("culori") as typeof import("culori"));
}

let loaded: typeof import("culori") | undefined;

function toRgb(value: string) {
  return culori().converter("rgb")(value) ?? { mode: "rgb" as const, r: 0, g: 0, b: 0 };
}

function toOklch(value: string): Oklch {
  return culori().converter("oklch")(value) ?? { mode: "oklch", l: 0, c: 0 };
}

/** `oklch(0.46 0.13 265)`. */
function toText(colour: Oklch): string {
  const { l, c, h = 0 } = colour;
  // Rounded up it could be more colourful than screens can show.
  return `oklch(${Number(l.toFixed(3))} ${Math.floor(c * 1000) / 1000} ${Number(h.toFixed(1))})`;
}

function valueIn(theme: ThemeChanges, path: string, scheme: Scheme): string | undefined {
  const [part, name = ""] = path.split(".");
  const shades: Readonly<Record<string, { readonly light?: string | undefined; readonly dark?: string | undefined } | undefined>> | undefined = part === "pigments" ? theme.pigments : theme.colours;
  return shades?.[name]?.[scheme];
}
