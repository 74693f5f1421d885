// Flat stones lying where they were put down, and a loose line around some of them.
import type { Easel } from "../easel.ts";
import { cosine, sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, type Point } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";
import { above, below } from "./fields.ts";

export function paintPebbles(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints } = easel;
  const order = random.pick(["spiral", "spiral", "drift", "crowd"] as const);
  const count = order === "crowd" ? random.whole(6, 8) : random.whole(5, 7);
  const odd = random.whole(1, count - 2);
  const ground = random.chance(0.6)
    ? above(easel, random, h * random.between(0.38, 0.75), random.bell() * 6 * u)
    : below(easel, random, h * random.between(0.3, 0.6), random.bell() * 6 * u);
  wash(easel, random, ground, paints.third, { strength: 0.5, bloom: 12, edge: 0.25 });
  const placing = placings[order](easel, random, count);
  const stones = Array.from({ length: count }, (_, index) => {
    const across =
      random.between(12, 26) *
      u *
      (index === odd ? 0.7 : order === "drift" ? 0.6 + (0.8 * index) / count : order === "crowd" ? 1.25 : 1) *
      (easel.wide ? 1.08 : 0.95);
    return blob(random, placing(index), across, across * random.between(0.56, 0.9), {
      points: 16,
      rough: 0.045,
      turn: random.bell() * 0.8,
    });
  });
  // The odd one lies on top: a wash over gouache turns it brown.
  for (const index of [...stones.keys()].sort((a, b) => Number(a === odd) - Number(b === odd))) {
    const paint =
      index === odd ? paints.accent : index === count - 1 ? paints.ink : index % 2 === 0 ? paints.first : paints.second;
    wash(easel, random, stones[index] ?? [], paint, {
      strength: random.between(0.62, 0.92),
      bleed: 0.8,
      edge: 0.55,
      bloom: random.chance(0.35) ? 6 : 0,
    });
  }
  const [x, y, radius, start, turns] = [
    w / 2 + random.bell() * 24 * u,
    h / 2 + random.bell() * 14 * u,
    random.between(12, 24) * u,
    random.between(0, 6),
    random.between(4.6, 9),
  ];
  line(
    easel,
    random,
    (t) =>
      at(
        x + cosine(start + t * turns) * radius * (1 + 0.16 * t),
        y + sine(start + t * turns) * radius * 0.7 + t * 2 * u,
      ),
    { width: random.between(0.8, 1.4) * u, paint: paints.ink, bends: 22, strength: 0.85 },
  );
}

const placings: Readonly<
  Record<"spiral" | "drift" | "crowd", (easel: Easel, hand: Stream, count: number) => (index: number) => Point>
> = {
  // The golden angle, as seeds lie in a flower.
  spiral: ({ width: w, height: h }, hand, count) => {
    const start = hand.between(0, 6);
    return (index) => {
      const [angle, far] = [start + index * 2.4 + hand.bell() * 0.5, Math.sqrt((index + 0.3) / count)];
      return at(w / 2 + cosine(angle) * far * w * 0.4, h / 2 + sine(angle) * far * h * 0.37);
    };
  },
  drift: ({ width: w, height: h, unit: u }, hand, count) => {
    const [rise, sag] = [h * hand.between(0.1, 0.3) * hand.side(), h * hand.between(-0.2, 0.2)];
    return (index) => {
      const share = (index + 0.4) / count;
      return at(
        w * (0.06 + 0.9 * share),
        h / 2 + rise * (share - 0.5) * 2 + sag * sine(share * 3.14) + hand.bell() * 5 * u,
      );
    };
  },
  // Too many for the sheet, which cuts some of them.
  crowd: ({ width: w, height: h, unit: u }, hand, count) => {
    const [columns, corner] = [Math.round(count / 2), hand.side()];
    return (index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      return at(
        (w * (column + 0.5 + (row % 2 === 0 ? 0 : 0.5 * corner))) / columns + hand.bell() * 6 * u,
        h * (0.3 + 0.42 * row) + hand.bell() * 7 * u,
      );
    };
  },
};
