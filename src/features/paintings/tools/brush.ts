// A broad brush: bristles that merge where there is paint, and part where it runs out.
import type { Paint } from "../colour/mix-paints.ts";
import { blendOf, type Easel } from "../easel.ts";
import { sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { closedPath, openPath, shorten } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import { beside, type Point, type Spine } from "./point.ts";

export interface Brush {
  /** In coordinates of the sheet. */
  readonly width: number;
  readonly paint: Paint;
  readonly strength?: number;
  readonly bristles?: number;
  /** How early the bristles give out, 0–1. */
  readonly dry?: number;
  /** Points along each bristle. */
  readonly bends?: number;
}

/** Of the bristles of a group, how wide they are, measured by the room that each has. */
const WIDTHS = [2.6, 1.9, 1.4, 1] as const;

/** Paints one stroke along the spine. */
export function stroke(easel: Easel, random: Stream, spine: Spine, brush: Brush): void {
  const hand = random.fork();
  const { width, paint, strength = 0.9, dry = 0.55, bends = 6 } = brush;
  const bristles = Math.max(4, Math.round((brush.bristles ?? 30) * easel.detail));
  const groups = WIDTHS.map(() => "");
  const [wave, beat] = [hand.between(0, 6), hand.between(3, 7)];
  for (let bristle = 0; bristle < bristles; bristle++) {
    const side = ((bristle + 0.5) / bristles) * 2 - 1;
    const middle = 1 - side * side;
    const start = Math.max(0, hand.between(0, 0.05) * (1.3 - middle));
    const end = Math.min(1, 1 - dry * (0.62 - 0.5 * middle * hand.between(0.4, 1.2)) * hand.between(0.3, 1.1));
    const way = Array.from({ length: bends }, (_, bend) => {
      const share = start + ((end - start) * bend) / (bends - 1);
      return beside(
        spine,
        share,
        side * (width / 2) * (0.93 + 0.09 * sine(share * beat + wave)) + hand.bell() * width * 0.012,
      );
    });
    const group = hand.whole(0, WIDTHS.length - 1);
    groups[group] += openPath(way);
  }
  let marks =
    `<g fill="none" stroke="${paint.colour}" stroke-linecap="round" ` +
    `opacity="${shorten(strength, 2)}"${blendOf(paint)}>`;
  groups.forEach((path, index) => {
    if (path !== "")
      marks += pathMark(path, {
        width: (width / bristles) * (WIDTHS[index] ?? 1),
        ...(index > 0 && { dashes: gaps(hand, dry) }),
      });
  });
  // Opacity is the group's: bristles with their own look like rope.
  easel.add(
    `${marks}</g><path d="${closedPath(loadedStart(hand, spine, width))}" fill="${paint.colour}" opacity=".2"${blendOf(paint)}/>`,
  );
}

/** Where a bristle has lost touch with the paper. */
function gaps(hand: Stream, dry: number): number[] {
  const on = (): number => hand.whole(90, 420);
  const off = (): number => hand.whole(3, Math.round(8 + dry * 30));
  return [on(), off(), on(), off(), hand.whole(20, 80), off(), on(), off()];
}

/** The first third, where the brush still was full. */
function loadedStart(hand: Stream, spine: Spine, width: number): Point[] {
  const shares = [0.01, 0.07, 0.13, 0.2, 0.27, 0.34];
  const one = shares.map((share) => beside(spine, share * hand.between(0.85, 1), width * 0.36));
  const other = shares.map((share) => beside(spine, share * hand.between(0.75, 1.1), -width * 0.36)).reverse();
  return [...one, ...other];
}
