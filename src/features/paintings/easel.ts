// The sheet while it is being painted: its size, its paints, and the marks made on it so far.
import type { Paint, Paints } from "./colour/mix-paints.ts";

export interface Easel {
  readonly width: number;
  readonly height: number;
  /** A hundredth of the shorter side; every size on the sheet is given in this unit. */
  readonly unit: number;
  /** Clearly wider than high. */
  readonly wide: boolean;
  readonly night: boolean;
  /** 1 for all that the tools can do, less where bytes are short. */
  readonly detail: number;
  readonly paints: Paints;
  /** Adds a mark on top of all others. */
  add(mark: string): void;
  /** Adds what marks refer to; `write` is given the id. */
  define(write: (id: string) => string): string;
  /** An id for a mark that is used again. */
  newId(): string;
  /** The id of a soft spot of a paint, the same for all spots of that paint. */
  softSpot(colour: string): string;
}

export interface EaselSize {
  readonly width: number;
  readonly height: number;
  readonly night: boolean;
  readonly detail: number;
}

export interface Painted {
  readonly marks: string;
  readonly definitions: string;
}

/** An empty easel, and the way to take what was painted from it. */
export function createEasel(
  { width, height, night, detail }: EaselSize,
  paints: Paints,
): { easel: Easel; finish: () => Painted } {
  const marks: string[] = [];
  const definitions: string[] = [];
  const spots = new Map<string, string>();
  let ids = 0;
  const newId = (): string => (ids++ + 10).toString(36);
  const define = (write: (id: string) => string): string => {
    const id = newId();
    definitions.push(write(id));
    return id;
  };
  const softSpot = (colour: string): string => {
    const stop = (offset: string, opacity: string): string =>
      `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
    const id =
      spots.get(colour) ??
      define(
        (own) => `<radialGradient id="${own}">${stop("0", "1")}${stop(".55", ".62")}${stop("1", "0")}</radialGradient>`,
      );
    spots.set(colour, id);
    return id;
  };
  const unit = Math.min(width, height) / 100;
  const easel: Easel = {
    width,
    height,
    unit,
    wide: width / height > 1.25,
    night,
    detail,
    paints,
    add: (mark) => void marks.push(mark),
    define,
    newId,
    softSpot,
  };
  return { easel, finish: () => ({ marks: marks.join(""), definitions: definitions.join("") }) };
}

/** How a paint blends with the paint below. */
export function blendOf({ opaque }: Paint): string {
  return opaque ? "" : ' style="mix-blend-mode:multiply"';
}
