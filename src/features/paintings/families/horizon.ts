// Bands of land and water, a disc, and a dry stroke over them.
import type { Easel } from "../easel.ts";
import { sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { stroke } from "../tools/brush.ts";
import { at, sweep, type Point } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";
import { above, band } from "./fields.ts";

export function paintHorizon(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u } = easel;
  const hilly = random.chance(0.45);
  const top = h * random.between(0.24, 0.54);
  const tilt = random.bell() * 9 * u;
  paintSky(easel, random, top, tilt);
  const radius = random.between(8, 16) * u;
  const setting = random.chance(0.4);
  const x = w * (random.chance(0.5) ? random.between(0.14, 0.36) : random.between(0.64, 0.86));
  const y = setting
    ? top - radius * (hilly ? random.between(0.5, 0.9) : random.between(0, 0.5))
    : Math.max(radius * 0.6, top * random.between(0.35, 0.7));
  // A setting disc is painted first, so the land covers its lower part.
  if (setting) paintDisc(easel, random, at(x, y), radius);
  paintLand(easel, random, { top, tilt, hilly, setting });
  if (!setting) paintDisc(easel, random, at(x, y), radius);
  if (random.chance(0.6)) drawDryStroke(easel, random);
}

function paintSky(easel: Easel, random: Stream, top: number, tilt: number): void {
  const { unit: u, paints, night } = easel;
  const sky = above(easel, random, top + 3 * u, tilt);
  if (night && !random.chance(0.5)) return;
  wash(easel, random, sky, paints.third, {
    strength: night ? 0.3 : 0.6,
    direction: random.between(-12, 12),
    bloom: random.chance(0.5) ? 12 : 0,
    edge: 0.2,
  });
}

function paintDisc(easel: Easel, random: Stream, middle: Point, radius: number): void {
  const disc = blob(random, middle, radius, radius * random.between(0.9, 1.02), { points: 16, rough: 0.035 });
  wash(easel, random, disc, easel.paints.accent, { bleed: 0.5, edge: 0.3 });
}

interface Land {
  readonly top: number;
  readonly tilt: number;
  readonly hilly: boolean;
  /** The first band covers part of the disc. */
  readonly setting: boolean;
}

/** Two to four bands, from the horizon down. */
function paintLand(easel: Easel, random: Stream, { top: horizon, tilt, hilly, setting }: Land): void {
  const { unit: u, paints } = easel;
  const bands = random.whole(2, 4);
  const depths = Array.from({ length: bands }, () => random.between(0.35, 1.7));
  const total = depths.reduce((sum, depth) => sum + depth, 0);
  const room = easel.height - horizon;
  let top = horizon;
  for (const [index, share] of depths.entries()) {
    const depth = (room * share) / total;
    const last = index === bands - 1;
    const lean = (index % 2 === 0 ? -1 : 1) * random.between(0, 12) * u + (index === 0 ? tilt : 0);
    const bottom = top + depth * (last ? 1.4 : 1.08);
    const shape =
      hilly && !last
        ? hill(easel, random, top, bottom, lean)
        : band(easel, random, { top, bottom, tilts: [lean, random.bell() * 3 * u], step: 12 });
    const paint = last && random.chance(0.5) ? paints.ink : index % 2 === 0 ? paints.first : paints.second;
    wash(easel, random, shape, paint, {
      strength: [0.74, 0.86, 0.72, 0.9][index] ?? 0.8,
      direction: random.between(-8, 8),
      edge: 0.4,
      bloom: random.chance(0.25) ? 8 : 0,
      underlay: index === 0 && setting,
    });
    top += depth * 0.94;
  }
}

function drawDryStroke(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const [x, y] = [w * random.between(0.04, 0.34), h * random.between(0.56, 0.88)];
  const spine = sweep(
    at(x, y),
    at(x + w * 0.2, y + random.bell() * 4 * u),
    at(x + w * 0.36, y + random.bell() * 4 * u),
    at(x + w * random.between(0.4, 0.66), y + random.bell() * 3 * u),
  );
  stroke(easel, random, spine, {
    width: random.between(2, 5) * u,
    paint: random.chance(0.5) ? paints.ink : paints.second,
    bristles: 10,
    dry: 0.9,
  });
}

/** A band whose upper edge rises and falls. */
function hill({ width, unit }: Easel, hand: Stream, top: number, bottom: number, tilt: number): Point[] {
  const [rise, wave, beat] = [hand.between(3, 9) * unit, hand.between(0, 6), hand.between(2.4, 5)];
  const ridge = Array.from({ length: 11 }, (_, index) => {
    const share = index / 10;
    return at(
      -3 * unit + share * (width + 6 * unit),
      top + tilt * (share - 0.5) - rise * sine(share * beat + wave) + hand.bell() * 0.5 * unit,
    );
  });
  const [left, right] = [at(-3 * unit, bottom), at(width + 3 * unit, bottom + hand.bell() * 3 * unit)];
  return [
    ...ridge,
    right,
    right,
    at(width * 0.66, bottom + hand.bell() * unit),
    at(width * 0.3, bottom + hand.bell() * unit),
    left,
    left,
  ];
}
