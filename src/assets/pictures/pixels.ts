// A picture read once, upright and in sRGB, to be resized again and again.
import sharp, { type Sharp } from "sharp";

export interface Pixels {
  /** Of the file, held upright. */
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, 0 to 255. */
  readonly average: readonly [number, number, number];
  readonly isOpaque: boolean;
  /** The picture resized to a width, ready to be encoded; never enlarged. */
  at(width: number): Sharp;
}

/**
 * Converts colors to sRGB, from any profile or from CMYK, and keeps only pixels: no camera, no place, no date. Holds at
 * most `widest` pixels across.
 */
export async function readPixels(bytes: Uint8Array, widest: number, most: number): Promise<Pixels> {
  // Browsers show pictures that only cause a warning; a file that can't be decoded isn't a picture.
  const image = sharp(bytes, { limitInputPixels: most, failOn: "error" });
  const { autoOrient: natural } = await image.metadata();
  const { data, info } = await image
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  const { channels, isOpaque } = await sharp(data, raw).stats();
  const [red, green = red, blue = red] = channels.map(({ mean }) => mean);
  return {
    ...natural,
    average: [red ?? 0, green ?? 0, blue ?? 0],
    isOpaque,
    at(width) {
      const again = sharp(data, raw);
      const sized = width < info.width ? again.resize({ width }) : again;
      return isOpaque && info.channels === 4 ? sized.removeAlpha() : sized;
    },
  };
}
