// Warp and weft, and one thread that wanders.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { stroke } from "../tools/brush.ts";
import { at, sweep, type Point } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";

export function paintWeave(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints, night } = easel;
  const warp = easel.wide ? random.whole(4, 7) : random.whole(3, 5);
  const weft = easel.wide ? random.whole(3, 4) : random.whole(3, 6);
  const odd = random.whole(0, weft - 1);
  const margin = random.between(0.06, 0.13);
  const room = 1 - 2 * margin;
  const slant = random.bell() * 9 * u;
  if (!night)
    wash(
      easel,
      random,
      blob(random, at(w / 2 + random.bell() * 20 * u, h / 2 + random.bell() * 10 * u), w * 0.36, h * 0.34, {
        rough: 0.1,
      }),
      paints.third,
      { strength: 0.6, bloom: 11 },
    );

  for (let index = 0; index < warp; index++) {
    const x = w * (margin + (room * (index + 0.5)) / warp) + random.bell() * 2.4 * u;
    const stray = (far: number): number => x + slant * far + random.bell() * 3 * u;
    const spine = sweep(
      at(stray(1), h * random.between(0.02, 0.12)),
      at(stray(0.4), h * 0.35),
      at(stray(-0.4), h * 0.65),
      at(stray(-1), h * random.between(0.86, 0.99)),
    );
    stroke(easel, random, spine, {
      width: (random.between(0.3, 0.84) * w * room) / warp,
      paint: index % 4 === 3 ? paints.third : paints.first,
      bristles: 16,
      bends: 5,
      dry: random.between(0.3, 0.8),
    });
  }
  for (let index = 0; index < weft; index++) {
    const y = h * (margin + (room * (index + 0.5)) / weft) + random.bell() * 2 * u;
    const wanders = index === odd;
    const loose = wanders ? random.between(14, 26) * u : 3 * u;
    const stops: [Point, Point, Point, Point] = [
      at(w * random.between(0.02, 0.1), y),
      at(w * 0.35, y + random.bell() * loose),
      at(w * 0.65, y + random.bell() * loose),
      at(w * random.between(0.88, 0.98), y + random.bell() * loose),
    ];
    const [a, b, c, d] = random.chance(0.5)
      ? stops
      : ([stops[3], stops[2], stops[1], stops[0]] satisfies [Point, Point, Point, Point]);
    stroke(easel, random, sweep(a, b, c, d), {
      width: ((wanders ? 0.32 : random.between(0.34, 0.74)) * h * room) / weft,
      paint: wanders ? paints.accent : paints.second,
      bristles: 15,
      bends: 5,
      dry: random.between(0.4, 0.9),
      strength: 0.92,
    });
  }
}
