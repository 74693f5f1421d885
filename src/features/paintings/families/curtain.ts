// A curtain, from the top of the sheet to its foot.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, through, type Point } from "../tools/point.ts";
import { wash } from "../tools/wash.ts";

/** Hangs it with its straight side near `x`; a negative width lets its folds fall to the left. */
export function hangCurtain(easel: Easel, random: Stream, x: number, width: number, paint: Paint): void {
  const { height: h, unit: u, paints } = easel;
  const put = (across: number, down: number): Point => at(x + width * across, h * down);
  const [waist, swing] = [random.between(0.55, 0.95), random.between(-0.25, 0.35)];
  const folds = [
    [1, -0.04],
    [0.96, 0.2],
    [waist, 0.48],
    [waist + swing * 0.3, 0.72],
    [0.9 + swing, 1.04],
  ] as const;
  const way = (share: number, stray: number): Point[] =>
    folds.map(([across, down]) => put(across * share + random.bell() * stray, down));
  const [outer, inner] = [-random.between(0.22, 0.4), way(1, 0)];
  // Given twice, a point is a corner.
  const [top, foot] = [put(outer, -0.04), put(outer, 1.04)];
  const shape = [top, top, ...inner.slice(0, 1), ...inner, ...inner.slice(-1), foot, foot, put(outer * 1.2, 0.5)];
  wash(easel, random, shape, paint, { strength: 0.8, bleed: 0.6, edge: 0.5, direction: 90 });
  for (const share of [0.25, 0.66]) {
    const [first, second, ...rest] = way(share, 0.03);
    if (!first || !second) continue;
    const fold = through([first, second, ...rest]);
    line(easel, random, fold, { width: 0.8 * u, paint: paints.ink, bends: 10, strength: 0.5, taper: 0.3 });
  }
}
