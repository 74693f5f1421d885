// Small pictures for tests, each of a sort that authors come along with.
import sharp from "sharp";

const RED = { r: 200, g: 60, b: 40 };

export function plainPicture(
  width: number,
  height: number,
  background: { r: number; g: number; b: number; alpha?: number } = RED,
) {
  return sharp({ create: { width, height, channels: "alpha" in background ? 4 : 3, background } });
}

/** A photograph as a phone saves it: lying on its side, with the place where it was taken. */
export function phonePhotograph(width: number, height: number): Promise<Buffer> {
  return plainPicture(width, height)
    .withExif({
      IFD0: { Make: "Sample Camera", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Four colors, one of which is transparent. */
export async function palettePicture(width: number, height: number): Promise<Buffer> {
  const stripe = await plainPicture(Math.round(width / 2), height, { r: 0, g: 0, b: 200, alpha: 1 })
    .png()
    .toBuffer();
  return plainPicture(width, height, { r: 0, g: 0, b: 0, alpha: 0 })
    .composite([{ input: stripe, left: 0, top: 0 }])
    .png({ palette: true, colours: 4 })
    .toBuffer();
}

/** Two frames, one red and one blue. */
export async function movingPicture(width: number, height: number): Promise<Buffer> {
  const frames = await Promise.all(
    [RED, { r: 20, g: 40, b: 200 }].map((background) => plainPicture(width, height, background).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [300, 300] })
    .toBuffer();
}

/** Noise, which no format makes small. */
export function noisyPicture(width: number, height: number) {
  return sharp({
    create: { width, height, channels: 3, background: RED, noise: { type: "gaussian", mean: 128, sigma: 40 } },
  });
}
