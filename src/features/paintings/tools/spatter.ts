// Drops that flew off a full brush.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { pathMark } from "./path-mark.ts";
import type { Point } from "./point.ts";

export interface Drops {
  /** How far from the middle they land, at most. */
  readonly spread: number;
  readonly paint: Paint;
}

const DROPS = 9;

/** Eight drops in three sizes around the middle, two of them large; the sparser the farther. */
export function spatter(easel: Easel, random: Stream, middle: Point, { spread, paint }: Drops): void {
  const hand = random.fork();
  const sizes = [hand.between(0.25, 0.45), hand.between(0.5, 0.8), hand.between(1, 1.7)];
  sizes.forEach((size, index) => {
    let path = "";
    for (let drop = index; drop < DROPS; drop += index === 2 ? 6 : 3) {
      const [angle, far] = [hand.next() * TURN, spread * (0.15 + 0.85 * Math.sqrt(hand.next()))];
      path += `M${Math.round(middle.x + cosine(angle) * far)} ${Math.round(middle.y + sine(angle) * far * 0.7)}h.1`;
    }
    if (path !== "")
      easel.add(
        pathMark(path, {
          stroke: paint.colour,
          width: size * easel.unit,
          round: true,
          opacity: hand.between(0.5, 0.9),
        }),
      );
  });
}
