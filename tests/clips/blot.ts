// Paint that was not meant: a blot that swells on wet paper and dries with a pale bloom in it, and specks around it.
import type { Point } from "./curve.ts";
import { createMark, type Mark, type Paint, type Touch } from "./mark.ts";
import { createNoise, createRandom, step, type Noise } from "./noise.ts";
import { tooth } from "./paper.ts";

export interface Blot {
  readonly seed: string;
  readonly paint: Paint;
  readonly centre: Point;
  /** Pixels, where it has come to rest. */
  readonly radius: number;
  /** Seconds of the film. */
  readonly begins: number;
  readonly swells: number;
  /** Where a drop of water pushed the paint aside; none where it is missing. */
  readonly bloom?: Point & { readonly radius: number };
}

export function paintBlot({ seed, paint, centre, radius, begins, swells, bloom }: Blot): Mark {
  const shape = createNoise(`${seed}:shape`);
  const feather = createNoise(`${seed}:feather`);
  const pools = createNoise(`${seed}:pools`);
  const touches: Touch[] = [];
  const wide = Math.ceil(radius * 1.7);
  for (let y = Math.round(centre.y) - wide; y <= centre.y + wide; y++) {
    for (let x = Math.round(centre.x) - wide; x <= centre.x + wide; x++) {
      const angle = Math.atan2(y - centre.y, x - centre.x);
      const lobes =
        0.34 * (around(shape, angle, 1.1) - 0.5) +
        0.24 * (around(shape, angle, 2.6) - 0.5) +
        0.12 * (around(feather, angle, 7) - 0.5);
      const frayed =
        ((feather(x / 6, y / 6) - 0.5) * 3.4 + (feather(x / 2 + 90, y / 2) - 0.5) * 1.2) * Math.min(1, radius / 24);
      const reach = radius * (1 + lobes);
      const from = Math.hypot(x - centre.x, y - centre.y);
      const inside = reach - from + frayed;
      const cover = step(-0.8, 0.8, inside);
      if (cover < 0.01) continue;
      const grain = 1 + 0.55 * (0.5 - tooth(x, y));
      const ridge = Math.exp(-(((inside - 1.8) / 2.1) ** 2));
      const pooled = 1.3 + 0.7 * (pools(x / 19, y / 19) - 0.5);
      touches.push({
        x,
        y,
        arrival: begins + swells * Math.min(1, from / reach) ** 2.4,
        wet: cover * 1.75,
        dry: cover * grain * (pooled * (bloom ? fade(bloom, x, y, shape, feather) : 1) + 0.75 * ridge),
      });
    }
  }
  return createMark(paint, touches);
}

export interface Specks {
  readonly seed: string;
  readonly paint: Paint;
  readonly centre: Point;
  readonly count: number;
  /** Pixels from the centre. */
  readonly near: number;
  readonly far: number;
  readonly begins: number;
}

/** Small round drops, each at a different moment within half a second. */
export function paintSpecks({ seed, paint, centre, count, near, far, begins }: Specks): Mark[] {
  const random = createRandom(`${seed}:specks`);
  return Array.from({ length: count }, (_, index) => {
    const angle = random() * 2 * Math.PI;
    const away = near + (far - near) * random() ** 1.6;
    const place = { x: centre.x + Math.cos(angle) * away, y: centre.y + Math.sin(angle) * away * 0.8 };
    return paintBlot({
      seed: `${seed}:${index}`,
      paint,
      centre: place,
      radius: 1.6 + 3.4 * random() ** 2,
      begins: begins + random() * 0.5,
      swells: 0.2,
    });
  });
}

/** How much paint the water has left: little in the middle of the bloom, a crinkled dark line at its end. */
function fade(bloom: Point & { readonly radius: number }, x: number, y: number, shape: Noise, feather: Noise): number {
  // Water does not know the way: it strays before it spreads.
  const [left, up] = [
    x - bloom.x + (shape(x / 19, y / 19 + 60) - 0.5) * 16,
    y - bloom.y + (shape(x / 19 + 60, y / 19) - 0.5) * 16,
  ];
  const angle = Math.atan2(up, left);
  const end =
    bloom.radius *
    (1 +
      0.5 * (around(shape, angle + 2, 2.2) - 0.5) +
      0.34 * (around(feather, angle, 6) - 0.5) +
      0.16 * (around(feather, angle + 1, 15) - 0.5));
  const from = Math.hypot(left, up) / end;
  return (
    0.13 + 0.42 * step(0.1, 1, from) ** 2 + 0.45 * step(0.95, 1.03, from) + 0.55 * Math.exp(-(((from - 1) / 0.06) ** 2))
  );
}

/** Noise along a circle, the same after a full turn. */
function around(noise: Noise, angle: number, hills: number): number {
  return noise(10 + Math.cos(angle) * hills, 10 + Math.sin(angle) * hills);
}
