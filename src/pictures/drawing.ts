// A drawing is shown as it is; mails and previews of links, which know no SVG, get it painted.
import sharp, { type OutputInfo } from "sharp";
import type { Made, Refused } from "../artifacts/kind.ts";
import { cleanSvg } from "./clean-svg.ts";
import { measureSvg } from "./measure.ts";
import type { PictureFacts } from "./picture-kind.ts";
import { decodeSvg } from "./svg-text.ts";

export async function makeDrawing(bytes: Uint8Array, width: number): Promise<Made<PictureFacts> | Refused> {
  const svg = cleanSvg(decodeSvg(bytes));
  if (svg === undefined) return { refusal: "damaged" };
  const size = measureSvg(Buffer.from(svg));
  const painted = await paint(svg, size, width);
  if (!painted) return { outputs: {}, facts: { ...size, sources: [] } };
  const file = { name: `${painted.info.width}.png`, width: painted.info.width, height: painted.info.height };
  return { outputs: { [file.name]: painted.data }, facts: { ...size, sources: [], mail: file, share: file } };
}

/** Undefined where the painter makes nothing of it; browsers may do better. */
async function paint(svg: string, size: { width: number }, width: number): Promise<{ data: Buffer; info: OutputInfo } | undefined> {
  try {
    const density = Math.min(2400, Math.max(72, (72 * width) / size.width));
    return await sharp(Buffer.from(svg), { density }).resize({ width }).png({ palette: true, effort: 7 }).toBuffer({ resolveWithObject: true });
  } catch {
    return undefined;
  }
}
