// The film of the first lesson, stroke by stroke: a line goes wrong, and is answered.
import { paintBlot, paintSpecks } from "./blot.ts";
import { oklch, toAbsorbance } from "./colour.ts";
import type { Point } from "./curve.ts";
import { drown, type Mark, type Paint } from "./mark.ts";
import { PAPER } from "./paper.ts";
import { paintStroke } from "./stroke.ts";
import type { Card } from "./words.ts";

export const SECONDS = 48;

/** The moment of the poster: everything is painted, and no words are shown yet. */
export const POSTER_AT = 42.5;

export const CARDS: readonly Card[] = [
  { from: 0.4, to: 5, title: "The first mark", label: "The Creative Advantage, lesson 1" },
  { from: 12.6, to: 16.6, title: "It goes wrong." },
  { from: 17.4, to: 22, title: "Don’t take it back." },
  { from: 23, to: 28.5, title: "Answer it." },
  { from: 43, to: SECONDS + 1, title: "Now you.", label: "Any paper will do." },
];

const ULTRAMARINE = transparent(0.43, 0.17, 266);
const SKY = transparent(0.74, 0.085, 222);
const MIST = transparent(0.86, 0.05, 250);
const INK = transparent(0.27, 0.06, 268);
const YELLOW: Paint = { colour: oklch(0.85, 0.15, 90), opaque: true };

/** How high the line lies, and where the hand stops on it while the brush goes on giving. */
const LEVEL = 414;
const BLOT: Point = { x: 904, y: LEVEL - 2 };

/** Every mark of the film, in the order in which it is laid. */
export function paintFirstMark(): Mark[] {
  const line = spoilLine();
  return [...line, ...answerAbove(), ...answerBelow(line), crown()];
}

/** The line, the blot, the specks and the drop that runs; then the line goes on. */
function spoilLine(): Mark[] {
  const before = paintStroke({
    seed: "line",
    paint: ULTRAMARINE,
    strength: 1,
    tremble: 2.6,
    through: [
      { x: 506, y: LEVEL + 3 },
      { x: 600, y: LEVEL - 3 },
      { x: 705, y: LEVEL + 4 },
      { x: 805, y: LEVEL - 3 },
      BLOT,
    ],
    width: (share) => 5.5 + 3 * Math.sin(share * 2.4) + 22 * Math.max(0, share - 0.94),
    load: () => 1.2,
    time: along([
      [0, 3.4],
      [0.3, 5.4],
      [0.62, 7.6],
      [0.86, 9],
      [0.97, 10],
      [1, 11.2],
    ]),
  });
  const after = paintStroke({
    seed: "line goes on",
    paint: ULTRAMARINE,
    strength: 0.95,
    tremble: 5,
    through: [
      { x: BLOT.x + 12, y: BLOT.y },
      { x: 970, y: LEVEL - 4 },
      { x: 1060, y: LEVEL + 3 },
      { x: 1170, y: LEVEL - 5 },
    ],
    width: (share) => 8.5 - 2.5 * share,
    load: (share) => 1.1 - 0.72 * share ** 1.6,
    time: along([
      [0, 19],
      [0.25, 20],
      [0.7, 21.2],
      [1, 22.4],
    ]),
  });
  const blot = paintBlot({
    seed: "blot 12",
    paint: ULTRAMARINE,
    centre: BLOT,
    radius: 50,
    begins: 10.6,
    swells: 5,
    bloom: { x: BLOT.x - 6, y: BLOT.y - 5, radius: 38 },
  });
  const specks = paintSpecks({
    seed: "specks",
    paint: ULTRAMARINE,
    centre: BLOT,
    count: 12,
    near: 64,
    far: 130,
    begins: 12.1,
  });
  const drop = run({
    seed: "drop",
    from: { x: 910, y: BLOT.y + 38 },
    length: 104,
    half: 4.6,
    paint: ULTRAMARINE,
    time: along([
      [0, 13],
      [0.3, 13.6],
      [0.36, 14.3],
      [0.72, 15.1],
      [0.8, 15.8],
      [1, 17],
    ]),
  });
  return [drown(before, blot), blot, ...specks, drown(drop, blot), drown(after, blot)];
}

interface Swell {
  readonly seed: string;
  /** Pixels above the line, away from the blot. */
  readonly gap: number;
  /** How much higher it goes over the blot. */
  readonly bump: number;
  readonly spread: number;
  readonly from: number;
  readonly to: number;
  readonly half: number;
  readonly paint: Paint;
  readonly strength: number;
  readonly begins: number;
  readonly takes: number;
  /** Paint that is left at the end. */
  readonly left: number;
}

/** Lines that rise over the blot, and less the further they are from it. */
const SWELLS: readonly Swell[] = [
  {
    seed: "1",
    gap: 42,
    bump: 68,
    spread: 92,
    from: 512,
    to: 1176,
    half: 4.5,
    paint: ULTRAMARINE,
    strength: 0.95,
    begins: 23.2,
    takes: 4,
    left: 0.8,
  },
  {
    seed: "2",
    gap: 76,
    bump: 74,
    spread: 104,
    from: 1182,
    to: 530,
    half: 15,
    paint: SKY,
    strength: 0.85,
    begins: 27.2,
    takes: 2.4,
    left: 0.6,
  },
  {
    seed: "3",
    gap: 110,
    bump: 72,
    spread: 114,
    from: 500,
    to: 1116,
    half: 3.2,
    paint: INK,
    strength: 0.9,
    begins: 29.3,
    takes: 1.9,
    left: 0.5,
  },
  {
    seed: "5",
    gap: 176,
    bump: 58,
    spread: 134,
    from: 538,
    to: 1148,
    half: 36,
    paint: MIST,
    strength: 0.9,
    begins: 30.8,
    takes: 2,
    left: 0.72,
  },
  {
    seed: "4",
    gap: 139,
    bump: 67,
    spread: 122,
    from: 1178,
    to: 498,
    half: 10,
    paint: ULTRAMARINE,
    strength: 0.8,
    begins: 32.2,
    takes: 1.7,
    left: 0.34,
  },
  {
    seed: "6",
    gap: 214,
    bump: 46,
    spread: 142,
    from: 1150,
    to: 566,
    half: 4.5,
    paint: ULTRAMARINE,
    strength: 0.8,
    begins: 33.6,
    takes: 1.3,
    left: 0.45,
  },
  {
    seed: "7",
    gap: 254,
    bump: 32,
    spread: 150,
    from: 510,
    to: 1080,
    half: 13,
    paint: SKY,
    strength: 0.75,
    begins: 34.7,
    takes: 1.3,
    left: 0.28,
  },
  {
    seed: "8",
    gap: 288,
    bump: 16,
    spread: 160,
    from: 1172,
    to: 650,
    half: 2.6,
    paint: INK,
    strength: 0.75,
    begins: 35.8,
    takes: 1.1,
    left: 0.5,
  },
];

function answerAbove(): Mark[] {
  return SWELLS.map((swell, index) => {
    const { seed, half, paint, strength, begins, takes, left } = swell;
    return paintStroke({
      seed: `swell ${seed}`,
      paint,
      strength,
      tremble: 2.4,
      through: rise(swell, index),
      // The thinner the brush, the more the hand's pressure shows.
      width: (share) =>
        half * (0.74 + 0.26 * Math.sin(share * Math.PI) + (half < 6 ? 0.3 : 0.12) * Math.sin(share * 9 + index * 2)),
      load: (share) => 1.15 - (1.15 - left) * share ** 1.7,
      time: along([
        [0, begins],
        [0.12, begins + takes * 0.2],
        [0.5, begins + takes * 0.58],
        [0.88, begins + takes * 0.9],
        [1, begins + takes],
      ]),
    });
  });
}

/** A way across the sheet that the blot pushes upwards, a little more gently on its far side. */
function rise(
  { gap, bump, spread, from, to }: Pick<Swell, "gap" | "bump" | "spread" | "from" | "to">,
  index: number,
): Point[] {
  const middle = BLOT.x + 5 - index * 5;
  return Array.from({ length: 21 }, (_, point) => {
    const x = from + ((to - from) * point) / 20;
    const share = Math.exp(-(((x - middle) / (spread * (x > middle ? 1.15 : 0.92))) ** 2));
    return { x, y: LEVEL - gap - bump * share + 4 * Math.sin(x / 90 + index * 1.7) };
  });
}

interface Run {
  readonly seed: string;
  readonly from: Point;
  readonly length: number;
  readonly half: number;
  readonly paint: Paint;
  readonly time: (share: number) => number;
}

/** Below the line the drop is answered by others, made on purpose. */
const RUNS: readonly (readonly [x: number, length: number, half: number, paint: Paint])[] = [
  [972, 136, 3.4, ULTRAMARINE],
  [838, 74, 2.6, INK],
  [1020, 62, 4.6, SKY],
  [778, 118, 4.2, SKY],
  [726, 50, 3, ULTRAMARINE],
  [1092, 100, 2.4, INK],
  [648, 88, 3.8, ULTRAMARINE],
  [566, 40, 4.4, SKY],
];

/** Water below, and drops that run down to it. */
function answerBelow(line: readonly Mark[]): Mark[] {
  const shallow = paintStroke({
    seed: "shallow",
    paint: SKY,
    strength: 0.7,
    tremble: 3,
    through: [
      { x: 1176, y: 538 },
      { x: 980, y: 548 },
      { x: 740, y: 542 },
      { x: 498, y: 553 },
    ],
    width: (share) => 27 + 5 * Math.sin(share * 5),
    load: (share) => 1.05 - 0.62 * share ** 1.3,
    time: along([
      [0, 33],
      [0.2, 33.4],
      [0.8, 34.5],
      [1, 35],
    ]),
  });
  const deep = paintStroke({
    seed: "deep",
    paint: ULTRAMARINE,
    strength: 1.1,
    tremble: 3,
    through: [
      { x: 512, y: 598 },
      { x: 720, y: 588 },
      { x: 930, y: 595 },
      { x: 1128, y: 583 },
    ],
    width: (share) => 21 - 4 * Math.sin(share * 4),
    load: (share) => 1.12 - 0.85 * share ** 2,
    time: along([
      [0, 35.2],
      [0.2, 35.6],
      [0.8, 36.8],
      [1, 37.4],
    ]),
  });
  const runs = RUNS.map(([x, length, half, paint], index) => {
    const begins = 33.6 + index * 0.52;
    const made = run({
      from: { x, y: LEVEL + 2 },
      length,
      half,
      paint,
      seed: `run ${index}`,
      time: along([
        [0, begins],
        [0.25, begins + 0.35],
        [0.55, begins + 0.8],
        [0.62, begins + 1.2],
        [1, begins + 2.1],
      ]),
    });
    return line.reduce(drown, made);
  });
  return [shallow, deep, ...runs];
}

/** Paint that runs down by its weight and gathers at its foot. */
function run({ seed, from, length, half, paint, time }: Run): Mark {
  return paintStroke({
    seed,
    paint,
    time,
    strength: 0.95,
    tremble: 1.6,
    rim: 0.6,
    round: true,
    through: [from, { x: from.x + 1, y: from.y + length * 0.5 }, { x: from.x - 1, y: from.y + length }],
    width: (share) =>
      half * (0.8 - 0.25 * share + 0.85 * Math.exp(-(((share - 1) / (9 / length)) ** 2)) + 0.6 * Math.exp(-share * 12)),
    load: () => 1.3,
  });
}

/** The last stroke, opaque: what went wrong is now what the picture is about. */
function crown(): Mark {
  return paintStroke({
    seed: "crown",
    paint: YELLOW,
    strength: 1.1,
    rim: 0.1,
    through: rise({ gap: 22, bump: 58, spread: 72, from: 770, to: 1046 }, 0),
    width: (share) => 3 + 9 * Math.sin(Math.min(1, share * 1.15) * Math.PI) ** 0.8,
    load: (share) => 1.2 - 0.8 * share ** 2.5,
    time: along([
      [0, 38.6],
      [0.3, 39.5],
      [0.75, 40.7],
      [1, 41.3],
    ]),
  });
}

function transparent(lightness: number, chroma: number, hue: number): Paint {
  return { colour: toAbsorbance(oklch(lightness, chroma, hue), PAPER), opaque: false };
}

/** Seconds at a share of the way, on straight lines between the given ones. */
function along(stations: readonly (readonly [share: number, seconds: number])[]): (share: number) => number {
  return (share) => {
    const next = stations.findIndex(([at]) => at >= share);
    const [to, arrives] = stations[next === -1 ? stations.length - 1 : next] ?? [1, 0];
    const [from, leaves] = stations[Math.max(0, next - 1)] ?? [0, 0];
    return to === from ? arrives : leaves + ((share - from) / (to - from)) * (arrives - leaves);
  };
}
