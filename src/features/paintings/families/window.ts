// A room with a large window: sky and land between the bars, a table below it, and one thing in the way.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { closedPath } from "../tools/path.ts";
import { pathMark } from "../tools/path-mark.ts";
import { at, between, shift, type Point } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";
import { hangCurtain } from "./curtain.ts";
import { paintDisc } from "./disc.ts";
import { band, below } from "./fields.ts";
import { paintPot, POT_PROFILES } from "./pots.ts";

/** A place in the opening, from 0 to 1 each way. */
type Place = (across: number, down: number) => Point;

type Ground = "first" | "second" | "third" | "ink";

/** What wall, sky, land and table are painted with. */
const ORDERS: readonly [readonly [Ground, Ground, Ground, Ground], ...(readonly [Ground, Ground, Ground, Ground])[]] = [
  ["first", "third", "second", "ink"],
  ["first", "second", "third", "second"],
  ["second", "third", "first", "first"],
  ["third", "second", "first", "first"],
  ["ink", "third", "first", "second"],
];

export function paintWindow(easel: Easel, random: Stream): void {
  const { height: h, unit: u, paints, night } = easel;
  const odd = random.pick(["disc", "curtain", "jar"] as const);
  const [wall, sky, land, table] = random.pick(ORDERS);
  const foot = h * random.between(0.62, 0.8);
  const place = openWall(easel, random, foot);
  if (!night) {
    const style = { strength: 0.92, edge: 0, direction: random.between(60, 120), bloom: wall === "ink" ? 0 : 12 };
    wash(easel, random, band(easel, random, { top: -3 * u, bottom: foot + 8 * u }), paints[wall], style);
  }
  paintView(easel, random, place, { sky: paints[sky], land: paints[land], disc: odd === "disc" });
  paintBars(easel, random, place);

  const edge = foot + random.between(-5, 6) * u;
  const style = { strength: night ? 0.25 : 0.88, edge: 0.4, direction: random.between(-8, 8), underlay: !night };
  wash(easel, random, below(easel, random, edge, random.bell() * 3 * u), paints[table], style);
  const side = random.side();
  if (odd === "curtain") drawCurtain(easel, random, place, side, paints.accent);
  else if (random.chance(0.25)) drawCurtain(easel, random, place, side, night ? paints.second : paints[land]);
  // Away from the curtain, which would hide it.
  const spot = at(place(0.5 - side * random.between(0, 0.32), 0).x, edge + random.between(3, 9) * u);
  if (odd === "jar") placeJar(easel, random, spot, paints.accent);
  else if (random.chance(0.4)) placeJar(easel, random, spot, night ? paints.third : paints.ink);
}

/** The opening: upright, broad, or so near that the sheet cuts both its sides. */
function openWall({ width: w, height: h, unit: u }: Easel, hand: Stream, foot: number): Place {
  const width = w * hand.pick([hand.between(0.42, 0.56), hand.between(0.62, 0.78), hand.between(0.98, 1.15)]);
  const left = (w - width) * hand.between(0.2, 0.8);
  const top = hand.chance(0.5) ? -4 * u : h * hand.between(0.08, 0.16);
  const corner = (x: number, y: number): Point => at(x + hand.bell() * 1.4 * u, y + hand.bell() * 1.4 * u);
  const [a, b, c, d] = [corner(left, top), corner(left + width, top), corner(left + width, foot), corner(left, foot)];
  return (across, down) => between(between(a, b, across), between(d, c, across), down);
}

interface View {
  readonly sky: Paint;
  readonly land: Paint;
  readonly disc: boolean;
}

function paintView(easel: Easel, random: Stream, place: Place, { sky, land, disc }: View): void {
  const { unit: u, paints, night } = easel;
  const [horizon, tilt] = [random.between(0.38, 0.7), random.bell() * 0.06];
  const near = random.chance(0.55) ? random.between(horizon + 0.12, 0.9) : 1;
  const field = (top: number, bottom: number, tilt: number, step: number): Point[] =>
    slab(random, [place(0, top - tilt), place(1, top + tilt), place(1, bottom), place(0, bottom)], step * u, u);
  const style = { bleed: 0.4, direction: random.between(-10, 10) };
  const [above, ground] = [field(0, horizon + 0.05, 0, 14), field(horizon, Math.min(1, near + 0.03), tilt, 9)];
  wash(easel, random, above, sky, { ...style, strength: night ? 0.35 : 0.6, edge: 0.2, underlay: !night });
  if (disc) {
    const spot = place(random.between(0.2, 0.8), random.between(0.25, horizon));
    paintDisc(easel, random, spot, random.between(7, 12) * u, paints.accent);
  }
  wash(easel, random, ground, land, { ...style, strength: night ? 0.65 : 0.88, edge: 0.4, underlay: true });
  if (near === 1) return;
  const [paint, strength] = night ? [paints.third, 0.3] : [paints.ink, 0.75];
  wash(easel, random, field(near, 1, -tilt, 9), paint, { ...style, strength, edge: 0.3 });
}

/** Over one side of the window, of which it leaves more than half. */
function drawCurtain(easel: Easel, random: Stream, place: Place, side: -1 | 1, paint: Paint): void {
  const [left, right] = [Math.max(0, place(0, 0.5).x), Math.min(easel.width, place(1, 0.5).x)];
  const width = Math.min(random.between(16, 24) * easel.unit, (right - left) * 0.42);
  hangCurtain(easel, random, side > 0 ? right : left, -side * width, paint);
}

/** A dark or a bright shape against the light. */
function placeJar(easel: Easel, random: Stream, foot: Point, paint: Paint): void {
  const { unit: u } = easel;
  const tall = random.between(20, 34) * u;
  const wide = Math.min(tall * random.between(0.55, 0.9), 22 * u);
  const jar = { profile: random.pick(POT_PROFILES), foot, tall, wide, lean: random.bell() * 1.5 * u };
  paintPot(easel, random, jar, paint, { bleed: 0.4 });
}

/** Frame and bars are bare paper, or the dark of the night, and no two panes of one size. */
function paintBars(easel: Easel, random: Stream, place: Place): void {
  const { unit: u, paints } = easel;
  const wide = random.between(1.4, 2.4) * u;
  const half = (scale: number): number => (wide * scale * random.between(0.8, 1.15)) / 2;
  const paint = (...corners: Parameters<typeof slab>[1]): void =>
    easel.add(pathMark(closedPath(slab(random, corners, 12 * u, 0.4 * u)), { fill: paints.bare }));
  for (const across of [0, ...random.pick([[0.36], [0.62], [0.27, 0.7]]), 1]) {
    const [from, to, top, foot] = [place(across, 0), place(across, 1), half(1.1), half(1.1)];
    paint(shift(from, -top, 0), shift(from, top, 0), shift(to, foot, 0), shift(to, -foot, 0));
  }
  const transom = random.between(0.22, 0.42);
  for (const down of [0, ...random.pick([[transom], [transom, transom + 0.32], []]), 1]) {
    // A little longer than the opening is wide, to end on the outer sides of the frame.
    const [from, to] = [shift(place(0, down), -0.6 * wide, 0), shift(place(1, down), 0.6 * wide, 0)];
    const [left, right] = down === 1 ? [half(1.6), half(1.6)] : [half(1), half(1)];
    paint(shift(from, 0, -left), shift(to, 0, -right), shift(to, 0, right), shift(from, 0, left));
  }
}
