// Which colors meet on a page: foreground on background, and the contrast that each pair needs.
import { PALETTE_NAMES } from "./palette-names.ts";

/** Text (https://www.w3.org/TR/WCAG22/#contrast-minimum), and what shows where a field is (#non-text-contrast). */
const TEXT = 4.5;
const SHAPE = 3;

/** A place in a theme: `colors.background`. */
export type ColourPath = string;

/** A color of a theme, or two of them blended. */
export type Tone =
  | { readonly path: ColourPath }
  /** See-through paint over a ground: `color-mix(… 17%, transparent)`. */
  | { readonly wash: ColourPath; readonly over: ColourPath; readonly share: number }
  /** Opaque: `color-mix(… 84%, var(--ink))`. */
  | { readonly mix: ColourPath; readonly into: ColourPath; readonly share: number };

export interface Pair {
  readonly front: ColourPath;
  readonly ground: Tone;
  readonly least: number;
}

/** The strongest tints of a pigment that `layouts/styles` uses as a background, in per cent. */
export const WASHES = { callout: 17, match: 20, step: 38 } as const;

/** As much of a pigment as is in a button that is pointed at, or busy. */
export const MIXES = { hover: 84, busy: 60 } as const;

const plain = (path: ColourPath): Tone => ({ path });
const washed = (wash: ColourPath, percent: number): Tone => ({ wash, over: "colors.background", share: percent / 100 });
const mixed = (mix: ColourPath, into: ColourPath, percent: number): Tone => ({ mix, into, share: percent / 100 });

export const PIGMENTS: readonly ColourPath[] = PALETTE_NAMES.map((name) => `accents.${name}`);

/** Of two pairs on one background only the stricter is listed: a pigment that can be read shows the focus as well. */
export const PAIRS: readonly Pair[] = [
  ...["colors.background", "colors.surface"].flatMap((ground): Pair[] => [
    ...["colors.text", "colors.textMuted", ...PIGMENTS].map((front) => ({ front, ground: plain(ground), least: TEXT })),
    { front: "colors.fieldBorder", ground: plain(ground), least: SHAPE },
  ]),
  ...PIGMENTS.flatMap((pigment): Pair[] => [
    ...["colors.text", "colors.textMuted", pigment].map((front) => ({
      front,
      ground: washed(pigment, WASHES.callout),
      least: TEXT,
    })),
    ...[WASHES.match, WASHES.step].map((percent) => ({
      front: "colors.text",
      ground: washed(pigment, percent),
      least: TEXT,
    })),
    ...[MIXES.hover, MIXES.busy].map((percent) => ({
      front: "colors.background",
      ground: mixed(pigment, "colors.text", percent),
      least: TEXT,
    })),
  ]),
];

/** The colors of a pair; the one that its author more likely means to change comes first. */
export function pathsOf({ front, ground }: Pair): readonly ColourPath[] {
  if ("path" in ground) return [front, ground.path];
  return "wash" in ground ? [front, ground.wash, ground.over] : [front, ground.mix, ground.into];
}

/** As in a sentence: `background washed with coral`. */
export function nameOf(tone: Tone): string {
  if ("path" in tone) return lastOf(tone.path);
  if ("wash" in tone) return `${lastOf(tone.over)} washed with ${lastOf(tone.wash)}`;
  return `${lastOf(tone.mix)} mixed with ${lastOf(tone.into)}`;
}

/** `background` of `colors.background`. */
export function lastOf(path: ColourPath): string {
  return path.slice(path.indexOf(".") + 1);
}
