// Running stitches: short pulls of thread in and out of the cloth, none quite as long as the last.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { reach } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { shorten } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import type { Spine } from "./point.ts";

export interface StitchWay {
  /** How long a stitch is, and how wide, in coordinates of the sheet. */
  readonly length: number;
  readonly width: number;
  readonly strength?: number;
}

/** Sews along the spine; stitches come in three widths, as the thread is pulled. */
export function sew(easel: Easel, random: Stream, spine: Spine, paint: Paint, { length, width, strength = 0.95 }: StitchWay): void {
  const hand = random.fork();
  const rows = ["", "", ""];
  const whole = lengthOf(spine);
  let share = hand.between(0, length / whole);
  while (share < 1) {
    const end = Math.min(1, share + (length / whole) * hand.between(0.75, 1.25));
    const [from, to] = [spine(share), spine(end)];
    const wobble = length * 0.06;
    const [x, y] = [Math.round(from.x + hand.bell() * wobble), Math.round(from.y + hand.bell() * wobble)];
    const [dx, dy] = [Math.round(to.x + hand.bell() * wobble) - x, Math.round(to.y + hand.bell() * wobble) - y];
    const bow = hand.bell() * 0.05;
    rows[hand.whole(0, 2)] += `M${x} ${y}q${Math.round(dx * 0.5 - dy * bow)} ${Math.round(dy * 0.5 + dx * bow)} ${dx} ${dy}`;
    share = end + (length / whole) * hand.between(0.5, 0.85);
  }
  const marks = rows.map((path, index) => (path === "" ? "" : pathMark(path, { width: width * (0.82 + index * 0.18) })));
  easel.add(`<g fill="none" stroke="${paint.colour}" stroke-linecap="round" opacity="${shorten(strength, 2)}">${marks.join("")}</g>`);
}

function lengthOf(spine: Spine): number {
  let length = 0;
  for (let step = 0; step < 12; step++) {
    const [from, to] = [spine(step / 12), spine((step + 1) / 12)];
    length += reach(to.x - from.x, to.y - from.y);
  }
  return Math.max(1, length);
}
