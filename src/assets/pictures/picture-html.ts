// A picture as a page shows it: the files that a browser may choose from, and the room that it will take.
import { escapeHtml, toHtml, type Html } from "../../lib/html.ts";
import type { Picture, PictureFile, Size } from "./picture.ts";

/**
 * Where a picture is: in the text column or wider, in a gallery, at the top of a page, first or later in a list, among
 * related posts, next to a title or a name.
 */
export type PicturePlace =
  | "text"
  | "wide"
  | "gallery"
  | "head"
  | "newest"
  | "first"
  | "entry"
  | "related"
  | "recent"
  | "row"
  | "portrait";

export interface PictureOptions {
  readonly place: PicturePlace;
  /** Above the fold or not. The default depends on the place. */
  readonly urgency?: Urgency | undefined;
  /** In CSS pixels, where its author said so. */
  readonly width?: number | undefined;
  /** Further attributes of the picture, such as alt. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The largest thing on the screen at first, something else on it, or something below. */
export type Urgency = "first" | "soon" | "later";

/** How wide a picture is shown, as layouts/styles lays it out; one rem is 16 pixels until the page has its styles. */
const SIZES: Readonly<Record<PicturePlace, string>> = {
  text: "(min-width: 47rem) 43rem, 92vw",
  wide: "(min-width: 110rem) 59rem, (min-width: 64rem) calc(42rem + 14vw), (min-width: 47rem) 43rem, 92vw",
  gallery: "(min-width: 36rem) 21.5rem, 60vw",
  head: "(min-width: 90rem) 36rem, (min-width: 48rem) 41vw, 92vw",
  newest: "(min-width: 90rem) 38rem, (min-width: 48rem) 43vw, 92vw",
  first: "(min-width: 90rem) 25rem, (min-width: 80rem) 28vw, (min-width: 48rem) 44vw, 92vw",
  entry: "(min-width: 90rem) 25rem, (min-width: 80rem) 28vw, (min-width: 48rem) 44vw, 92vw",
  related: "(min-width: 64rem) 28vw, (min-width: 36rem) 45vw, 92vw",
  recent: "(min-width: 48rem) 17vw, 72px",
  row: "144px",
  portrait: "72px",
};

const URGENCIES: Readonly<Record<PicturePlace, Urgency>> = {
  text: "later",
  wide: "later",
  gallery: "later",
  head: "first",
  newest: "first",
  first: "soon",
  entry: "later",
  related: "later",
  recent: "later",
  row: "later",
  portrait: "later",
};

/** Loading attributes. A picture above the fold is never lazy, because that would delay it. */
const TIMING: Readonly<Record<Urgency, string>> = {
  first: ' fetchpriority="high"',
  soon: "",
  later: ' loading="lazy" decoding="async"',
};

/** The element of a picture with its width and height, so that nothing moves when it arrives. */
export function renderPicture(
  picture: Picture,
  { place, urgency = URGENCIES[place], width, attributes }: PictureOptions,
): Html {
  const size = place === "portrait" ? 72 : (width ?? picture.width);
  const sizes = width === undefined ? SIZES[place] : `${width}px`;
  const { src = picture.fallback.address, ...others } = attributes;
  const height = Math.max(1, Math.round((size * picture.height) / picture.width));
  const written = Object.entries({ src, ...others }).map(([name, value]) => attribute(name, value));
  const tone = picture.tone === undefined ? "" : ` data-tone="${picture.tone}"`;
  const image = `<img${written.join("")} width="${size}" height="${height}"${tone}${TIMING[urgency]}>`;
  if (picture.sources.length === 0) return toHtml(image);
  const sources = picture.sources.map(
    ({ type, files }) =>
      `<source type="${type}" srcset="${escapeHtml(files.map(toCandidate).join(", "))}" sizes="${sizes}">`,
  );
  return toHtml(`<picture>${sources.join("")}${image}</picture>`);
}

/** A picture of another site, about which nothing is known. */
export function renderUnknownPicture({ place, urgency = URGENCIES[place], attributes }: PictureOptions): Html {
  const size = place === "portrait" ? ' width="72" height="72"' : "";
  return toHtml(
    `<img${Object.entries(attributes)
      .map(([name, value]) => attribute(name, value))
      .join("")}${size}${TIMING[urgency]}>`,
  );
}

/**
 * For the stylesheet, which can't know the shape before a picture has loaded: upright pictures are narrower, to fit a
 * screen.
 */
export function shapeOf({ width, height }: Size): Readonly<Record<string, string>> {
  const ratio = height / width;
  return ratio > TALL ? { "data-shape": "tall" } : ratio > UPRIGHT ? { "data-shape": "upright" } : {};
}

/** A photograph of 3:4 is upright, one of 9:16 is tall; paintings, at most 4:5, are below both limits. */
const [UPRIGHT, TALL] = [1.26, 1.6];

function toCandidate({ address, width }: PictureFile): string {
  return `${address} ${width}w`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}
