// Pictures that are published as they are, because a page links to them: without what is nobody's business.
import { cleanSvg } from "./clean-svg.ts";
import { readFormat } from "./file-format.ts";
import { stripMetadata } from "./strip-metadata.ts";
import { decodeSvg } from "./svg-text.ts";

/** Names of pictures that every browser opens and that we can take metadata out of. */
const ENDING = /\.(?:jpe?g|jfif|png|webp|gif|svg)$/iu;

export function mayBePicture(name: string): boolean {
  return ENDING.test(name);
}

/** The same bytes where there is nothing to take out. Drawings lose what runs or loads, photographs where and how they were taken. */
export function toPublishable(bytes: Uint8Array): Uint8Array {
  if (readFormat(bytes) !== "svg") return stripMetadata(bytes);
  const text = decodeSvg(bytes);
  const clean = cleanSvg(text);
  return clean === undefined || clean === text ? bytes : Buffer.from(clean);
}
