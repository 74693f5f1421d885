// Worn cloth with patches, each sewn down along its edge; across from them a patch of another color, or a darn.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, reach, sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { darn } from "../tools/darn.ts";
import { line } from "../tools/line.ts";
import { at, between, sweep, type Point } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { sew } from "../tools/stitch.ts";
import { wash } from "../tools/wash.ts";

type Corners = readonly [Point, Point, Point, Point];

type Ground = "first" | "second" | "third";

/** The paints of the cloth, the large patch and the strip on it. */
const ORDERS: readonly [readonly [Ground, Ground, Ground], ...(readonly [Ground, Ground, Ground])[]] = [
  ["first", "third", "second"],
  ["third", "first", "second"],
  ["second", "third", "first"],
  ["third", "second", "first"],
];

export function paintMending(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints, night } = easel;
  const [cloth, large, small] = random.pick(ORDERS);
  layCloth(easel, random, paints[cloth], night ? 0.2 : 0.9);

  const [side, end] = [random.side(), random.side()];
  const turn = random.bell() * 0.14;
  const middle = at(w * (0.5 + side * random.between(0.06, 0.3)), h * (0.5 + end * random.between(0.02, 0.24)));
  const wide = random.between(22, 36) * u * (easel.wide ? 1.2 : 1);
  const first = cutPatch(random, middle, wide, (random.between(700, 1000) * u * u) / wide, turn);
  layPatch(easel, random, first, paints[large], night ? 0.4 : 0.9);
  if (random.chance(0.7)) {
    // Far from the odd one: at two upper corners they would be ears.
    const corner = first[random.pick(end > 0 ? [2, 3] : [0, 1])] ?? middle;
    const place = between(corner, middle, random.between(0.1, 0.5));
    const [long, short] = [random.between(12, 25) * u, random.between(7, 13) * u];
    const [across, down] = random.chance(0.5) ? [long, short] : [short, long];
    const strip = cutPatch(random, place, across, down, turn + random.bell() * 0.2);
    layPatch(easel, random, strip, paints[small], night ? 0.65 : 0.85);
  }

  const spot = at(w * (0.5 - side * random.between(0.06, 0.3)), h * (0.5 - end * random.between(0.06, 0.3)));
  leadThread(easel, random, first, spot);
  if (random.chance(0.35)) return darn(easel, random, spot, turn + random.bell() * 0.1, paints.accent);
  const [across, down] = [random.between(6, 15) * u, random.between(6, 15) * u];
  layPatch(easel, random, cutPatch(random, spot, across, down, turn + random.bell() * 0.25), paints.accent, 1);
}

/** Most of the sheet, with one torn edge or two. */
function layCloth(easel: Easel, random: Stream, paint: Paint, strength: number): void {
  const { width: w, height: h, unit: u } = easel;
  const over = 4 * u;
  const inset = (): number => random.between(0.1, 0.2);
  const [left, right, top, foot] = random.pick([
    [-over, w * (1 - inset()), -over, h + over],
    [-over, w + over, -over, h * (1 - inset())],
    [w * inset(), w + over, h * inset(), h + over],
    [-over, w * (1 - inset()), h * inset(), h + over],
  ] as const);
  const corner = (x: number, y: number): Point => at(x + random.bell() * 3 * u, y + random.bell() * 2 * u);
  const corners: Corners = [corner(left, top), corner(right, top), corner(right, foot), corner(left, foot)];
  wash(easel, random, slab(random, corners, 9 * u, 1.4 * u), paint, { strength, edge: 0.6, bleed: 1, bloom: 13 });
}

/** Cut by eye: no two sides alike. */
function cutPatch(hand: Stream, { x, y }: Point, wide: number, tall: number, turn: number): Corners {
  const corner = (across: number, down: number): Point => {
    const [px, py] = [across * wide * hand.between(0.84, 1.16), down * tall * hand.between(0.84, 1.16)];
    return at(x + px * cosine(turn) - py * sine(turn), y + px * sine(turn) + py * cosine(turn));
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Sewn with ink, which is light at night. */
function layPatch(easel: Easel, random: Stream, corners: Corners, paint: Paint, strength: number): void {
  const { unit: u, paints, night } = easel;
  const shape = slab(random, corners, 10 * u, 0.5 * u);
  wash(easel, random, shape, paint, { strength, edge: 0.5, bleed: 0.4, underlay: !night });
  const [a, b, c, d] = corners;
  const style = { length: random.between(1.9, 2.7), apart: random.between(2.6, 3.8), width: random.between(0.6, 0.8) };
  sew(
    easel,
    random,
    [
      [a, b],
      [b, c],
      [c, d],
      [d, a],
    ],
    paints.ink,
    style,
  );
}

/** The thread, slack from the nearest corner of the patch to where the sewing went on. */
function leadThread(easel: Easel, random: Stream, corners: Corners, to: Point): void {
  const { unit: u, paints } = easel;
  const distance = ({ x, y }: Point): number => reach(x - to.x, y - to.y);
  const from = corners.reduce((best, corner) => (distance(corner) < distance(best) ? corner : best));
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const slack = (random.side() * random.between(16, 30) * u) / Math.max(u, distance(from));
  const off = (share: number, aside: number): Point =>
    at(from.x + dx * share - dy * aside, from.y + dy * share + dx * aside);
  const way = sweep(from, off(random.between(-0.1, 0.4), slack), off(random.between(0.6, 1.1), -slack), off(0.95, 0));
  line(easel, random, way, { width: 0.85 * u, paint: paints.ink, bends: 16, taper: 0.04 });
}
