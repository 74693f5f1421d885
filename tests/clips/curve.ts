// The way of a hand through a few points.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve through the points (Catmull and Rom's, 1974), with a point about every `spacing` units. */
export function curve(through: readonly Point[], spacing: number): Point[] {
  return through.slice(0, -1).flatMap((from, index) => {
    const to = through[index + 1] ?? from;
    const before = through[index - 1] ?? from;
    const after = through[index + 2] ?? to;
    const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / spacing));
    return Array.from({ length: count }, (_, step) => {
      const share = step / count;
      return { x: between(before.x, from.x, to.x, after.x, share), y: between(before.y, from.y, to.y, after.y, share) };
    });
  });
}

function between(before: number, from: number, to: number, after: number, share: number): number {
  return (
    0.5 *
    (2 * from +
      (to - before) * share +
      (2 * before - 5 * from + 4 * to - after) * share ** 2 +
      (3 * from - before - 3 * to + after) * share ** 3)
  );
}
