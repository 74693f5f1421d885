// A wash: a pool of paint whose edge runs here and stays there, uneven inside, darker where it dried last.
import type { Paint } from "../colour/mix-paints.ts";
import { blendOf, type Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { closedPath, shorten } from "./path.ts";
import { pathMark } from "./path-mark.ts";
import type { Point } from "./point.ts";
import { extentOf, refine, stray, type Extent } from "./shapes.ts";
import { bloom, puddles, traces, type Pool } from "./wash-inside.ts";

export interface WashWay {
  /** How much paint is in the water: about .6 for grounds, .9 for masses. */
  readonly strength?: number;
  /** How far the edge runs, in units of the sheet. */
  readonly bleed?: number;
  /** How dark the edge dries. */
  readonly edge?: number;
  /** Where the brush went, in degrees from the horizontal. */
  readonly direction?: number;
  /** The radius of a spot where water came in later, in units of the sheet. */
  readonly bloom?: number;
  /** Bare paper below it first, so that nothing shows through. */
  readonly underlay?: boolean;
  /** How often it was gone over; more makes the edge softer. */
  readonly copies?: 1 | 2;
  /** Without traces of the brush. */
  readonly even?: boolean;
  /** Without anything inside. */
  readonly plain?: boolean;
}

/** Paints a wash of the shape. */
export function wash(easel: Easel, random: Stream, shape: readonly Point[], paint: Paint, way: WashWay = {}): void {
  const hand = random.fork();
  const { unit, detail, paints } = easel;
  const gouache = isGouache(easel, paint);
  const { strength = 0.6, bleed = 1.3, edge = 0.5 } = way;
  const load = gouache ? 1 : strength;
  if (way.underlay === true) easel.add(pathMark(closedPath(shape), { fill: paints.bare, opacity: 0.94 }));

  const runs = shape.map(() => (hand.chance(0.3) ? hand.between(1.2, 2.2) : hand.between(0.1, 0.6)));
  const outline = detail < 0.8 ? shape : refine(hand, shape, bleed * unit * 0.3, 3 * unit);
  const copies = detail < 0.5 || gouache ? 1 : (way.copies ?? 2);
  let marks = "";
  for (let copy = 0; copy < copies; copy++) {
    const around = stray(hand, shape, bleed * unit * (0.5 + copy * 0.9), runs);
    marks += pathMark(closedPath(around), { opacity: load * (copy === 0 ? 0.3 : 0.16) });
  }
  const id = easel.newId();
  marks += pathMark(closedPath(outline), { id, opacity: gouache ? 0.93 : load * 0.62 });
  const extent = extentOf(shape);
  if (way.plain !== true && sizeOf(extent) > (detail < 0.9 ? 24 : 16) * unit)
    marks += paintInside({ easel, hand, extent, paint, load }, id, way);
  if (edge > 0 && detail >= 0.5)
    marks +=
      `<use href="#${id}" fill="none" stroke="${paint.colour}" stroke-width="${shorten(0.45 * unit)}" ` +
      `opacity="${shorten(Math.min(1, edge * load * 1.2), 2)}"/>`;
  easel.add(`<g${blendOf(paint)} fill="${paint.colour}">${marks}</g>`);
}

/** At night all paints cover; but the accent is laid on as thick as ever. */
function isGouache({ night, paints }: Easel, paint: Paint): boolean {
  return paint === paints.accent || (paint.opaque && !night);
}

function paintInside(pool: Pool, shape: string, { direction, bloom: radius = 0, even = false }: WashWay): string {
  const { easel, hand, extent, paint } = pool;
  const clip = easel.define((id) => `<clipPath id="${id}"><use href="#${shape}"/></clipPath>`);
  const degrees = direction ?? hand.between(0, 180);
  let inside = puddles(pool);
  // On a small patch of gouache they look like scratches.
  if (!even && !(isGouache(easel, paint) && sizeOf(extent) < 30 * easel.unit)) inside += traces(pool, degrees);
  // By night bare means dark, and a dark bloom is a smudge.
  if (radius > 0 && !easel.night) inside += bloom(pool, radius * easel.unit);
  return `<g clip-path="url(#${clip})">${inside}</g>`;
}

function sizeOf({ width, height }: Extent): number {
  return Math.max(width, height);
}
