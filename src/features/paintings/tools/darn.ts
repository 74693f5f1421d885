// A darn: a thin place in the cloth woven over again, thread by thread.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { openPath } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import { at, type Point } from "./point.ts";

/** Weaves about ten threads each way around the middle; `turn` is in radians. */
export function darn(easel: Easel, random: Stream, middle: Point, turn: number, paint: Paint): void {
  const hand = random.fork();
  const { unit: u } = easel;
  const [c, s] = [cosine(turn), sine(turn)];
  const put = (x: number, y: number): Point => at(middle.x + x * c - y * s, middle.y + x * s + y * c);
  const apart = hand.between(1.5, 1.9) * u;
  const [across, down] = [hand.whole(8, 13), hand.whole(8, 12)];
  const weave = (count: number, length: number, place: (along: number, off: number) => Point): void => {
    let path = "";
    for (let index = 0; index < count; index++) {
      const off = (index - (count - 1) / 2) * apart + hand.bell() * 0.25 * u;
      const point = (end: number): Point => {
        const along = (end * length * hand.between(0.95, 1.4)) / 2;
        return place(along, off + hand.bell() * 0.3 * u);
      };
      path += openPath([-1, 0, 1].map(point), "tenth");
    }
    easel.add(pathMark(path, { stroke: paint.colour, width: hand.between(0.9, 1.2) * u, round: true, opacity: 0.95 }));
  };
  weave(across, down * apart, (along, off) => put(off, along));
  weave(down, across * apart, (along, off) => put(along, off));
}
