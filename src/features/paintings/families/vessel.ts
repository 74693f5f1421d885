// Three pots on a table that overlap a little, so that each shows what it is; the large one leans.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, shift, through, type Point } from "../tools/point.ts";
import { halfWidthBelow, paintPot, POT_PROFILES, type Pot, type Profile } from "./pots.ts";
import { paintRoom } from "./room.ts";

/** The heights of the other two, as shares of the large pot's. */
const SIZES: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [0.76, 0.42],
  [0.5, 0.74],
  [0.64, 0.36],
];

export function paintVessel(easel: Easel, random: Stream): void {
  const { height: h, unit: u, paints } = easel;
  const table = h * random.between(0.76, 0.86);
  paintRoom(easel, random, table - random.between(17, 38) * u);

  const [large, second, third] = placePots(easel, random, table);
  const [near, far] = random.chance(0.6) ? [paints.accent, paints.ink] : [paints.ink, paints.accent];
  paintPot(easel, random, third, far);
  paintPot(easel, random, second, near);
  const outline = paintPot(easel, random, large, paints.first, { direction: random.between(70, 110), bloom: 9 });
  drawContour(easel, random, outline);
}

/** The large pot, then one next to it, then one on its other side or farther along. */
export function placePots({ width: w, unit: u, wide }: Easel, hand: Stream, table: number): [Pot, Pot, Pot] {
  const side = hand.side();
  const profiles = dealProfiles(hand);
  const [one, other] = hand.pick(SIZES);
  const tall = hand.between(54, 72) * u * (wide ? 1.08 : 1);
  const large: Pot = {
    profile: profiles[0],
    foot: at(w / 2, table + hand.between(3, 8) * u),
    tall,
    wide: Math.min(tall * hand.between(0.46, 0.66), 40 * u),
    lean: -side * hand.between(3, 9) * u,
  };
  const second = placeBeside(hand, large, side, { profile: profiles[1], tall: tall * one, unit: u });
  const [neighbor, towards] = hand.chance(0.4) ? [second, side] : [large, -side];
  const third = placeBeside(hand, neighbor, towards, { profile: profiles[2], tall: tall * other, unit: u });
  // The sheet cuts none of them: the group, not the large pot, is in its middle.
  const ends = [large, second, third].flatMap(({ foot, wide }) => [foot.x - wide / 2, foot.x + wide / 2]);
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const scale = Math.min(1, (70 * u) / (right - left));
  const off = hand.bell() * 2 * u;
  const fit = (pot: Pot): Pot => ({
    ...pot,
    foot: at(w / 2 + off + (pot.foot.x - (left + right) / 2) * scale, table + (pot.foot.y - table) * scale),
    tall: pot.tall * scale,
    wide: pot.wide * scale,
  });
  return [fit(large), fit(second), fit(third)];
}

/** A pot a little farther back than its neighbor, which hides about a quarter of the pot. */
function placeBeside(
  hand: Stream,
  neighbor: Pot,
  towards: number,
  { profile, tall, unit }: { readonly profile: Profile; readonly tall: number; readonly unit: number },
): Pot {
  const wide = Math.min(tall * hand.between(0.7, 0.95), 29 * unit);
  const apart =
    neighbor.wide * halfWidthBelow(neighbor.profile, tall / neighbor.tall) +
    wide * (halfWidthBelow(profile, 1) - hand.between(0.18, 0.36));
  const foot = shift(neighbor.foot, towards * apart, -hand.between(3, 8) * unit);
  return { profile, foot, tall, wide, lean: hand.bell() * 1.5 * unit };
}

/** Three profiles, no two alike. */
function dealProfiles(hand: Stream): [Profile, Profile, Profile] {
  const [first, step] = [hand.whole(0, POT_PROFILES.length - 1), hand.whole(1, 2)];
  const nth = (index: number): Profile => POT_PROFILES[(first + index * step) % POT_PROFILES.length] ?? POT_PROFILES[0];
  return [nth(0), nth(1), nth(2)];
}

/** Draws most of the outline again, hardly off the paint. */
function drawContour(easel: Easel, random: Stream, outline: readonly Point[]): void {
  const { unit: u, paints } = easel;
  const slip = random.between(0.7, 1.5) * u * random.side();
  const [first, second, ...rest] = outline.map((point) => shift(point, slip, -0.6 * u));
  if (!first || !second) return;
  const spine = through([first, second, ...rest]);
  const [start, share] = [random.between(0.02, 0.3), random.between(0.55, 0.68)];
  line(easel, random, (t) => spine(start + t * share), { width: 1.1 * u, paint: paints.ink, bends: 26, taper: 0.05 });
}
