// Smooth paths in few bytes: curves whose handles are the points, meeting halfway between them.
// The next handle is then always the last one mirrored, which SVG's `t` leaves unsaid: two numbers a point instead of
// four. That holds only while the halfway places are exact, so points go to every second step of the grid that the
// numbers are written on.
import type { Point } from "./point.ts";

/** How finely places are written: whole units for washes, tenths for thin lines. */
export type Grain = "whole" | "tenth";

/** A closed path around the points, which it rounds off. A corner given twice stays one. */
export function closedPath(points: readonly Point[], grain: Grain = "whole"): string {
  const corners = points.map((point) => toGrid(point, grain));
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last) return "";
  return writePath(
    halfway(last, first),
    corners,
    (index) => halfway(corners[index] ?? last, corners[index + 1] ?? first),
    grain,
    "z",
  );
}

/** An open path from the first point to the last, past those between. */
export function openPath(points: readonly Point[], grain: Grain = "whole"): string {
  const corners = points.map((point) => toGrid(point, grain));
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last || corners.length < 3) return "";
  const inner = corners.slice(1, -1);
  const end = (index: number): Step =>
    index === inner.length - 1 ? last : halfway(inner[index] ?? last, inner[index + 1] ?? last);
  return writePath(first, inner, end, grain, "");
}

type Step = readonly [x: number, y: number];

function writePath(
  start: Step,
  handles: readonly Step[],
  endOf: (index: number) => Step,
  grain: Grain,
  close: string,
): string {
  let path = `M${joinNumbers(start, grain)}`;
  let [x, y] = start;
  for (let index = 0; index < handles.length; index++) {
    const end = endOf(index);
    const way: Step = [end[0] - x, end[1] - y];
    const handle = handles[0] ?? start;
    if (index === 0) path += `q${joinNumbers([handle[0] - x, handle[1] - y, ...way], grain)}t`;
    else path += joinNumbers(way, grain, index === 1);
    [x, y] = end;
  }
  return (handles.length === 1 ? path.slice(0, -1) : path) + close;
}

function toGrid({ x, y }: Point, grain: Grain): Step {
  const fineness = grain === "whole" ? 0.5 : 5;
  return [Math.round(x * fineness) * 2, Math.round(y * fineness) * 2];
}

/** Exact: both are even. */
function halfway(a: Step, b: Step): Step {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Numbers with nothing between them that a reader of paths can do without. */
function joinNumbers(numbers: readonly number[], grain: Grain, follows = true): string {
  let text = "";
  for (const number of numbers) {
    const written = grain === "whole" ? String(number) : writeTenths(number);
    text += (text === "" && follows) || written.startsWith("-") ? written : ` ${written}`;
  }
  return text;
}

function writeTenths(tenths: number): string {
  return shorten(tenths / 10);
}

/** A number to one decimal, or two, without the zero before the point. */
export function shorten(value: number, decimals: 1 | 2 = 1): string {
  const factor = decimals === 1 ? 10 : 100;
  return String(Math.round(value * factor) / factor).replace(/^(-?)0\./u, "$1.");
}
