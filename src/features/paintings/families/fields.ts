// Fields that reach beyond the edge of the sheet, which cuts them.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { at, type Point } from "../tools/point.ts";
import { box, slab } from "../tools/shapes.ts";

interface Band {
  readonly top: number;
  readonly bottom: number;
  /** How much lower the right end of each edge is. */
  readonly tilts?: readonly [top: number, bottom: number];
  readonly step?: number;
}

/** From side to side, between two heights. */
export function band({ width, unit }: Easel, hand: Stream, { top, bottom, tilts = [0, 0], step = 14 }: Band): Point[] {
  const over = 3 * unit;
  const [high, low] = [tilts[0] / 2, tilts[1] / 2];
  return slab(
    hand,
    [at(-over, top - high), at(width + over, top + high), at(width + over, bottom + low), at(-over, bottom - low)],
    step * unit,
    unit,
  );
}

/** From the top of the sheet down to a height. */
export function above(easel: Easel, hand: Stream, bottom: number, tilt = 0): Point[] {
  return band(easel, hand, { top: -3 * easel.unit, bottom, tilts: [0, tilt], step: 16 });
}

/** From a height down to the foot of the sheet. */
export function below(easel: Easel, hand: Stream, top: number, tilt = 0): Point[] {
  return band(easel, hand, { top, bottom: easel.height + 3 * easel.unit, tilts: [tilt, 0] });
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A field with four straight sides, anywhere. */
export function field({ unit }: Easel, hand: Stream, { x, y, width, height }: Area): Point[] {
  return slab(hand, box(x, y, width, height), 15 * unit, 0.8 * unit);
}
