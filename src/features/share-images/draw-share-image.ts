// A share image as SVG: the wall, the painting at the right, the label at the left.
import { drawPainting } from "../paintings/paint.ts";
import { breakTitle } from "./break-title.ts";
import { SHARE_SIZE, type ShareImage } from "./share-image.ts";
import type { Typesetter } from "./typeset.ts";

const SHADOW = "#20262d";

const EDGE = 56;
/** The painting fits into a square of this size. */
const ROOM = 560;
const TITLE = { width: 490, lines: 6, leading: 1.1 } as const;
const LABEL = 26;
const NAME = 32;

export interface Typesetters {
  readonly title: Typesetter;
  readonly label: Typesetter;
}

/** A self-contained SVG: text as outlines, nothing loaded. Its colors are #rrggbb. */
export function drawShareImage(
  { title, site, byline, plan, colours: { wall, ink, soft } }: ShareImage,
  type: Typesetters,
): string {
  const { width, height } = SHARE_SIZE;
  const shown = toSettable(title, type.title);
  const { size, lines } = breakTitle(shown ?? "", { ...TITLE, widthOf: type.title.widthOf });
  const bottom = height - EDGE;
  const words = [
    drawIfCovered(type.title, site, { x: EDGE, y: EDGE + NAME * 0.78, size: NAME }, ink),
    ...lines.map(
      (line, index) =>
        `<g fill="${ink}">${type.title.draw(line, { x: EDGE - size * 0.04, y: Math.round(bottom - LABEL * 2.1 - (lines.length - 1 - index) * size * TITLE.leading), size })}</g>`,
    ),
    drawIfCovered(type.label, byline, { x: EDGE, y: bottom, size: LABEL }, soft),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path d="M0 0h${width}v${height}H0z" fill="${wall}"/>${hang(plan)}${words.join("")}</svg>`
  );
}

function hang(plan: ShareImage["plan"]): string {
  const scale = ROOM / Math.max(plan.format.width, plan.format.height);
  const [width, height] = [Math.round(plan.format.width * scale), Math.round(plan.format.height * scale)];
  const x = SHARE_SIZE.width - (SHARE_SIZE.height - ROOM) / 2 - width;
  const y = (SHARE_SIZE.height - height) / 2;
  const painting = drawPainting(plan).replace(
    / width="\d+" height="\d+"/u,
    ` x="${x}" y="${y}" width="${width}" height="${height}"`,
  );
  const shadow = (right: number, down: number, opacity: number): string =>
    `<path d="M${x + right} ${y + down}h${width - 2 * right}v${height}h${2 * right - width}z" fill="${SHADOW}" opacity="${opacity}"/>`;
  const shadows = shadow(10, 12, 0.07) + shadow(4, 5, 0.12);
  return `<g transform="rotate(.55 ${x + width / 2} ${y + height / 2})">${shadows}${painting}</g>`;
}

/** The title without symbols that the font lacks, such as emoji; undefined where it lacks letters or digits. */
export function toSettable(title: string, type: Pick<Typesetter, "covers">): string | undefined {
  const shown = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => {
    if (type.covers(segment)) return segment;
    return /[\p{L}\p{N}]/u.test(segment) ? undefined : " ";
  });
  if (shown.includes(undefined)) return undefined;
  const text = shown
    .join("")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ (?=[,.;:!?)])/gu, "")
    .replaceAll(/([,;:])[,;:]+/gu, "$1")
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

/** Smaller where it would reach the painting. */
function drawIfCovered(
  type: Typesetter,
  text: string,
  place: { x: number; y: number; size: number },
  colour: string,
): string {
  if (!type.covers(text)) return "";
  const size = Math.min(place.size, (place.size * TITLE.width) / type.widthOf(text, place.size));
  return `<g fill="${colour}">${type.draw(text, { ...place, size })}</g>`;
}
