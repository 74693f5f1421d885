// One great bowl, leaning; now and then it has tipped over, or a small one stands beside it.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, shift, through, type Point } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";
import { paintRoom } from "./room.ts";

interface Bowl {
  readonly centre: Point;
  /** Half the width of the rim, and how deep it is below. */
  readonly across: number;
  readonly deep: number;
  /** In radians. */
  readonly lean: number;
}

export function paintBowl(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const kind = random.pick(["standing", "standing", "close", "tipped", "pair"] as const);
  const across = (kind === "close" ? random.between(50, 64) : kind === "standing" ? random.between(36, 46) : random.between(28, 36)) * u * (easel.wide ? 1.15 : 1);
  const deep = across * random.between(0.62, 0.98);
  const x = w * (kind === "close" ? random.pick([0.3, 0.7]) : kind === "pair" ? random.pick([0.36, 0.64]) : random.between(0.4, 0.6));
  const y = h * (kind === "close" ? random.between(0.22, 0.4) : kind === "standing" ? random.between(0.34, 0.48) : random.between(0.44, 0.54));
  const lean = random.side() * (kind === "tipped" ? random.between(0.5, 0.85) : random.between(0.06, 0.17));
  const table = y + deep * random.between(kind === "pair" ? 0.1 : 0.35, kind === "tipped" ? 0.6 : 0.8);
  paintRoom(easel, random, table);

  const bowl: Bowl = { centre: at(x, y), across, deep, lean };
  if (kind !== "pair") return paintOne(easel, random, bowl, paints.first, kind === "tipped" ? roll(easel, random, bowl) : undefined);
  // The small one stands before the large one, beside it, or is kept in it.
  const small = across * random.between(0.42, 0.74);
  const [side, apart] = [x < w / 2 ? 1 : -1, random.between(0.2, 1.1)];
  const kept = random.chance(0.35);
  const place = kept ? at(x + side * across * random.between(0, 0.3), y - small * random.between(0.2, 0.5)) : at(x + side * (across * apart + small * 0.5), y + deep - small * random.between(0.1, 0.6));
  paintOne(easel, random, bowl, paints.first, "empty");
  paintOne(easel, random, { centre: place, across: small, deep: small * random.between(0.6, 1), lean: -lean * 1.4 }, paints.accent, "empty");
}

/** Where the thing came to lie that fell out of it. */
function roll({ width, unit }: Easel, hand: Stream, { centre, across, deep, lean }: Bowl): Point {
  const x = centre.x + (lean > 0 ? 1 : -1) * across * hand.between(1, 1.3);
  return at(Math.max(12 * unit, Math.min(width - 12 * unit, x)), centre.y + deep * hand.between(0.75, 0.95));
}

function paintOne(easel: Easel, random: Stream, { centre, across, deep, lean }: Bowl, paint: Paint, fallen: Point | "empty" | undefined): void {
  const { unit: u, paints } = easel;
  const tilt = (x: number, y: number): Point => at(centre.x + x * cosine(lean) - y * sine(lean), centre.y + x * sine(lean) + y * cosine(lean));
  const [pinch, foot] = [random.between(0.05, 0.2), random.between(0.04, 0.14)];
  const wall = Array.from({ length: 15 }, (_, index) => {
    const angle = (index / 14) * (TURN / 2);
    return tilt(-cosine(angle) * across * (1 - pinch * sine(angle)), sine(angle) * deep * (1 + foot * sine(angle * 3)) + random.bell() * 0.5 * u);
  });
  const [rim, second, ...rest] = wall;
  const end = wall.at(-1);
  if (!rim || !second || !end) return;
  wash(easel, random, [rim, ...wall, end], paint, { strength: 1, bleed: 0.8, bloom: 9, edge: 0.6, direction: random.between(-20, 20), underlay: true });
  const mouth = random.between(0.14, 0.27);
  wash(easel, random, Array.from({ length: 20 }, (_, index) => tilt(cosine((index / 20) * TURN) * across * 0.99, sine((index / 20) * TURN) * across * mouth)), paints.ink, { strength: 0.82, bleed: 0.6, direction: 0 });
  if (fallen !== "empty") hold(easel, random, (x) => fallen ?? tilt(x * across, -random.between(1, 5) * u), across / u, fallen ? 1 : random.whole(1, 2));
  const slip = random.between(1.4, 2.6) * u * random.side();
  const contour = through([rim, second, ...rest]);
  line(easel, random, (t) => shift(contour(0.04 + t * 0.9), slip, 1.4 * u), 1.2 * u, paints.ink, { bends: 18 });
}

/** What it holds, or held. Two things are never of one size, nor apart: they would look back. */
function hold(easel: Easel, random: Stream, place: (x: number) => Point, across: number, count: number): void {
  const [x, large] = [random.between(-0.5, 0.4), random.between(0.16, 0.27) * across * easel.unit];
  for (let index = 0; index < count; index++) {
    const radius = index === 0 ? large : large * random.between(0.5, 0.66);
    const spot = index === 0 ? place(x) : shift(place(x), large * random.between(0.9, 1.15), large - radius);
    wash(easel, random, blob(random, spot, radius, radius * random.between(0.85, 1), { points: 14, rough: 0.05 }), easel.paints.accent, { bleed: 0.4 });
  }
}
