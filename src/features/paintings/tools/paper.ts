// The sheet itself: paper all over, its tooth, the uneven field that paint keeps to, the dark ground of a night piece.
import type { Easel } from "../easel.ts";
import { createStream, type Stream } from "../stream.ts";
import { closedPath } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import { at } from "./point.ts";
import { blob, box, slab } from "./shapes.ts";

const TILE = 190;

/** The field that paint keeps to: the margins differ from picture to picture, and now and then on one side. */
export function fieldPath({ width, height, unit }: Easel, hand: Stream): string {
  const margin = hand.pick([4, 4, 5, 6, 8]) * unit;
  const wider = hand.chance(0.22) ? hand.between(6, 12) * unit : 0;
  const [foot, side] = hand.chance(0.6) ? [wider, 0] : [0, wider];
  return closedPath(
    slab(hand, box(margin, margin, width - 2 * margin - side, height - 2 * margin - foot), 16 * unit, 0.5 * unit),
  );
}

/** The ground of a night piece. */
export function paintNight(easel: Easel, hand: Stream): void {
  const { width, height, paints } = easel;
  easel.add(pathMark(`M0 0h${width}v${height}H0z`, { fill: paints.bare }));
  for (let count = 0; count < 5; count++) {
    const shape = blob(
      hand,
      at(width * hand.next(), height * hand.next()),
      width * hand.between(0.2, 0.5),
      height * hand.between(0.15, 0.4),
      { points: 12, rough: 0.14 },
    );
    const [colour, opacity] = count % 2 === 0 ? ["#000", 0.2] : [paints.first.colour, 0.12];
    easel.add(pathMark(closedPath(shape), { fill: `url(#${easel.softSpot(colour)})`, opacity }));
  }
}

/** The tooth of the paper, the same in every picture: flecks that took no paint, and specks that took more. */
export function toothPattern(id: string, ink: string): string {
  const hand = createStream("tooth");
  const place = (): string => `M${Math.round(hand.next() * TILE)} ${Math.round(hand.next() * TILE)}`;
  let [bare, dark] = ["", ""];
  for (let count = 0; count < 34; count++)
    bare += `${place()}l${Math.round(hand.bell() * 5)} ${Math.round(hand.bell() * 4)}`;
  for (let count = 0; count < 30; count++) dark += `${place()}h1`;
  const flecks =
    pathMark(bare, { stroke: "#fff", width: 1.3, opacity: 0.32 }) +
    pathMark(dark, { stroke: ink, width: 1.2, opacity: 0.16 });
  return (
    `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse" ` +
    `patternTransform="rotate(12)">${flecks}</pattern>`
  );
}
