// Fields that reach beyond the edge of the sheet, which cuts them.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { at, type Point } from "../tools/point.ts";
import { box, slab } from "../tools/shapes.ts";

/** From side to side, between two heights; each edge may tilt by what its right end lies lower. */
export function band(
  { width, unit }: Easel,
  hand: Stream,
  top: number,
  bottom: number,
  tilts: readonly [top: number, bottom: number] = [0, 0],
  step = 14,
): Point[] {
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
  return band(easel, hand, -3 * easel.unit, bottom, [0, tilt], 16);
}

/** From a height down to the foot of the sheet. */
export function below(easel: Easel, hand: Stream, top: number, tilt = 0): Point[] {
  return band(easel, hand, top, easel.height + 3 * easel.unit, [tilt, 0]);
}

/** A field with four straight sides, anywhere. */
export function field({ unit }: Easel, hand: Stream, x: number, y: number, width: number, height: number): Point[] {
  return slab(hand, box(x, y, width, height), 15 * unit, 0.8 * unit);
}
