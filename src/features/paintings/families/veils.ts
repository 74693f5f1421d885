// Paint poured in broad bands that overlap, and a few thin runs.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, between, through, type Point } from "../tools/point.ts";
import { wash } from "../tools/wash.ts";

export function paintVeils(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const count = easel.wide ? random.whole(5, 8) : random.whole(4, 6);
  const poured = random.chance(0.7);
  const odd = random.whole(1, count - 2);
  const dark = (odd + random.whole(1, count - 1)) % count;
  for (let index = 0; index < count; index++) {
    const x = w * ((index + 0.5) / count) + random.bell() * 7 * u;
    const wide = (random.between(1.1, 2.1) * w) / count;
    const [length, foot, drift] = [
      h * random.between(index === odd ? 0.4 : 0.58, 1.02),
      wide * random.between(0.4, 1),
      random.bell() * 12 * u,
    ];
    const corners = [
      at(x - wide / 2, -3 * u),
      at(x + wide / 2, -3 * u),
      at(x + wide / 2 + drift * 0.4, length * 0.5),
      at(x + foot / 2 + drift, length),
      at(x - foot / 2 + drift, length + random.bell() * 4 * u),
      at(x - wide / 2 + drift * 0.4, length * 0.5),
    ];
    const shape = round(random, corners, 0.8 * u).map((point) => (poured ? point : at(point.x, h - point.y)));
    const paint =
      index === odd
        ? paints.accent
        : index === dark
          ? paints.ink
          : ([paints.first, paints.second, paints.third][index % 3] ?? paints.first);
    wash(easel, random, shape, paint, { strength: random.between(0.6, 0.9), bleed: 1, direction: 90 });
  }
  for (let run = 0; run < 3; run++) {
    const [x, y, length] = [w * random.between(0.1, 0.9), h * random.between(0.4, 0.6), h * random.between(0.2, 0.45)];
    const way = through([at(x, y), at(x + random.bell() * u, y + length * 0.5), at(x + random.bell() * u, y + length)]);
    line(easel, random, way, {
      width: random.between(0.6, 1.3) * u,
      paint: run % 2 === 0 ? paints.first : paints.second,
      strength: 0.6,
      bends: 8,
      taper: 0.03,
    });
  }
}

/** Corners become bends, sides waver. */
function round(hand: Stream, corners: readonly Point[], off: number): Point[] {
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return [0, 0.25, 0.5, 0.75].map((share) => {
      const { x, y } = between(from, to, share);
      return at(x + hand.bell() * off, y + hand.bell() * off);
    });
  });
}
