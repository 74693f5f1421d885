// A path as an element of the picture.
import { shorten } from "./path.ts";

export interface MarkStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  /** Lengths on and off, in turn. */
  readonly dashes?: readonly number[];
  readonly id?: string;
  /** Ends of strokes are round. */
  readonly round?: boolean;
}

/** The path element; missing attributes come from the group. A stroke without a given fill has none. */
export function pathMark(path: string, { id, fill, stroke, width, opacity, dashes, round }: MarkStyle): string {
  let mark = `<path d="${path}"`;
  if (id !== undefined) mark += ` id="${id}"`;
  if (fill !== undefined) mark += ` fill="${fill}"`;
  else if (stroke !== undefined) mark += ' fill="none"';
  if (stroke !== undefined) mark += ` stroke="${stroke}"`;
  if (width !== undefined) mark += ` stroke-width="${shorten(width)}"`;
  if (round === true) mark += ' stroke-linecap="round"';
  if (dashes !== undefined) mark += ` stroke-dasharray="${dashes.join(" ")}"`;
  if (opacity !== undefined) mark += ` opacity="${shorten(opacity, 2)}"`;
  return `${mark}/>`;
}
