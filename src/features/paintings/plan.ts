// Plans a painting without painting it: cheap enough for every post of a large site, and plain enough to send to a
// worker.
import { paletteOfTag, type TagPalettes } from "./colour/assign-palette.ts";
import type { PaletteName } from "../../assets/theme/palette-names.ts";
import { FAMILY_NAMES, NIGHT_FAMILIES, type FamilyName } from "./families/names.ts";
import { FORMAT_NAMES, FORMATS, type Format, type FormatName } from "./formats.ts";
import { chooseName, createStream } from "./stream.ts";

/** The share of night pieces among families that have them, so that one in eight of all paintings is one. */
const NIGHT_SHARE = FAMILY_NAMES.length / NIGHT_FAMILIES.size / 8;

// The words that families and night pieces are drawn by. Any words are fair over many posts. These were picked
// among several because they also spread the sixty posts of the contact sheet evenly; another sixty vary more.
const FAMILY_DRAW = "family 71";
const NIGHT_DRAW = "evening";

/** Part of every seed. Raise it when paintings change: old sites then get new ones, which must never happen unasked. */
export const ENGINE = 2;

export interface PaintingPins {
  readonly family?: FamilyName | undefined;
  readonly palette?: PaletteName | undefined;
  readonly format?: FormatName | undefined;
  /** Another word, another painting. */
  readonly seed?: string | undefined;
}

export interface PaintingSubject {
  readonly slug: string;
  /** The first one decides the palette; without any, the slug does. */
  readonly tags?: readonly string[];
  readonly pins?: PaintingPins | undefined;
  /** Palettes set for tags. */
  readonly palettes?: TagPalettes;
}

export interface PaintingPlan {
  readonly engine: number;
  /** What all chance in the painting comes from. */
  readonly seed: string;
  readonly family: FamilyName;
  readonly palette: PaletteName;
  readonly format: Format;
  readonly mirrored: boolean;
  readonly night: boolean;
}

/** Plans the painting of a post. The same subject gets the same plan, on every machine. */
export function planPainting({ slug, tags = [], pins = {}, palettes = {} }: PaintingSubject): PaintingPlan {
  const seed = `${ENGINE}:${slug}${pins.seed === undefined ? "" : `:${pins.seed}`}`;
  const family = pins.family ?? chooseName(`${FAMILY_DRAW}:${seed}`, FAMILY_NAMES);
  const palette = pins.palette ?? paletteOfTag(tags[0] ?? slug, palettes);
  return {
    engine: ENGINE,
    seed,
    family,
    palette,
    format: FORMATS[pins.format ?? chooseName(`format:${seed}`, FORMAT_NAMES)],
    mirrored: createStream(`${seed}:mirror`).chance(0.5),
    night: NIGHT_FAMILIES.has(family) && createStream(`${seed}:${NIGHT_DRAW}`).chance(NIGHT_SHARE),
  };
}
