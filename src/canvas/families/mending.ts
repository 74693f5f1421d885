// Cloth with a patch on it, sewn down in rows of running stitches; one row goes its own way.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, sweep, type Point, type Spine } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { sew } from "../tools/stitch.ts";
import { wash } from "../tools/wash.ts";

export function paintMending(easel: Easel, random: Stream): void {
  const { unit: u, paints, night } = easel;
  const angle = random.pick([0, 0, TURN / 4, TURN / 4, TURN / 9, -TURN / 9]) + random.bell() * 0.1;
  layCloth(easel, random, night ? paints.third : random.chance(0.3) ? paints.ink : paints.first, night ? 0.35 : 0.95);
  layPatch(easel, random, random.chance(0.5) ? paints.second : paints.third, night ? 0.55 : 0.85);
  if (random.chance(0.45)) layPatch(easel, random, night ? paints.first : paints.third, night ? 0.4 : 0.7);

  const thread: Paint = { colour: paints.paper, opaque: true };
  const rows = random.whole(5, 9);
  const odd = random.whole(1, rows - 2);
  const [length, sway, bow] = [random.between(4.5, 9) * u, random.between(1, 5) * u, random.bell() * 14 * u];
  for (let index = 0; index < rows; index++) {
    const apart = index === odd;
    const spine = row(easel, random, angle, (index + 0.5) / rows, apart ? random.side() * random.between(14, 26) * u : 0, sway, bow);
    if (apart) sew(easel, random, spine, paints.accent, { length: length * 1.5, width: 2.5 * u, strength: 0.97 });
    else sew(easel, random, spine, thread, { length, width: random.between(0.9, 1.4) * u, strength: random.between(0.8, 0.96) });
    if (apart) hangThread(easel, random, spine(random.between(0.6, 0.8)));
  }
}

/** A way across the whole sheet, at its place among the rows. */
function row({ width: w, height: h, unit: u }: Easel, hand: Stream, angle: number, place: number, away: number, sway: number, bow: number): Spine {
  const [ux, uy] = [cosine(angle), sine(angle)];
  const along = Math.abs(ux) * w + Math.abs(uy) * h;
  const across = Math.abs(uy) * w + Math.abs(ux) * h;
  const off = (place - 0.5) * across * 0.9;
  const point = (far: number, side: number): Point => at(w / 2 + ux * far * along - uy * (off + side), h / 2 + uy * far * along + ux * (off + side));
  return sweep(point(-0.56, hand.bell() * u), point(-0.2, bow + hand.bell() * sway), point(0.2, bow * 0.4 + hand.bell() * sway + away), point(0.56, hand.bell() * sway + away * 1.3));
}

/** Most of the sheet, with one torn edge or two. */
function layCloth(easel: Easel, random: Stream, paint: Paint, strength: number): void {
  const { width: w, height: h, unit: u } = easel;
  const over = 4 * u;
  const inset = (): number => random.between(0.06, 0.2);
  const [left, right, top, foot] = random.pick([
    [-over, w * (1 - inset()), -over, h + over],
    [-over, w + over, -over, h * (1 - inset())],
    [w * inset(), w + over, h * inset(), h + over],
    [-over, w * (1 - inset()), h * inset(), h + over],
  ] as const);
  const skew = (): number => random.bell() * 4 * u;
  wash(easel, random, slab(random, [at(left + skew(), top), at(right + skew(), top + skew()), at(right + skew(), foot + skew()), at(left, foot)], 9 * u, 1.6 * u), paint, { strength, edge: 0.6, bleed: 1, bloom: 13 });
}

/** Cut by eye: no two sides alike. */
function layPatch(easel: Easel, random: Stream, paint: Paint, strength: number): void {
  const { width: w, height: h, unit: u, night } = easel;
  const [x, y] = [w * random.between(0.22, 0.78), h * random.between(0.24, 0.76)];
  const [wide, tall, turn] = [random.between(17, 32) * u, random.between(15, 30) * u, random.bell() * 0.35];
  const corner = (across: number, down: number): Point => {
    const [px, py] = [across * wide * random.between(0.82, 1.18), down * tall * random.between(0.82, 1.18)];
    return at(x + px * cosine(turn) - py * sine(turn), y + px * sine(turn) + py * cosine(turn));
  };
  wash(easel, random, slab(random, [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], 10 * u, 0.9 * u), paint, { strength, edge: 0.6, bleed: 0.5, underlay: !night });
}

/** Where the thread ended, and was left. */
function hangThread(easel: Easel, random: Stream, from: Point): void {
  const { unit: u, paints } = easel;
  const side = random.side();
  const off = (far: readonly [number, number], low: readonly [number, number], down: number): Point => at(from.x + side * random.between(...far) * u, from.y + down * random.between(...low) * u);
  const spine = sweep(from, off([8, 20], [4, 14], -1), off([14, 28], [4, 16], 1), off([4, 26], [8, 20], 1));
  line(easel, random, spine, 1.1 * u, paints.accent, { bends: 14 });
}
