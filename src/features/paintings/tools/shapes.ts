// Outlines as a hand draws them: no straight edge, no true circle.
import { cosine, reach, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { at, between, type Point } from "./point.ts";

export interface BlobShape {
  readonly points?: number;
  /** How far the outline strays, as a share of the radius. */
  readonly rough?: number;
  /** In radians. */
  readonly turn?: number;
}

/** A round shape that swells and dents. */
export function blob(
  hand: Stream,
  centre: Point,
  across: number,
  down: number,
  { points = 22, rough = 0.08, turn = 0 }: BlobShape = {},
): Point[] {
  const waves = [2, 3, 5].map((count, index) => ({
    count,
    from: hand.between(0, 7),
    height: hand.between(0.4 - index * 0.1, 1 - index * 0.2),
  }));
  const [c, s] = [cosine(turn), sine(turn)];
  return Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * TURN;
    const swell = waves.reduce(
      (sum, { count, from, height }) => sum + height * sine(count * angle + from),
      0.7 * hand.bell(),
    );
    const [x, y] = [cosine(angle) * across * (1 + rough * swell), sine(angle) * down * (1 + rough * swell)];
    return at(centre.x + x * c - y * s, centre.y + x * s + y * c);
  });
}

/** A four-sided field with sides that bow. Each corner is listed twice: once would round it like a button. */
export function slab(
  hand: Stream,
  corners: readonly [Point, Point, Point, Point],
  step: number,
  stray: number,
): Point[] {
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % 4] ?? corners[0];
    const length = reach(to.x - from.x, to.y - from.y) || 1;
    const count = Math.max(2, Math.round(length / step));
    const bow = hand.bell() * stray * 1.2;
    const side = Array.from({ length: count - 1 }, (_, inner) => {
      const share = (inner + 1) / count;
      const off = bow * sine((share * TURN) / 2) + hand.bell() * stray * 0.7;
      const place = between(from, to, share);
      return at(place.x - ((to.y - from.y) / length) * off, place.y + ((to.x - from.x) / length) * off);
    });
    return [from, from, ...side];
  });
}

export function box(x: number, y: number, width: number, height: number): readonly [Point, Point, Point, Point] {
  return [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)];
}

/** The outline again, each point moved by its own share of `distance`. */
export function stray(hand: Stream, points: readonly Point[], distance: number, shares: readonly number[]): Point[] {
  return points.map(({ x, y }, index) =>
    at(x + hand.bell() * distance * (shares[index] ?? 1), y + hand.bell() * distance * (shares[index] ?? 1)),
  );
}

/** The outline with a point more on each long side. Corners, being two points in one place, keep theirs. */
export function refine(hand: Stream, points: readonly Point[], distance: number, longSide: number): Point[] {
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    if (reach(next.x - point.x, next.y - point.y) <= longSide) return [point];
    return [
      point,
      at((point.x + next.x) / 2 + hand.bell() * distance, (point.y + next.y) / 2 + hand.bell() * distance),
    ];
  });
}

export interface Extent {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}

export function extentOf(points: readonly Point[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { centre: at((left + right) / 2, (top + bottom) / 2), width: right - left, height: bottom - top };
}
