// A window's light on a wall: the panes are bare paper, left out of the paint, and bend where wall meets floor.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, between, through, type Point } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";
import { above, below } from "./fields.ts";

export function paintWindow(easel: Easel, random: Stream): void {
  const { height: h, unit: u, paints } = easel;
  const floor = h * random.between(0.6, 0.84);
  const wall = random.chance(0.35) ? paints.ink : paints.first;
  wash(easel, random, above(easel, random, floor + u, random.bell() * 3 * u), wall, { strength: 0.95, edge: 0.3, bloom: wall === paints.ink ? 0 : 13, direction: random.between(60, 120) });
  wash(easel, random, below(easel, random, floor, random.bell() * 3 * u), paints.second, { strength: 0.85, edge: 0.4, direction: random.between(-8, 8) });

  const panes = layPanes(easel, random, floor);
  const odd = random.whole(0, panes.length - 1);
  panes.forEach((pane, index) => {
    const shape = slab(random, pane, 12 * u, 0.5 * u);
    wash(easel, random, shape, index === odd ? paints.accent : { colour: paints.paper, opaque: true }, { bleed: 0.3, edge: 0.2, plain: index !== odd });
    if (index !== odd) wash(easel, random, shape, paints.third, { strength: random.between(0.15, 0.5), bleed: 0.6, edge: 0.5, plain: random.chance(0.6), even: true, copies: 1 });
  });
  drawTwig(easel, random, floor);
}

/** Leaning rows of panes; the lowest reaches the floor and turns there. */
function layPanes({ width: w, height: h, unit: u }: Easel, hand: Stream, floor: number): [Point, Point, Point, Point][] {
  // Two by two would be somebody's mark.
  const [columns, rows] = hand.pick<readonly [number, number]>([[2, 3], [3, 2], [2, 4], [1, 4]]);
  const [start, top] = [w * (columns === 1 ? hand.between(0.2, 0.5) : hand.between(0.08, 0.28)), h * hand.between(0.08, 0.2)];
  const [wide, tall] = [w * (columns === 1 ? hand.between(0.24, 0.34) : hand.between(0.44, 0.6)), (floor - top) * hand.between(0.9, 1.4)];
  const [slant, fall] = [hand.side() * hand.between(14, 28) * u, hand.between(-6, 10) * u];
  // Light that falls back begins farther over.
  const left = start - Math.min(0, slant);
  const bar = hand.between(1.6, 3.2) * u;
  const corner = (across: number, down: number): Point => {
    const place = at(left + wide * across + slant * down, top + tall * down + fall * across);
    // On the floor the light lies flatter and runs farther.
    const below = Math.max(0, place.y - floor);
    return at(place.x + below * (slant > 0 ? 0.9 : -0.9), place.y - below * 0.35);
  };
  const [sides, heights] = [divide(hand, columns), divide(hand, rows)];
  return sides.flatMap(([from, to]) => heights.map(([high, low]): [Point, Point, Point, Point] => {
    const [a, b, c, d] = [corner(from, high), corner(to, high), corner(to, low), corner(from, low)];
    return [at(a.x + bar / 2, a.y + bar / 2), at(b.x - bar / 2, b.y + bar / 2), at(c.x - bar / 2, c.y - bar / 2), at(d.x + bar / 2, d.y - bar / 2)];
  }));
}

function divide(hand: Stream, parts: number): [number, number][] {
  const shares = Array.from({ length: parts }, () => hand.between(0.8, 1.3));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let from = 0;
  return shares.map((share) => {
    const part: [number, number] = [from, from + share / total];
    from = part[1];
    return part;
  });
}

/** The shadow of something outside. */
function drawTwig(easel: Easel, random: Stream, floor: number): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const from = at(w * random.between(0.1, 0.9), -2 * u);
  const to = at(w * random.between(0.2, 0.8), floor * random.between(0.5, 0.9));
  const middle = between(from, to, 0.5);
  const spine = through([from, at(middle.x + random.bell() * 14 * u, middle.y + random.bell() * 5 * u), to]);
  line(easel, random, spine, random.between(1, 2) * u, paints.ink, { bends: 14, taper: 0.5, strength: 0.75 });
  for (let twig = 0; twig < 2; twig++) {
    const start = spine(random.between(0.3, 0.7));
    const end = at(start.x + random.side() * random.between(8, 20) * u, start.y + random.between(4, 16) * u);
    line(easel, random, through([start, at((start.x + end.x) / 2, start.y + h * 0.01), end]), 0.9 * u, paints.ink, { bends: 8, taper: 0.4, strength: 0.7 });
  }
}
