// A line of ink from a pointed brush, thick and thin as the hand presses.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { closedPath } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import { beside, type Spine } from "./point.ts";

export interface Pen {
  /** The most, in coordinates of the sheet. */
  readonly width: number;
  readonly paint: Paint;
  readonly strength?: number;
  /** Points along each side. */
  readonly bends?: number;
  /** The share of the line over which the brush is set down. */
  readonly taper?: number;
}

/** Draws a line along the spine. */
export function line(easel: Easel, random: Stream, spine: Spine, pen: Pen): void {
  const { width, paint, strength = 0.9, bends = 13, taper = 0.12 } = pen;
  const hand = random.fork();
  const [beat, wave] = [hand.between(4, 9), hand.between(0, 6)];
  const points = Math.max(5, Math.round(bends * (easel.detail < 0.7 ? 0.75 : 1)));
  const shares = Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    const ends = Math.max(0, Math.min(1, share / taper, (1 - share) / (taper * 1.4)));
    return {
      share,
      half:
        (width / 2) * Math.max(0.12, Math.sqrt(ends)) * (0.72 + 0.28 * sine(share * beat + wave) + hand.bell() * 0.09),
    };
  });
  const one = shares.map(({ share, half }) => beside(spine, share, half));
  const other = shares.map(({ share, half }) => beside(spine, share, -half)).reverse();
  easel.add(pathMark(closedPath([...one, ...other], "tenth"), { fill: paint.colour, opacity: strength }));
}
