// A row of brush lines that swell along the row, and one that keeps apart from the others.
import type { Easel } from "../easel.ts";
import { cosine, sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { stroke } from "../tools/brush.ts";
import { at, through, type Point } from "../tools/point.ts";
import { blob } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";
import { above, below } from "./fields.ts";

/** The place of a line in the row, and a share of its length. */
type Order = (place: number, share: number) => Point;

export function paintLines(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints, night } = easel;
  const order = random.pick(["row", "row", "fan", "gust"] as const);
  const count = easel.wide ? random.whole(13, 18) : random.whole(9, 12);
  const placing = orders[order](easel, random);
  if (!night && random.chance(0.9)) {
    const ground = random.pick([
      () => below(easel, random, h * random.between(0.25, 0.6), random.bell() * 8 * u),
      () => above(easel, random, h * random.between(0.4, 0.7), random.bell() * 8 * u),
      () =>
        blob(random, at(w * random.between(0.35, 0.65), h * random.between(0.4, 0.6)), w * 0.38, h * 0.34, {
          points: 24,
          rough: 0.1,
        }),
    ]);
    wash(easel, random, ground(), paints.third, { strength: 0.6, bloom: 11 });
  }
  const odd = random.whole(2, count - 3);
  const [swell, beat] = [random.between(0, 6), random.between(0.4, 1)];
  for (let index = 0; index < count; index++) {
    const place = (index + 0.5) / count;
    const apart = index === odd;
    const length = apart ? random.between(0.5, 0.8) : random.between(0.9, 1.04);
    const away = apart ? random.side() * random.between(7, 13) * u : 0;
    const points = [0, 0.35, 0.7, 1].map((share) => {
      const point = placing(place, share * length + (share === 0 ? random.between(-0.02, 0.03) : 0));
      const bend = away * share * share + random.bell() * 0.9 * u;
      return at(point.x + bend, point.y);
    });
    const [a, b, c, d] = points;
    if (!a || !b || !c || !d) continue;
    const wide =
      (apart ? random.between(5, 7.5) : random.between(1.7, 3.8) * (1.1 + 0.6 * sine(index * beat + swell))) * u;
    const paint = apart ? paints.accent : random.chance(0.78) ? paints.first : paints.second;
    stroke(easel, random, through([a, b, c, d]), {
      width: wide,
      paint,
      bristles: apart ? 15 : 6,
      bends: 4,
      dry: apart ? 0.6 : random.between(0.2, 0.8),
      strength: apart ? 0.96 : random.between(0.62, 0.95),
    });
  }
}

const orders: Readonly<Record<"row" | "fan" | "gust", (easel: Easel, hand: Stream) => Order>> = {
  row: ({ width: w, height: h, unit: u }, hand) => {
    const margin = w * hand.between(0.06, 0.12);
    const [top, foot, lean] = [h * hand.between(0.07, 0.16), h * hand.between(0.84, 0.94), hand.bell() * 9 * u];
    return (place, share) => at(margin + (w - 2 * margin) * place + lean * (0.5 - share), top + (foot - top) * share);
  },
  fan: ({ width: w, height: h, unit: u }, hand) => {
    const [x, y] = [w * hand.between(0.3, 0.7), h + hand.between(8, 40) * u];
    const [inner, outer] = [y - h + hand.between(8, 20) * u, y - h * hand.between(0.06, 0.14)];
    const spread = Math.min(1.5, (w * 0.62) / outer);
    return (place, share) => {
      const angle = (place - 0.5) * 2 * spread;
      const far = outer - (outer - inner) * share;
      return at(x + (w / 2 - x) * 0.4 + sine(angle) * far, y - cosine(angle) * far);
    };
  },
  // Bent by one wind, the more so the farther along the row.
  gust: ({ width: w, height: h, unit: u }, hand) => {
    const [top, foot, wind] = [
      h * hand.between(0.06, 0.18),
      h * hand.between(0.86, 0.95),
      hand.side() * hand.between(16, 34) * u,
    ];
    const calm = wind > 0 ? 0.06 : 0.3;
    return (place, share) => {
      const bent = (1 - share) * (1 - share) * wind * (0.35 + 0.65 * place);
      return at(w * (calm + 0.64 * place) + bent, foot + (top + Math.abs(bent) * 0.5 - foot) * (1 - share));
    };
  },
};
