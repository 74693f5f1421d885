// One large bowl, leaning; now and then it lies on its side, or has a small bowl next to it.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, shift, through, type Point } from "../tools/point.ts";
import { wash } from "../tools/wash.ts";
import { paintDisc } from "./disc.ts";
import { paintRoom } from "./room.ts";

interface Bowl {
  readonly centre: Point;
  /** Half the width of the rim, and how deep the bowl is below it. */
  readonly across: number;
  readonly deep: number;
  /** In radians. */
  readonly lean: number;
  /** How round its mouth looks: 0 from the side, 1 from above. */
  readonly mouth: number;
}

export function paintBowl(easel: Easel, random: Stream): void {
  const kind = random.pick(["standing", "standing", "close", "tipped", "pair"] as const);
  if (kind === "tipped") paintTipped(easel, random);
  else if (kind === "pair") paintPair(easel, random);
  else paintFull(easel, random, kind === "close");
}

/** With one thing in it or two; a close one is cut by the sheet. */
function paintFull(easel: Easel, random: Stream, close: boolean): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const across = (close ? random.between(50, 64) : random.between(36, 46)) * u * (easel.wide ? 1.15 : 1);
  const deep = across * random.between(0.62, 0.98);
  const x = w * (close ? random.pick([0.3, 0.7]) : random.between(0.4, 0.6));
  const y = h * (close ? random.between(0.22, 0.4) : random.between(0.34, 0.48));
  paintRoom(easel, random, y + deep * random.between(0.35, 0.8));
  const bowl = { centre: at(x, y), across, deep, ...stand(random) };
  paintOne(easel, random, bowl, paints.first);
  fill(easel, random, bowl);
}

/** The small bowl is in front of the large one, next to it, or kept in it. */
function paintPair(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const across = random.between(28, 36) * u * (easel.wide ? 1.15 : 1);
  const deep = across * random.between(0.62, 0.98);
  const [x, y] = [w * random.pick([0.36, 0.64]), h * random.between(0.44, 0.54)];
  paintRoom(easel, random, y + deep * random.between(0.1, 0.8));
  paintOne(easel, random, { centre: at(x, y), across, deep, ...stand(random) }, paints.first);

  const small = across * random.between(0.42, 0.74);
  const [side, apart] = [x < w / 2 ? 1 : -1, random.between(0.2, 1.1)];
  const kept = random.chance(0.35);
  const near = x + side * (kept ? across * random.between(0, 0.3) : across * apart + small * 0.5);
  const low = kept ? y - small * random.between(0.2, 0.5) : y + deep - small * random.between(0.1, 0.6);
  // Cut by the sheet, so small a bowl would look like a mistake.
  const edge = small + 14 * u;
  const centre = at(Math.max(edge, Math.min(w - edge, near)), Math.min(h - edge - 4 * u, low));
  const inner = { centre, across: small, deep: small * random.between(0.6, 1), ...stand(random) };
  paintOne(easel, random, inner, paints.accent);
}

/** On its side, so open that we see into it, and what it held rolls out over its lip. */
function paintTipped(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const across = random.between(25, 31) * u * (easel.wide ? 1.1 : 1);
  const side = random.side();
  const [x, y] = [w * (0.5 - side * random.between(0.06, 0.12)), h * random.between(0.46, 0.56)];
  const floor = y + across * 0.9;
  paintRoom(easel, random, floor - across * random.between(0.2, 0.9));
  const [deep, lean] = [across * random.between(0.96, 1.1), side * random.between(0.85, 1.1)];
  paintOne(easel, random, { centre: at(x, y), across, deep, lean, mouth: random.between(0.4, 0.52) }, paints.first);

  let [near, radius] = [x + side * across * random.between(0.25, 0.5), across * random.between(0.26, 0.36)];
  for (const paint of [paints.accent, ...random.pick([[], [paints.second], [paints.ink]])]) {
    paintDisc(easel, random, at(near + side * radius, floor - radius + random.between(-1, 5) * u), radius, paint);
    near += side * radius * random.between(1.7, 2.3);
    radius *= random.between(0.55, 0.7);
  }
}

function stand(hand: Stream): Pick<Bowl, "lean" | "mouth"> {
  return { lean: hand.side() * hand.between(0.06, 0.17), mouth: hand.between(0.14, 0.27) };
}

function paintOne(easel: Easel, random: Stream, { centre, across, deep, lean, mouth }: Bowl, paint: Paint): void {
  const { unit: u, paints, night } = easel;
  const [c, s] = [cosine(lean), sine(lean)];
  const tilt = (x: number, y: number): Point => at(centre.x + x * c - y * s, centre.y + x * s + y * c);
  const [pinch, foot] = [random.between(0.05, 0.2), random.between(0.04, 0.14)];
  const wall = Array.from({ length: 15 }, (_, index) => {
    const angle = (index / 14) * (TURN / 2);
    const bulge = sine(angle) * deep * (1 + foot * sine(angle * 3));
    return tilt(-cosine(angle) * across * (1 - pinch * sine(angle)), bulge + random.bell() * 0.5 * u);
  });
  const rim = (turn: number, size: number): Point =>
    tilt(cosine(turn * TURN) * across * size, sine(turn * TURN) * across * mouth);
  const [start, second, ...rest] = wall;
  const end = wall.at(-1);
  if (!start || !second || !end) return;
  // Without the far wall, a mouth that is wide open would be of two shades.
  const far = mouth < 0.35 ? [] : Array.from({ length: 8 }, (_, index) => rim(-(index + 1) / 18, 1));
  const style = { strength: 1, bleed: 0.8, bloom: 9, edge: 0.6, direction: random.between(-20, 20), underlay: true };
  wash(easel, random, [start, ...wall, end, ...far], paint, style);
  const inside = Array.from({ length: 20 }, (_, index) => rim(index / 20, 0.99));
  const shade = night ? { colour: paints.bare, opaque: true } : paints.ink;
  wash(easel, random, inside, shade, { strength: 0.82, bleed: 0.6, direction: 0 });
  const slip = random.between(1.4, 2.6) * u * random.side();
  const contour = through([start, second, ...rest]);
  line(easel, random, (t) => shift(contour(0.04 + t * 0.9), slip, 1.4 * u), {
    width: 1.2 * u,
    paint: paints.ink,
    bends: 18,
  });
}

/** Two things are never of one size, nor apart: they would look back. */
function fill(easel: Easel, random: Stream, { centre, across, lean }: Bowl): void {
  const { unit: u, paints } = easel;
  const x = random.between(-0.5, 0.4) * across;
  const place = at(centre.x + x * cosine(lean), centre.y + x * sine(lean) - random.between(1, 5) * u);
  const radius = random.between(0.16, 0.27) * across;
  paintDisc(easel, random, place, radius, paints.accent);
  if (random.chance(0.5)) return;
  const small = radius * random.between(0.5, 0.66);
  paintDisc(easel, random, shift(place, radius * random.between(0.9, 1.15), radius - small), small, paints.accent);
}
