// Paints a plan: the text of an SVG that needs nothing else.
import { mixPaints } from "./colour/mix-paints.ts";
import { createEasel } from "./easel.ts";
import { FAMILIES } from "./families/families.ts";
import type { PaintingPlan } from "./plan.ts";
import { createStream } from "./stream.ts";
import { fieldPath, paintNight, toothPattern } from "./tools/paper.ts";

/**
 * Characters that a painting may have, to stay below 6 kB compressed. The limit is not in compressed bytes, because a
 * new compressor must not change a picture.
 */
export const LENGTH_LIMIT = 18_000;

/** How much detail is tried, one after the other, until the painting is short enough. */
export const DETAILS = [1, 0.85, 0.7, 0.55, 0.4] as const;

/** The painting. The same plan gives the same text, in every thread and on every machine. */
export function drawPainting(plan: PaintingPlan): string {
  let svg = "";
  for (const detail of DETAILS) {
    svg = paintInDetail(plan, detail);
    if (svg.length <= LENGTH_LIMIT) break;
  }
  return svg;
}

/** The painting at one degree of detail, however long it gets. */
export function paintInDetail(
  { seed, family, palette, format, night, mirrored }: PaintingPlan,
  detail: number,
): string {
  const { width, height } = format;
  const stream = (concern: string) => createStream(`${seed}:${concern}`);
  const paints = mixPaints(palette, night, stream("colour"));
  const { easel, finish } = createEasel({ width, height, night, detail }, paints);
  if (night) paintNight(easel, stream("night ground"));
  FAMILIES[family](easel, stream(family));
  const { marks, definitions } = finish();
  const sheet = `M0 0h${width}v${height}H0z`;
  const turned = mirrored ? ` transform="matrix(-1 0 0 1 ${width} 0)"` : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${definitions}<clipPath id="field"><path d="${fieldPath(easel, stream("edge"))}"/></clipPath>` +
    `${toothPattern("tooth", paints.ink.colour)}</defs>` +
    `<path d="${sheet}" fill="${paints.paper}"/>` +
    `<g style="isolation:isolate" clip-path="url(#field)"><g${turned}>${marks}</g></g>` +
    `<path d="${sheet}" fill="url(#tooth)"/></svg>`
  );
}
