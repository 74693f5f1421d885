// Draws the frames: dry paint becomes part of the sheet, wet paint is drawn again for every frame.
import { toSrgb } from "./colour.ts";
import { applyMark, HEIGHT, isDry, WIDTH, type Mark } from "./mark.ts";
import { createRandom } from "./noise.ts";

export interface Film {
  /** The frame at a moment, three bytes a pixel. Moments must not go back. */
  frameAt(seconds: number): Uint8Array;
}

/** `sheet` is the empty one, as linear light. */
export function createFilm(sheet: Float32Array, marks: readonly Mark[]): Film {
  const settled = Float32Array.from(sheet);
  const waiting = [...marks];
  const light = new Float32Array(settled.length);
  const dither = createDither();
  return {
    frameAt(seconds) {
      // An opaque mark hides what is below it, so marks settle in the order in which they were laid.
      for (let next = waiting[0]; next && isDry(next, seconds); next = waiting[0]) {
        applyMark(next, seconds, settled);
        waiting.shift();
      }
      light.set(settled);
      for (const mark of waiting) applyMark(mark, seconds, light);
      const frame = new Uint8Array(WIDTH * HEIGHT * 3);
      for (let place = 0; place < frame.length; place++)
        frame[place] = Math.floor(toSrgb(light[place] ?? 0) + (dither[Math.floor(place / 3)] ?? 0));
      return frame;
    },
  };
}

/** Rounds up or down by chance, the same in every frame, so that the even wall shows no steps. */
function createDither(): Float32Array {
  const random = createRandom("dither");
  return Float32Array.from({ length: WIDTH * HEIGHT }, () => random());
}
