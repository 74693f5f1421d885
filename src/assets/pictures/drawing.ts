// A drawing is shown as it is; emails and link previews, which can't show SVG, get a bitmap of it.
import sharp from "sharp";
import { isRefusal, type Made, type Refused } from "../cache/kind.ts";
import { cleanSvg } from "./clean-svg.ts";
import { measureSvg } from "./measure.ts";
import { paintDrawing } from "./paint-drawing.ts";
import type { PictureFacts } from "./picture-kind.ts";

export async function makeDrawing(bytes: Uint8Array, width: number): Promise<Made<PictureFacts> | Refused> {
  const clean = cleanSvg(bytes);
  if (isRefusal(clean)) return clean;
  const size = measureSvg(clean.svg);
  const painted = await paintDrawing(clean.svg, width, Math.min(2400, Math.max(72, (72 * width) / size.width)));
  if (painted && isRefusal(painted)) return painted;
  if (!painted) return { outputs: {}, facts: { ...size, sources: [] } };
  const { width: wide, height } = await sharp(painted).metadata();
  const file = { name: `${wide}.png`, width: wide, height };
  return { outputs: { [file.name]: painted }, facts: { ...size, sources: [], mail: file, share: file } };
}
