// A round thing: a fruit, a sun, whatever it is taken for.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import type { Point } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";

export function paintDisc(easel: Easel, hand: Stream, centre: Point, radius: number, paint: Paint): void {
  const shape = blob(hand, centre, radius, radius * hand.between(0.87, 1), { points: 15, rough: 0.045 });
  wash(easel, hand, shape, paint, { strength: 0.95, bleed: 0.4, underlay: !paint.opaque });
}
