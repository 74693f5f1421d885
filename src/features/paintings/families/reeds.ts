// Reeds from below in one wind, and one against it.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { stroke } from "../tools/brush.ts";
import { line } from "../tools/line.ts";
import { at, sweep } from "../tools/point.ts";
import { spatter } from "../tools/spatter.ts";
import { wash } from "../tools/wash.ts";
import { above, below } from "./fields.ts";

export function paintReeds(easel: Easel, random: Stream): void {
  const { width: w, height: h, unit: u, paints, night } = easel;
  if (!night) {
    const water = random.chance(0.7);
    const shape = water
      ? below(easel, random, h * random.between(0.45, 0.78), random.bell() * 7 * u)
      : above(easel, random, h * random.between(0.5, 0.8), random.bell() * 7 * u);
    wash(easel, random, shape, paints.third, { strength: 0.75, direction: random.between(-10, 10), bloom: 11 });
  }
  const count = easel.wide ? random.whole(8, 12) : random.whole(6, 9);
  const wind = random.side() * random.between(6, 30) * u;
  const odd = random.whole(1, count - 2);
  const [gapAt, gap] = [random.between(0.2, 0.8), random.between(0, 0.14)];
  for (let index = 0; index < count; index++) {
    const place = (index + random.between(0.1, 0.9)) / count;
    const x = w * (0.04 + 0.92 * (place + (place > gapAt ? gap : -gap) * (1 - Math.abs(place - 0.5) * 2)));
    const top = h * random.between(0.06, 0.52);
    const lean = wind * random.between(0.3, 1.4) * (index === odd ? -0.8 : 1);
    const spine = sweep(
      at(x, h * random.between(0.98, 1.06)),
      at(x + random.bell() * 5 * u, h * 0.72),
      at(x + lean * 0.25, top + (h - top) * 0.4),
      at(x + lean, top),
    );
    if (index % 3 === 0 || index === odd)
      stroke(easel, random, spine, {
        width: random.between(5, 13) * u,
        paint: index === odd ? paints.accent : index % 2 === 0 ? paints.first : paints.second,
        bristles: 18,
        dry: 0.8,
        strength: 0.93,
      });
    else
      line(easel, random, spine, {
        width: random.between(0.9, 2.6) * u,
        paint: index % 2 === 0 ? paints.ink : paints.first,
        bends: 10,
        taper: 0.2,
        strength: random.between(0.7, 0.95),
      });
  }
  spatter(easel, random, at(w * random.between(0.2, 0.8), h * random.between(0.15, 0.45)), {
    spread: 20 * u,
    paint: night ? paints.ink : paints.first,
  });
}
