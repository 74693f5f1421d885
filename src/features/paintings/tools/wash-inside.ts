// What can be seen inside a wash: where the paint gathered, where the brush went, where water came in later.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { closedPath, openPath } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import { at, type Point } from "./point.ts";
import { blob, refine, type Extent } from "./shapes.ts";

export interface Pool {
  readonly easel: Easel;
  readonly hand: Stream;
  readonly extent: Extent;
  readonly paint: Paint;
  /** How much paint is in it. */
  readonly load: number;
}

/** Soft spots where the paint gathered, and one with an edge. */
export function puddles({ easel, hand, extent: { centre, width, height }, paint, load }: Pool): string {
  const { unit, detail } = easel;
  const spot = (grow: number): string => {
    const place = at(centre.x + hand.bell() * width * 0.42, centre.y + hand.bell() * height * 0.42);
    return closedPath(
      blob(
        hand,
        place,
        width * hand.between(0.22, 0.48) * grow + 2 * unit,
        height * hand.between(0.22, 0.48) * grow + 2 * unit,
        { points: 10, rough: 0.16 },
      ),
    );
  };
  let marks = "";
  for (let count = 0; count < (detail < 0.8 ? 1 : 2); count++)
    marks += pathMark(spot(1.5), {
      fill: `url(#${easel.softSpot(paint.colour)})`,
      opacity: load * hand.between(0.3, 0.5),
    });
  return marks + pathMark(spot(1), { opacity: load * hand.between(0.1, 0.18) });
}

/**
 * Broad passes of the brush that overlap, and bundles of fine traces where its hairs parted: some lift paint, some lay
 * it on.
 */
export function traces({ easel, hand, extent: { centre, width, height }, paint, load }: Pool, degrees: number): string {
  const [ux, uy] = [cosine((degrees * TURN) / 360), sine((degrees * TURN) / 360)];
  const along = Math.abs(ux) * width + Math.abs(uy) * height;
  const across = Math.abs(uy) * width + Math.abs(ux) * height;
  const place = (far: number, off: number): Point =>
    at(centre.x + ux * far * along - uy * off, centre.y + uy * far * along + ux * off);
  const pass = (from: number, to: number, off: number, bow: number): string =>
    openPath([place(from, off), place(from * 0.55 + to * 0.45, off + bow), place(to, off + bow * 0.3)]);
  const bow = (): number => hand.bell() * across * 0.05;
  const fine = Math.max(1.6, Math.min(0.006 * across, 0.35 * easel.unit));
  const bundle = (hairs: number, apart: number): string => {
    const [from, to, curve] = [hand.between(-0.7, -0.2), hand.between(0.15, 0.65), bow()];
    let [off, path] = [across * hand.between(-0.48, 0.44), ""];
    for (let hair = 0; hair < hairs; hair++) {
      path += pass(from + hand.between(0, 0.14), to - hand.between(0, 0.22), off, curve + hand.bell() * fine);
      off += apart * hand.between(0.7, 2.4);
    }
    return path;
  };

  let [broad, lifted, laid] = ["", "", ""];
  for (let count = 0; count < 3; count++)
    broad += pass(hand.between(-0.9, -0.5), hand.between(0.45, 0.9), across * hand.between(-0.5, 0.5), bow());
  const pale = pass(-0.7, hand.between(0.5, 0.8), across * hand.between(-0.45, 0.45), bow());
  for (let count = 0; count < (easel.detail < 0.7 ? 1 : 2); count++) {
    lifted += bundle(hand.whole(4, 6), fine * 2.2);
    laid += bundle(hand.whole(3, 5), fine * 2.6);
  }
  const dashes = [hand.whole(60, 300), hand.whole(2, 9), hand.whole(30, 160), hand.whole(4, 22)];
  const { bare } = easel.paints;
  return (
    pathMark(broad, { stroke: paint.colour, width: across * hand.between(0.09, 0.17), opacity: 0.13 * load }) +
    pathMark(pale, { stroke: bare, width: across * 0.05, opacity: 0.1 * load }) +
    pathMark(lifted, { stroke: bare, width: fine, dashes, opacity: 0.22 * load }) +
    pathMark(laid, { stroke: paint.colour, width: fine * 1.5, dashes, opacity: 0.2 * load })
  );
}

/** Where water came in later and pushed the paint to a ragged rim. */
export function bloom({ easel, hand, extent: { centre, width, height }, paint, load }: Pool, radius: number): string {
  const { unit, paints } = easel;
  const place = at(centre.x + hand.bell() * width * 0.4, centre.y + hand.bell() * height * 0.4);
  const spot = blob(hand, place, radius * hand.between(1.2, 2.1), radius * hand.between(0.8, 1.4), {
    points: 15,
    rough: 0.17,
    turn: hand.between(0, 3),
  });
  const rim = closedPath(refine(hand, spot, 0.9 * unit, 3 * unit));
  return (
    pathMark(rim, { fill: `url(#${easel.softSpot(paints.bare)})`, opacity: 0.28 }) +
    pathMark(rim, { stroke: paint.colour, width: 0.45 * unit, opacity: load * 0.3 })
  );
}
