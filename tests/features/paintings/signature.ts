/// <reference lib="dom" />
// What the eye keeps of a picture at a glance: where it is light, dark and of which colour, without any detail.
import type { Page } from "playwright-core";

/** OKLab, place after place, softened by the places around it. */
export type Signature = readonly number[];

const SIDE = 24;
const PARTS = 3;
const BATCH = 50;

/** Has the browser draw the paintings as pictures, every one on the same small square. */
export async function takeSignatures(page: Page, paintings: readonly string[]): Promise<Signature[]> {
  const signatures: Signature[] = [];
  for (let from = 0; from < paintings.length; from += BATCH) {
    const batch = await page.evaluate(drawSmall, { paintings: paintings.slice(from, from + BATCH), side: SIDE });
    signatures.push(...batch.map((bytes) => soften(toLab(bytes))));
  }
  return signatures;
}

/** How far apart two pictures are: 1 is a difference that can just be seen, all over the picture. */
export function distance(one: Signature, other: Signature): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2;
  return 100 * Math.sqrt(sum / (one.length / PARTS));
}

async function drawSmall({ paintings, side }: { paintings: string[]; side: number }): Promise<number[][]> {
  const context = new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true });
  const drawn: number[][] = [];
  for (const painting of paintings) {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(painting)}`;
    await image.decode();
    context?.drawImage(image, 0, 0, side, side);
    drawn.push([...(context?.getImageData(0, 0, side, side).data ?? [])]);
  }
  return drawn;
}

function toLab(bytes: readonly number[]): number[] {
  const lab: number[] = [];
  for (let index = 0; index < bytes.length; index += 4) {
    const [r = 0, g = 0, b = 0] = bytes.slice(index, index + 3).map(toLinear);
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    lab.push(
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    );
  }
  return lab;
}

function toLinear(byte: number): number {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/**
 * Each place becomes the mean of itself and its neighbours, so that a line moved by its own width is nearly where it
 * was.
 */
function soften(lab: readonly number[]): number[] {
  return lab.map((_, index) => {
    const [part, x, y] = [index % PARTS, Math.floor(index / PARTS) % SIDE, Math.floor(index / PARTS / SIDE)];
    let [sum, count] = [0, 0];
    for (let row = Math.max(0, y - 1); row <= Math.min(SIDE - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(SIDE - 1, x + 1); column++) {
        sum += lab[(row * SIDE + column) * PARTS + part] ?? 0;
        count++;
      }
    }
    return sum / count;
  });
}
