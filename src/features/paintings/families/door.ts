// Four fields that meet at an uneven corner, and a small door across the seam.
import type { Paint } from "../colour/mix-paints.ts";
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, through, type Point } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { wash, type WashWay } from "../tools/wash.ts";
import { field, type Area } from "./fields.ts";

type Ground = "first" | "second" | "third";

/** The paints of the long field, the one next to it and the one below that. */
const ORDERS: readonly [readonly [Ground, Ground, Ground], ...(readonly [Ground, Ground, Ground])[]] = [
  ["third", "first", "second"],
  ["second", "first", "third"],
  ["first", "third", "second"],
  ["third", "second", "first"],
  ["first", "second", "third"],
];

export function paintDoor(easel: Easel, random: Stream): void {
  const { unit: u, paints } = easel;
  // One field runs along a side of the sheet, or, turned, along its top.
  const turned = random.chance(0.4);
  const [w, h] = turned ? [easel.height, easel.width] : [easel.width, easel.height];
  const put = (x: number, y: number): Point => (turned ? at(y, x) : at(x, y));
  const fill = ({ x, y, width, height }: Area, paint: Paint, way: WashWay): void => {
    const area = turned ? { x: y, y: x, width: height, height: width } : { x, y, width, height };
    wash(easel, random, field(easel, random, area), paint, { edge: 0.3, ...way });
  };

  const [over, gap] = [3 * u, 0.6 * u];
  const seam = random.between(0.2, 0.72) * w;
  const floor = random.between(0.22, 0.74) * h;
  const ledge = floor + (h - floor) * random.between(0.3, 0.75);
  const split = random.chance(0.7);
  const [side, upper, middle] = random.pick(ORDERS);
  const paper = random.chance(0.2);
  fill({ x: -over, y: -over, width: seam + over, height: h + 2 * over }, paints[side], {
    strength: 0.84,
    direction: 90,
    bloom: 13,
  });
  fill({ x: seam + gap, y: -over, width: w - seam + over, height: floor + over }, paints[upper], {
    strength: 0.9,
    direction: random.pick([0, 90]),
    bloom: random.chance(0.4) ? 10 : 0,
  });
  if (!paper)
    fill(
      { x: seam + gap, y: floor + gap, width: w - seam + over, height: (split ? ledge : h + over) - floor },
      paints[middle],
      {
        strength: 0.82,
        direction: 0,
      },
    );
  if (split)
    fill(
      { x: seam + gap, y: ledge + u, width: w - seam + over, height: h - ledge + over },
      random.chance(0.45) ? paints.ink : paints[side],
      {
        strength: 0.85,
        direction: 0,
      },
    );

  paintLeaf(easel, random, put(random.chance(0.5) ? seam : seam + (w - seam) * random.between(0.2, 0.6), floor));

  const draw = (points: readonly [number, number][], wide: number, strength: number): void => {
    const [a, b, c] = points.map(([x, y]) => put(x, y));
    if (a && b && c)
      line(easel, random, through([a, b, c]), { width: wide * u, paint: paints.ink, strength, bends: 9 });
  };
  draw(
    [
      [seam + random.bell() * u, -2 * u],
      [seam + random.bell() * u, h * 0.5],
      [seam + random.bell() * u, h * 1.02],
    ],
    0.8,
    0.8,
  );
  draw(
    [
      [seam - random.between(2, 14) * u, floor + random.bell() * u],
      [seam + (w - seam) * 0.4, floor + random.bell() * u],
      [w * 1.02, floor + random.bell() * u],
    ],
    0.7,
    0.75,
  );
  const towards = random.chance(0.5) ? -0.4 : 1.3;
  draw(
    [
      [seam, floor],
      [seam * 0.5, floor + (h * towards - floor) * 0.45 + random.bell() * 4 * u],
      [-2 * u, floor + (h * towards - floor) * 0.8],
    ],
    0.7,
    0.7,
  );
  const rail = h * random.between(0.1, 0.9);
  draw(
    [
      [-2 * u, rail],
      [seam * 0.5, rail + random.bell() * 3 * u],
      [seam + 4 * u, rail + random.bell() * 2 * u],
    ],
    0.5,
    0.6,
  );
}

/** The door itself, upright and across a corner of the fields. */
function paintLeaf(easel: Easel, random: Stream, corner: Point): void {
  const { unit: u, paints } = easel;
  const [wide, tall] = [random.between(12, 25) * u, random.between(24, 48) * u];
  const [x, y] = [corner.x - wide * random.between(0.15, 0.85), corner.y - tall * random.between(0.15, 0.95)];
  const leaf = slab(
    random,
    [
      at(x, y),
      at(x + wide + random.bell() * 2 * u, y + random.bell() * 2 * u),
      at(x + wide, y + tall),
      at(x + random.bell() * 2 * u, y + tall),
    ],
    9 * u,
    0.6 * u,
  );
  wash(easel, random, leaf, paints.accent, { bleed: 0.4, direction: 90 });
}
