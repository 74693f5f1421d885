// Names the shape of a picture in a gallery, so that the stylesheet can give a line of pictures one height.
import type { Size } from "./picture.ts";

/**
 * The shapes in gallery.css, as width:height. A picture is cropped to the nearest one: by a few percent at most, or by
 * more if it is longer than all of them.
 */
export const RATIOS: readonly string[] =
  "1:2 9:16 5:8 2:3 3:4 4:5 9:10 1:1 10:9 5:4 4:3 3:2 8:5 16:9 2:1 12:5 3:1".split(" ");

/** The nearest shape, as an attribute. */
export function ratioOf({ width, height }: Size): Readonly<Record<string, string>> {
  const distance = (ratio: string): number => Math.abs(Math.log(toNumber(ratio)) - Math.log(width / height));
  const [nearest] = RATIOS.toSorted((one, other) => distance(one) - distance(other));
  return nearest === undefined ? {} : { "data-ratio": nearest };
}

function toNumber(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(":").map(Number);
  return width / height;
}
