// A table and the wall in the background; one of them may be left as bare paper.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { wash } from "../tools/wash.ts";
import { above, below, field } from "./fields.ts";

/** Paints the room for a still life; the table begins at the height `edge`. */
export function paintRoom(easel: Easel, random: Stream, edge: number): void {
  const { width: w, unit: u, paints, night } = easel;
  // At night the room is hardly lighter than the ground.
  const dim = night ? 0.4 : 1;
  const kind = random.pick(["both", "both", "table", "wall", "panel"] as const);
  const [behind, under] = random.chance(0.8) ? [paints.third, paints.second] : [paints.second, paints.third];
  const tilt = random.bell() * 5 * u;
  if (kind === "both" || kind === "wall")
    wash(easel, random, above(easel, random, edge + 2 * u, tilt), behind, {
      strength: 0.58 * dim,
      edge: 0.2,
      bloom: random.chance(0.6) ? 12 : 0,
    });
  if (kind === "panel") {
    const [left, wide, top] = [
      w * random.between(0.02, 0.4),
      w * random.between(0.4, 0.62),
      edge * random.between(0.08, 0.4),
    ];
    wash(easel, random, field(easel, random, { x: left, y: top, width: wide, height: edge - top + 3 * u }), behind, {
      strength: 0.62 * dim,
      edge: 0.4,
      bloom: 12,
    });
  }
  if (kind !== "wall")
    wash(easel, random, below(easel, random, edge, tilt), under, {
      strength: 0.7 * dim,
      edge: 0.4,
      direction: random.between(-10, 10),
    });
}
