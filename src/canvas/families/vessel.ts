// Pots on a table: a large one that leans, others cut by the edge of the sheet.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, shift, through, type Point } from "../tools/point.ts";
import { wash } from "../tools/wash.ts";
import { paintRoom } from "./room.ts";

/** Half widths from the rim down, each with its height. */
type Profile = readonly (readonly [half: number, height: number])[];

const PROFILES: readonly [Profile, ...Profile[]] = [
  [[0.5, 1], [0.46, 0.94], [0.6, 0.84], [1, 0.64], [1.05, 0.45], [0.9, 0.22], [0.56, 0.06], [0.5, 0]],
  [[0.24, 1], [0.2, 0.93], [0.2, 0.7], [0.3, 0.58], [0.86, 0.42], [0.96, 0.26], [0.82, 0.08], [0.7, 0]],
  [[0.86, 1], [0.8, 0.95], [0.72, 0.7], [0.66, 0.45], [0.62, 0.2], [0.6, 0.05], [0.58, 0]],
  [[0.62, 1], [0.5, 0.93], [0.44, 0.82], [0.56, 0.7], [0.94, 0.5], [0.7, 0.26], [0.36, 0.1], [0.46, 0]],
  [[0.4, 1], [0.42, 0.93], [0.86, 0.86], [1.06, 0.7], [1.02, 0.48], [0.74, 0.2], [0.5, 0.05], [0.46, 0]],
];

export function paintVessel(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const table = h * random.between(0.76, 0.88);
  const edge = table - random.between(4, 36) * u;
  paintRoom(easel, random, edge);

  const [x, large] = [w * random.between(0.3, 0.7), random.between(56, 80) * u * (easel.wide ? 1.16 : 1)];
  const others = random.whole(1, 2);
  const first = random.side();
  for (let index = 0; index < others; index++) {
    // Half hidden behind the large one, or cut by the edge of the sheet: a small pot that stands whole looks like a sign for a pot.
    const side = index === 0 ? first : -first;
    const cut = random.chance(0.5);
    const [tall, foot] = [random.between(26, 58) * u, table + random.between(-10, 3) * u];
    const place = at(cut ? w * (side > 0 ? random.between(0.9, 1) : random.between(0, 0.1)) : x + side * random.between(18, 27) * u, foot);
    const { left, right } = profile(random, place, tall, tall * random.between(0.7, 0.95), random.bell() * 2 * u);
    wash(easel, random, outline(left, right), index === 0 ? paints.accent : paints.ink, { strength: 0.92, bleed: 0.7, direction: 90, underlay: true });
  }
  const { left, right } = profile(random, at(x, table + random.between(1, 8) * u), large, large * random.between(0.46, 0.8), random.side() * random.between(5, 12) * u);
  wash(easel, random, outline(left, right), paints.first, { strength: 0.95, bleed: 0.7, direction: random.between(70, 110), bloom: 9, underlay: true });
  contour(easel, random, left, right);
}

function profile(hand: Stream, foot: Point, tall: number, wide: number, lean: number): { left: Point[]; right: Point[] } {
  const shape = hand.pick(PROFILES);
  const [belly, neck] = [hand.between(0.9, 1.1), hand.between(0.8, 1.35)];
  const side = (direction: 1 | -1): Point[] =>
    shape.map(([half, height]) => at(foot.x + (direction * wide * half * (height > 0.75 ? neck : belly) * hand.between(0.96, 1.04)) / 2 + lean * height, foot.y - tall * height));
  return { left: side(-1), right: side(1) };
}

/** With corners at rim and foot. */
function outline(left: readonly Point[], right: readonly Point[]): Point[] {
  const back = [...right].reverse();
  return [...left.slice(0, 1), ...left, ...left.slice(-1), ...back.slice(0, 1), ...back, ...back.slice(-1)];
}

/** The outline drawn again beside the one that was painted. */
function contour(easel: Easel, random: Stream, left: readonly Point[], right: readonly Point[]): void {
  const { unit: u, paints } = easel;
  const slip = random.between(1.2, 3) * u * random.side();
  const way = [...left, ...[...right].reverse()].map((point) => shift(point, slip, -u));
  const [first, second, ...rest] = way;
  if (!first || !second) return;
  const spine = through([first, second, ...rest]);
  const [start, share] = [random.between(0, 0.3), random.between(0.55, 0.7)];
  line(easel, random, (t) => spine(start + t * share), 1.1 * u, paints.ink, { bends: 20, taper: 0.05 });
}
