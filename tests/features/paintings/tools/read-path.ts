// Reads what closedPath and openPath write.
import { at, type Point } from "../../../../src/features/paintings/tools/point.ts";

/** The handles and ends of a path made of M, q and t, as a renderer works them out. */
export function readPath(path: string): { start: Point; handles: Point[]; ends: Point[] } {
  const [, move = "", curve = "", rest = ""] = /^M([^q]*)q([^tz]*)t?([^z]*)z?$/u.exec(path) ?? [];
  const numbers = (text: string): number[] =>
    [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(([number]) => Number(number));
  const [x = NaN, y = NaN] = numbers(move);
  const [hx = NaN, hy = NaN, ex = NaN, ey = NaN] = numbers(curve);
  const handles = [at(x + hx, y + hy)];
  const ends = [at(x + ex, y + ey)];
  const steps = numbers(rest);
  for (let index = 0; index + 1 < steps.length; index += 2) {
    const [end = at(NaN, NaN), handle = end] = [ends.at(-1), handles.at(-1)];
    handles.push(at(2 * end.x - handle.x, 2 * end.y - handle.y));
    ends.push(at(end.x + (steps[index] ?? NaN), end.y + (steps[index + 1] ?? NaN)));
  }
  return { start: at(x, y), handles, ends };
}

/** All handles of the paths in some marks: for a closed path the points that it was made of. */
export function handlesIn(marks: string): Point[] {
  return [...marks.matchAll(/ d="([^"]*)"/gu)].flatMap(([, paths = ""]) =>
    [...paths.matchAll(/M[^M]*/gu)].flatMap(([path]) => readPath(path).handles),
  );
}
