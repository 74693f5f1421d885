// Two or three great strokes across half a ground, and a small disc that was not asked.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { stroke } from "../tools/brush.ts";
import { at, sweep, through, type Spine } from "../tools/point.ts";
import { blob, slab } from "../tools/shapes.ts";
import { spatter } from "../tools/spatter.ts";
import { wash } from "../tools/wash.ts";

export function paintGesture(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints, night } = easel;
  if (!night) {
    const edge = (): number => w * random.between(0.3, 0.7);
    const half = random.chance(0.5);
    const shape = half
      ? slab(
          random,
          [at(-3 * u, -3 * u), at(edge(), -3 * u), at(edge(), h + 3 * u), at(-3 * u, h + 3 * u)],
          15 * u,
          1.3 * u,
        )
      : blob(random, at(edge(), h * random.between(0.35, 0.65)), w * 0.38, h * 0.34, {
          points: 24,
          rough: 0.13,
          turn: random.bell() * 0.5,
        });
    wash(easel, random, shape, paints.third, { strength: 0.75, bloom: 13 });
  }
  const count = random.whole(2, 3);
  // All lean to one side, so that none crosses another squarely: that would be a sign, or a letter.
  const slant = random.side();
  const bent = random.chance(0.45) ? random.whole(0, 1) : -1;
  for (let index = 0; index < count; index++) {
    const upright = (index + (random.chance(0.5) ? 1 : 0)) % 2 === 1;
    const spine =
      index === bent ? corner(easel, random) : upright ? pull(easel, random, slant) : pass(easel, random, slant);
    const paint = [paints.first, paints.ink, paints.second][index] ?? paints.first;
    stroke(easel, random, spine, {
      width: (index === 0 ? random.between(18, 29) : random.between(6, 16)) * u,
      paint,
      bristles: index === 0 ? 42 : 26,
      dry: random.between(0.6, 1),
      strength: 0.94,
      bends: index === bent ? 10 : 7,
    });
  }
  spatter(easel, random, at(w * random.between(0.15, 0.85), h * random.between(0.15, 0.85)), {
    spread: 20 * u,
    paint: night ? paints.ink : paints.first,
  });
  const radius = random.between(4, 8) * u;
  wash(
    easel,
    random,
    blob(
      random,
      at(w * random.between(0.14, 0.86), h * random.between(0.2, 0.85)),
      radius,
      radius * random.between(0.7, 1),
      { points: 13 },
    ),
    paints.accent,
    { bleed: 0.4 },
  );
}

/** From top to foot. */
function pull({ width: w, height: h, unit: u }: Easel, hand: Stream, slant: number): Spine {
  const [x, lean] = [w * hand.between(0.3, 0.7), slant * hand.between(17, 32) * u];
  return sweep(
    at(x - lean, h * hand.between(-0.02, 0.08)),
    at(x + hand.bell() * 20 * u, h * 0.35),
    at(x + hand.bell() * 20 * u, h * 0.65),
    at(x + lean, h * hand.between(0.88, 1.04)),
  );
}

/** From side to side, rising or falling. */
function pass({ width: w, height: h, unit: u }: Easel, hand: Stream, slant: number): Spine {
  const [y, fall] = [h * hand.between(0.28, 0.72), slant * hand.between(10, 24) * u];
  return sweep(
    at(w * hand.between(-0.02, 0.12), y - fall),
    at(w * 0.35, y + hand.bell() * 34 * u),
    at(w * 0.65, y + hand.bell() * 34 * u),
    at(w * hand.between(0.86, 1.04), y + fall),
  );
}

/** Around a corner of the sheet, from one edge to the other. */
function corner({ width: w, height: h, unit: u }: Easel, hand: Stream): Spine {
  const low = hand.chance(0.5);
  const y = (share: number): number => (low ? h * (1 - share) : h * share);
  const [across, down] = [hand.between(0.58, 0.84), hand.between(0.56, 0.8)];
  return through([
    at(-3 * u, y(down)),
    at(w * across * 0.42, y(down * 0.94)),
    at(w * across * 0.8, y(down * 0.66)),
    at(w * across * 0.97, y(down * 0.3)),
    at(w * across, y(-0.04)),
  ]);
}
