// A stroke of a loaded brush: bristles leave streaks, a wet edge dries darker, and where the paint runs out the paper
// shows.
import { curve, type Point } from "./curve.ts";
import { createMark, HEIGHT, WIDTH, type Mark, type Paint, type Touch } from "./mark.ts";
import { createNoise, step, type Noise } from "./noise.ts";
import { tooth } from "./paper.ts";

export interface Stroke {
  /** Another word, another hand. */
  readonly seed: string;
  readonly paint: Paint;
  /** The brush goes through these points, in pixels. */
  readonly through: readonly Point[];
  /** Half the width in pixels, by the share of the way from 0 to 1. */
  readonly width: (share: number) => number;
  /** Layers of paint. */
  readonly strength: number;
  /** Paint left in the brush: from 1 on it covers, below .3 hardly anything comes. */
  readonly load: (share: number) => number;
  /** Seconds of the film at a share of the way; must not fall. */
  readonly time: (share: number) => number;
  /** How far the hand strays, in pixels. */
  readonly tremble?: number;
  /** How much darker the edge dries, 0 to 1. */
  readonly rim?: number;
  /** Ends as a drop does and not as a flat brush. */
  readonly round?: boolean;
}

export function paintStroke(stroke: Stroke): Mark {
  const { seed, strength, rim = 0.45, round = false } = stroke;
  const way = walk(stroke);
  const bristles = createNoise(`${seed}:bristles`);
  const pools = createNoise(`${seed}:pools`);
  const edges = createNoise(`${seed}:edges`);
  const touches: Touch[] = [];
  for (const [place, near] of reach(way, stroke.width)) {
    const x = place % WIDTH;
    const y = Math.floor(place / WIDTH);
    const share = near.index / (way.length - 1);
    const width = stroke.width(share);
    const half =
      width +
      (edges(x / 7, y / 7) - 0.5) * Math.min(2, 0.2 * width) +
      (edges(x / 43 + 40, y / 43) - 0.5) * 0.16 * width;
    const streak =
      0.65 * bristles(near.across / 1.9 + 500, near.index / 130) +
      0.35 * bristles(near.across / 4.5, near.index / 60 + 300);
    const distance = near.past === 0 || round ? near.distance : Math.hypot(near.across, bluntly(near, half, bristles));
    const inside = half - distance;
    if (inside <= -0.8) continue;
    const hill = tooth(x, y);
    // The brush bears less at its flanks, so they run dry first.
    const bearing = stroke.load(share) - 0.16 * (distance / half) ** 2;
    const cover = step(-0.8, 0.8, inside) * step(-0.1, 0.1, bearing - (0.5 * streak + 0.5 * (1 - hill)) + 0.12);
    if (cover < 0.01) continue;
    const pooled = 0.82 + 0.4 * (pools(x / 46, y / 46) - 0.5) + 0.34 * (streak - 0.5);
    const ridge = Math.exp(-(((inside - 1.3) / 1.5) ** 2));
    const grain = 1 + 0.5 * (0.5 - hill);
    touches.push({
      x,
      y,
      arrival: stroke.time(
        Math.min(1, (near.index + 0.55 * half * (distance / half) ** 2 + 3 * streak) / (way.length - 1)),
      ),
      wet: strength * cover * (pooled * 0.35 + 0.8),
      dry: strength * cover * pooled * grain * (1 + rim * ridge),
    });
  }
  return createMark(stroke.paint, touches);
}

/** A flat brush begins and ends on a line, each tuft of it a little before or after its neighbour. */
function bluntly({ across, past }: Nearest, half: number, bristles: Noise): number {
  const tuft = 0.6 * bristles(across / 7 + 800, 3) + 0.4 * bristles(across / 2.4 + 800, 9);
  return Math.max(0, past + (tuft - 0.5) * Math.min(15, half)) * 2.4;
}

interface Nearest {
  readonly index: number;
  readonly distance: number;
  /** Pixels to the side of the path, below 0 on its left. */
  readonly across: number;
  /** Pixels before its beginning or after its end; 0 between. */
  readonly past: number;
}

/** Every pixel near the way, with the point of the way that is nearest to it. */
function reach(way: readonly Point[], width: (share: number) => number): Map<number, Nearest> {
  const found = new Map<number, Nearest>();
  for (const [index, { x, y }] of way.entries()) {
    const ahead = way[Math.min(way.length - 1, index + 3)] ?? { x, y };
    const behind = way[Math.max(0, index - 3)] ?? { x, y };
    const [aheadX, aheadY] = [ahead.x - behind.x, ahead.y - behind.y];
    const length = Math.hypot(aheadX, aheadY) || 1;
    const wide = width(index / (way.length - 1)) * 1.12 + 2;
    for (let row = Math.max(0, Math.ceil(y - wide)); row <= Math.min(HEIGHT - 1, y + wide); row++) {
      for (let column = Math.max(0, Math.ceil(x - wide)); column <= Math.min(WIDTH - 1, x + wide); column++) {
        const distance = Math.hypot(column - x, row - y);
        const place = row * WIDTH + column;
        if (distance > wide || distance >= (found.get(place)?.distance ?? Infinity)) continue;
        const across = (aheadX * (row - y) - aheadY * (column - x)) / length;
        const isEnd = index === 0 || index === way.length - 1;
        found.set(place, {
          index,
          distance,
          across: isEnd ? across : Math.sign(across) * distance,
          past: isEnd ? Math.abs(aheadX * (column - x) + aheadY * (row - y)) / length : 0,
        });
      }
    }
  }
  return found;
}

/** The path of the hand, one point per pixel, and a little unsteady. */
function walk({ through, seed, tremble = 1.2 }: Stroke): Point[] {
  const sway = createNoise(`${seed}:sway`);
  return curve(through, 1).map(({ x, y }, index) => ({
    x: x + (sway(index / 40, 7) - 0.5) * tremble,
    y: y + (sway(index / 75, 1) - 0.5) * 2 * tremble + (sway(index / 17, 3) - 0.5) * tremble,
  }));
}
