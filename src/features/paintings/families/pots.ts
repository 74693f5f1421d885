// Pots by their profiles, as a potter would describe them.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { at, type Point } from "../tools/point.ts";
import { wash, type WashWay } from "../tools/wash.ts";

/** Half widths from the rim down, each with its height. */
export type Profile = readonly (readonly [half: number, height: number])[];

export interface Pot {
  readonly profile: Profile;
  readonly foot: Point;
  readonly tall: number;
  readonly wide: number;
  /** How far the rim is to the right of the foot. */
  readonly lean: number;
}

export const POT_PROFILES: readonly [Profile, ...Profile[]] = [
  [
    [0.5, 1],
    [0.46, 0.94],
    [0.6, 0.84],
    [1, 0.64],
    [1.05, 0.45],
    [0.9, 0.22],
    [0.56, 0.06],
    [0.5, 0],
  ],
  [
    [0.24, 1],
    [0.2, 0.93],
    [0.2, 0.7],
    [0.3, 0.58],
    [0.86, 0.42],
    [0.96, 0.26],
    [0.82, 0.08],
    [0.7, 0],
  ],
  [
    [0.86, 1],
    [0.8, 0.95],
    [0.72, 0.7],
    [0.66, 0.45],
    [0.62, 0.2],
    [0.6, 0.05],
    [0.58, 0],
  ],
  [
    [0.62, 1],
    [0.5, 0.93],
    [0.44, 0.82],
    [0.56, 0.7],
    [0.94, 0.5],
    [0.7, 0.26],
    [0.36, 0.1],
    [0.46, 0],
  ],
  [
    [0.4, 1],
    [0.42, 0.93],
    [0.86, 0.86],
    [1.06, 0.7],
    [1.02, 0.48],
    [0.74, 0.2],
    [0.5, 0.05],
    [0.46, 0],
  ],
];

/** Paints the pot and returns its outline: from the rim down on the left, then up again on the right. */
export function paintPot(easel: Easel, hand: Stream, pot: Pot, paint: Paint, style: WashWay = {}): Point[] {
  const { profile, foot, tall, wide, lean } = pot;
  const [belly, neck] = [hand.between(0.9, 1.1), hand.between(0.85, 1.25)];
  const side = (towards: 1 | -1): Point[] =>
    profile.map(([half, height]) => {
      const far = (wide * half * (height > 0.75 ? neck : belly) * hand.between(0.97, 1.03)) / 2;
      return at(foot.x + towards * far + lean * height, foot.y - tall * height);
    });
  const outline = [...side(-1), ...side(1).reverse()];
  // Given twice, rim and foot keep their corners.
  const corners = new Set([0, profile.length - 1, profile.length, outline.length - 1]);
  const shape = outline.flatMap((point, index) => (corners.has(index) ? [point, point] : [point]));
  wash(easel, hand, shape, paint, { strength: 0.94, bleed: 0.7, direction: 90, underlay: true, ...style });
  return outline;
}

/** The widest half of a profile up to a height, as a share of the pot's width. */
export function halfWidthBelow(profile: Profile, height: number): number {
  return Math.max(...profile.filter(([, level]) => level <= height).map(([half]) => half)) / 2;
}
