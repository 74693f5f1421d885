// How a picture is shaped: the wall hangs narrow ones and broad ones differently.
import { FORMATS, type FormatName } from "../../features/paintings/formats.ts";
import type { Pictures, Size } from "../../assets/pictures/picture.ts";
import type { ShownImage } from "./picture-filter.ts";

/** The format that comes nearest; of a picture about which nothing is known, "landscape". */
export function formatOf(image: ShownImage | undefined, pictures: Pictures): FormatName {
  if (!image) return "square";
  const size = image.size ?? pictures.of(image.address);
  if (!size) return "landscape";
  return NAMES.toSorted((a, b) => distance(size, FORMATS[a]) - distance(size, FORMATS[b]))[0] ?? "landscape";
}

const NAMES: readonly FormatName[] = ["square", "landscape", "tall", "broad"];

function distance(a: Size, b: Size): number {
  return Math.abs(Math.log((a.width * b.height) / (a.height * b.width)));
}
