// Places on the sheet, and ways along it.
import { reach } from "../exact-math.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way across the sheet: the place for each share of it, 0 at its start and 1 at its end. */
export type Spine = (share: number) => Point;

export function at(x: number, y: number): Point {
  return { x, y };
}

export function between(from: Point, to: Point, share: number): Point {
  return at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
}

export function shift({ x, y }: Point, right: number, down: number): Point {
  return at(x + right, y + down);
}

/** A Bézier curve with two handles. */
export function sweep(from: Point, leaving: Point, arriving: Point, to: Point): Spine {
  return (t) => {
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return at(
      a * from.x + b * leaving.x + c * arriving.x + d * to.x,
      a * from.y + b * leaving.y + c * arriving.y + d * to.y,
    );
  };
}

/** A curve through all the points (Catmull and Rom's, 1974). */
export function through(points: readonly [Point, Point, ...Point[]]): Spine {
  const last = points.length - 1;
  const point = (index: number): Point => points[Math.max(0, Math.min(last, index))] ?? points[0];
  return (share) => {
    const index = Math.min(last - 1, Math.floor(Math.min(1, Math.max(0, share)) * last));
    const t = Math.min(1, Math.max(0, share)) * last - index;
    const [a, b, c, d] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    return at(throughFour(a.x, b.x, c.x, d.x, t), throughFour(a.y, b.y, c.y, d.y, t));
  };
}

function throughFour(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

/** One unit to the side of the way, seen along it. */
export function sideOf(spine: Spine, share: number): Point {
  const before = spine(Math.max(0, share - 0.01));
  const after = spine(Math.min(1, share + 0.01));
  const length = reach(after.x - before.x, after.y - before.y) || 1;
  return at(-(after.y - before.y) / length, (after.x - before.x) / length);
}

/** The point at a distance to the side of the path; below the path where it runs to the right. */
export function beside(spine: Spine, share: number, distance: number): Point {
  const place = spine(share);
  const side = sideOf(spine, share);
  return at(place.x + side.x * distance, place.y + side.y * distance);
}
