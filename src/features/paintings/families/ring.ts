// One stroke that comes back to itself and does not quite close.
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { stroke } from "../tools/brush.ts";
import { at, type Point, type Spine } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { spatter } from "../tools/spatter.ts";
import { wash } from "../tools/wash.ts";
import { below } from "./fields.ts";

export function paintRing(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints, night } = easel;
  const kind = random.pick(["whole", "whole", "cut", "echo"] as const);
  const radius =
    (kind === "cut" ? random.between(44, 62) : kind === "echo" ? random.between(33, 40) : random.between(28, 38)) * u;
  const centre =
    kind === "cut"
      ? at(w * random.pick([0.12, 0.26, 0.78, 0.88]), h * random.between(0.3, 0.7))
      : at(w * random.between(0.36, 0.64), h * random.between(0.42, 0.58));
  if (!night) {
    const middle = at(centre.x + random.bell() * 26 * u, centre.y + random.bell() * 16 * u);
    const ground = random.chance(0.5)
      ? below(easel, random, h * random.between(0.42, 0.7), random.bell() * 14 * u)
      : blob(random, middle, radius * random.between(0.9, 1.4), radius * random.between(0.6, 1), {
          points: 24,
          rough: 0.1,
          turn: random.bell(),
        });
    wash(easel, random, ground, paints.third, { strength: 0.7, bloom: 12 });
  }
  const open = random.between(0.35, 1.1);
  // The opening of a circle that is cut by the edge lies beyond that edge, or too little of it is left.
  const start =
    kind === "cut" ? (centre.x < w / 2 ? TURN / 2 : 0) + open / 2 + random.bell() * 0.6 : random.between(0, TURN);
  const ring = circle(random, centre, radius, start, open);
  stroke(easel, random, ring, {
    width: random.between(11, 20) * u * (kind === "cut" ? 1.25 : kind === "echo" ? 0.62 : 1),
    paint: paints.first,
    bristles: 36,
    bends: 14,
    dry: 0.9,
    strength: 0.94,
  });
  if (kind === "echo") {
    const inner = circle(
      random,
      at(centre.x + random.bell() * 5 * u, centre.y + random.bell() * 5 * u),
      radius * random.between(0.46, 0.62),
      random.between(0, TURN),
      random.between(0.8, 2),
    );
    stroke(easel, random, inner, {
      width: random.between(5, 9) * u,
      paint: paints.second,
      bristles: 16,
      bends: 11,
      dry: 0.9,
    });
  }
  spatter(easel, random, ring(0.97), { spread: 15 * u, paint: night ? paints.ink : paints.first });
  const small = random.between(4.5, 9) * u;
  // Never in the middle, where it would look back.
  const [angle, far] = [random.between(0, TURN), radius * random.between(0.5, 0.8)];
  const spot =
    kind === "cut"
      ? at(w - centre.x + random.bell() * 8 * u, h * random.between(0.2, 0.8))
      : at(centre.x + cosine(angle) * far, centre.y + sine(angle) * far);
  wash(
    easel,
    random,
    blob(random, spot, small, small * random.between(0.8, 1), { points: 13, rough: 0.05 }),
    paints.accent,
    { bleed: 0.4 },
  );
}

/** From an angle round a circle, growing a little on the way, and short of a full turn by `open` radians. */
function circle(hand: Stream, centre: Point, radius: number, start: number, open: number): Spine {
  const flat = hand.between(0.88, 1);
  return (share) => {
    const angle = start + share * (TURN - open);
    const far = radius * (1 + 0.06 * sine(angle * 2 + 1) + 0.07 * share);
    return at(centre.x + cosine(angle) * far, centre.y + sine(angle) * far * flat);
  };
}
