// Nine marks that went wrong, for the exercise sheet: drawings in one ink, 100 units wide and 116 high, as SVG.
import { curve, type Point } from "./curve.ts";
import { createNoise, createRandom } from "./noise.ts";

/** One SVG element or more for each box of the sheet. */
export const SHEET_MARKS: readonly string[] = [
  blot("blot", { x: 62, y: 40 }, 12) +
    blot("speck", { x: 80, y: 55 }, 1.4) +
    blot("crumb", { x: 46, y: 26 }, 0.9) +
    blot("dot", { x: 84, y: 27 }, 1.1),
  stroke(
    "stops short",
    [
      { x: 6, y: 58 },
      { x: 22, y: 55 },
      { x: 40, y: 58 },
      { x: 51, y: 54 },
    ],
    1.5,
  ),
  ring("wet cup", { x: 38, y: 62 }, 21),
  stroke(
    "jolt",
    [
      { x: 8, y: 34 },
      { x: 34, y: 35 },
      { x: 45, y: 34 },
      { x: 56, y: 27 },
      { x: 59, y: 49 },
      { x: 70, y: 45 },
      { x: 93, y: 47 },
    ],
    1.1,
  ),
  run("drop one", { x: 31, y: 6 }, 38) + run("drop two", { x: 38, y: 6 }, 71) + run("drop three", { x: 66, y: 6 }, 24),
  scribble("pen test", { x: 74, y: 24 }, 11),
  stroke(
    "off the sheet",
    [
      { x: 38, y: 115.2 },
      { x: 50, y: 84 },
      { x: 74, y: 66 },
      { x: 98.9, y: 62 },
    ],
    4.2,
  ),
  [0, 1, 2, 3]
    .map((line) =>
      stroke(
        `crossed out ${line}`,
        [
          { x: 22, y: 47 + line * 2.6 },
          { x: 45, y: 45.5 + line * 2.6 },
          { x: 71, y: 47.5 + line * 2.2 },
        ],
        0.8,
      ),
    )
    .join(""),
  thumb("thumb", { x: 26, y: 72 }),
];

/** A line through points, as the outline of a brush that presses more or less. */
function stroke(seed: string, through: readonly Point[], half: number): string {
  const sway = createNoise(seed);
  const way = curve(through, 1.5);
  const edge = (side: 1 | -1): string[] =>
    way.map(({ x, y }, index) => {
      const next = way[Math.min(way.length - 1, index + 1)] ?? { x, y };
      const last = way[Math.max(0, index - 1)] ?? { x, y };
      const length = Math.hypot(next.x - last.x, next.y - last.y) || 1;
      const wide =
        side *
        half *
        (0.6 + 0.8 * sway(index / 9, side * 3)) *
        Math.min(1, 0.5 + index / 4, 0.35 + (way.length - 1 - index) / 7);
      return point(
        x - ((next.y - last.y) / length) * wide + (sway(index / 6, 40) - 0.5),
        y + ((next.x - last.x) / length) * wide + (sway(index / 6, 60) - 0.5),
      );
    });
  return `<path d="M${[...edge(1), ...edge(-1).toReversed()].join("L")}Z"/>`;
}

function blot(seed: string, { x, y }: Point, radius: number): string {
  const shape = createNoise(seed);
  const outline = around(radius < 3 ? 20 : 90).map((angle) => {
    const lobe =
      radius *
      (1 +
        0.5 * (shape(10 + Math.cos(angle) * 1.6, 10 + Math.sin(angle) * 1.6) - 0.5) +
        0.2 * (shape(30 + Math.cos(angle) * 6, 30 + Math.sin(angle) * 6) - 0.5));
    return point(x + Math.cos(angle) * lobe, y + Math.sin(angle) * lobe);
  });
  return `<path d="M${outline.join("L")}Z"/>`;
}

/** What a wet cup leaves: a ring that is thick on one side and open on the other. */
function ring(seed: string, { x, y }: Point, radius: number): string {
  const shape = createNoise(seed);
  const edge = (side: 1 | -1): string[] =>
    around(120)
      .slice(0, 107)
      .map((angle) => {
        const wide =
          side *
          (0.4 + 2.6 * shape(10 + Math.cos(angle), 10 + Math.sin(angle)) ** 2) *
          (0.7 + 0.6 * shape(angle * 4, side * 9));
        return point(x + Math.cos(angle + 0.5) * (radius + wide), y + Math.sin(angle + 0.5) * (radius + wide) * 0.98);
      });
  return (
    `<path d="M${[...edge(1), ...edge(-1).toReversed()].join("L")}Z"/>` +
    blot(`${seed} drip`, { x: x + radius * 0.72, y: y + radius * 0.85 }, 1.5)
  );
}

function run(seed: string, { x, y }: Point, length: number): string {
  return (
    stroke(
      seed,
      [
        { x, y },
        { x: x + 0.6, y: y + length / 2 },
        { x: x - 0.3, y: y + length },
      ],
      0.9,
    ) + blot(`${seed} foot`, { x: x - 0.3, y: y + length }, 2.2)
  );
}

function scribble(seed: string, { x, y }: Point, radius: number): string {
  const random = createRandom(seed);
  const turns = Array.from({ length: 34 }, (_, index) => ({
    x: x - radius + index * 0.62 + Math.cos(index * 1.9) * radius * (0.55 + 0.4 * random()),
    y: y + Math.sin(index * 1.9) * radius * (0.45 + 0.5 * random()),
  }));
  return stroke(seed, turns, 0.42);
}

/** The print of a thumb: arches one inside the other, broken here and there. */
function thumb(seed: string, { x, y }: Point): string {
  const random = createRandom(seed);
  return Array.from({ length: 8 }, (_, index) => {
    const wide = 1.4 + index * 1.45;
    const high = 1.6 + index * 1.75;
    const half = { left: 0.8 + 0.2 * random(), right: 0.8 + 0.2 * random() };
    const arch = [
      { x: x - wide, y: y + 9 * half.left },
      { x: x - wide * 0.98, y },
      { x: x - wide * 0.66, y: y - high * 0.76 },
      { x: x + 0.4, y: y - high },
      { x: x + wide * 0.72, y: y - high * 0.7 },
      { x: x + wide * 0.98, y: y + 0.5 },
      { x: x + wide * 0.9, y: y + 9 * half.right },
    ];
    return stroke(`${seed} ${index}`, arch, 0.42);
  }).join("");
}

function around(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index / count) * 2 * Math.PI);
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
