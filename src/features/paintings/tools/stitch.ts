// Overcast stitches: short pulls of thread across an edge, no two of one length, slant or distance.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { reach } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { shorten } from "./path.ts";
import { at, between, type Point } from "./point.ts";

export type Edge = readonly [from: Point, to: Point];

/** Sizes in units of the sheet. */
export interface StitchPattern {
  /** How far a stitch reaches across the edge. */
  readonly length: number;
  /** The distance from one stitch to the next. */
  readonly apart: number;
  /** The width of the thread. */
  readonly width: number;
}

/** Sews along the edges, one after the other. */
export function sew(easel: Easel, random: Stream, edges: readonly Edge[], paint: Paint, pattern: StitchPattern): void {
  const hand = random.fork();
  const { colour } = paint;
  const slant = hand.between(-0.35, 0.35);
  const path = edges.map((edge) => sewEdge(hand, edge, slant, pattern, easel.unit)).join("");
  if (path === "") return;
  const width = shorten(pattern.width * easel.unit * 0.7);
  const style = `fill="${colour}" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" opacity=".92"`;
  easel.add(`<path d="${path}" ${style}/>`);
}

function sewEdge(hand: Stream, [from, to]: Edge, slant: number, pattern: StitchPattern, unit: number): string {
  const { length, apart, width } = pattern;
  const whole = reach(to.x - from.x, to.y - from.y) || 1;
  const along = at((to.x - from.x) / whole, (to.y - from.y) / whole);
  let path = "";
  let way = hand.between(0.3, 1.1) * apart * unit;
  while (way < whole - 0.4 * unit) {
    const lean = slant + hand.bell() * 0.2;
    const half = (length * unit * hand.between(0.6, 1.3)) / 2;
    const across = at((-along.y + along.x * lean) * half, (along.x + along.y * lean) * half);
    const place = between(from, to, way / whole);
    const off = hand.bell() * 0.3;
    const middle = at(place.x + across.x * off, place.y + across.y * off);
    path += pull(middle, across, width * unit * hand.between(0.5, 1.1));
    // Now and then the needle goes in twice at nearly one place.
    way += apart * unit * (hand.chance(0.14) ? hand.between(0.3, 0.45) : hand.between(0.65, 1.5));
  }
  return path;
}

/** One stitch, thickest in the middle, where the thread lies free. */
function pull(middle: Point, half: Point, width: number): string {
  const size = reach(half.x, half.y) || 1;
  const bulge = at((-half.y / size) * width * 0.45, (half.x / size) * width * 0.45);
  const [x, y] = [Math.round(middle.x - half.x), Math.round(middle.y - half.y)];
  const [dx, dy] = [Math.round(half.x * 2), Math.round(half.y * 2)];
  const [bendX, bendY] = [Math.round(half.x + bulge.x), Math.round(half.y + bulge.y)];
  return `M${x} ${y}q${bendX} ${bendY} ${dx} ${dy} ${-bendX} ${-bendY} ${-dx} ${-dy}z`;
}
