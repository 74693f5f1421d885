// A mark of paint: which pixels it covers, when the paint reaches each, and how it looks wet and dry.
import type { Light } from "./colour.ts";

/** The film in pixels. */
export const WIDTH = 1280;
export const HEIGHT = 720;

export interface Paint {
  /** The color that one layer absorbs; for opaque paint, its own color. */
  readonly colour: Light;
  readonly opaque: boolean;
}

/** One number a pixel in each list. */
export interface Mark {
  readonly paint: Paint;
  readonly pixels: Uint32Array;
  /** Seconds of the film. */
  readonly arrival: Float32Array;
  /** Layers of paint. */
  readonly wet: Float32Array;
  readonly dry: Float32Array;
  /** Seconds of the film at which other paint takes the place; Infinity where none does. */
  readonly gone: Float32Array;
  /** Seconds of the first and the last arrival. */
  readonly begins: number;
  readonly ends: number;
}

export interface Touch {
  readonly x: number;
  readonly y: number;
  readonly arrival: number;
  readonly wet: number;
  readonly dry: number;
}

/** Paint is wet at first and then dries: after so many seconds a third of the wetness is left. */
const DRYING = 2.4;
/** Seconds in which a pixel fills. */
const FILLING = 0.05;
/** Seconds in which wet paint gives way to more of it. */
const YIELDING = 0.5;
/** Layers of wet paint that take in what they meet. */
const DEEP = 0.5;

export function createMark(paint: Paint, touches: readonly Touch[]): Mark {
  const inside = touches.filter(({ x, y }) => x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT);
  const arrival = Float32Array.from(inside, (touch) => touch.arrival);
  return {
    paint,
    pixels: Uint32Array.from(inside, ({ x, y }) => y * WIDTH + x),
    arrival,
    wet: Float32Array.from(inside, (touch) => touch.wet),
    dry: Float32Array.from(inside, (touch) => touch.dry),
    gone: arrival.map(() => Infinity),
    begins: arrival.reduce((least, time) => Math.min(least, time), Infinity),
    ends: arrival.reduce((most, time) => Math.max(most, time), 0),
  };
}

/**
 * Where the paint of `other` reaches the mark while both are wet, they become one: there, `mark` leaves its place to
 * it.
 */
export function drown(mark: Mark, other: Mark): Mark {
  const reached = new Map(
    Array.from(other.pixels, (place, index) => [
      place,
      (other.wet[index] ?? 0) > DEEP ? (other.arrival[index] ?? Infinity) : Infinity,
    ]),
  );
  return {
    ...mark,
    gone: mark.gone.map((time, index) => Math.min(time, reached.get(mark.pixels[index] ?? 0) ?? Infinity)),
    ends: Math.max(mark.ends, other.ends),
  };
}

/** True when nothing about the mark changes any more. */
export function isDry(mark: Mark, seconds: number): boolean {
  return seconds > mark.ends + 6 * DRYING;
}

/** Lays the mark, as far as it has been made, over `light`: three numbers a pixel. */
export function applyMark(mark: Mark, seconds: number, light: Float32Array): void {
  if (seconds <= mark.begins) return;
  const { pixels, arrival, wet, dry, gone, paint } = mark;
  for (let index = 0; index < pixels.length; index++) {
    const age = seconds - (arrival[index] ?? 0);
    if (age <= 0) continue;
    const settled = dry[index] ?? 0;
    const left = 1 - Math.max(0, (seconds - (gone[index] ?? Infinity)) / YIELDING);
    if (left <= 0) continue;
    const amount =
      left * (settled + ((wet[index] ?? 0) - settled) * Math.exp(-age / DRYING)) * Math.min(1, age / FILLING);
    const place = (pixels[index] ?? 0) * 3;
    for (let channel = 0; channel < 3; channel++) {
      const before = light[place + channel] ?? 0;
      const colour = paint.colour[channel] ?? 0;
      light[place + channel] = paint.opaque
        ? before + (colour * (0.94 + 0.12 * amount) - before) * Math.min(1, amount)
        : before * Math.exp(-amount * colour);
    }
  }
}
