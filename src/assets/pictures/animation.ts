// Keeps animated pictures animated: the original, and smaller files for browsers that support WebP.
import sharp, { type Metadata } from "sharp";
import type { Made } from "../cache/kind.ts";
import type { PictureFacts, RenditionFile } from "./picture-kind.ts";
import { stripMetadata } from "./strip-metadata.ts";

/** Of all frames together; larger animations are published unchanged. */
const MOST_PIXELS = 400_000_000;

export function isAnimated(bytes: Uint8Array, { pages = 1, format }: Metadata): boolean {
  // PNG moves by chunks that sharp does not know (https://www.w3.org/TR/png-3/#apng-frame-based-animation).
  return format === "png"
    ? Buffer.from(bytes.subarray(0, 4096)).includes("acTL")
    : pages > 1 && (format === "gif" || format === "webp");
}

export async function makeAnimation(
  bytes: Uint8Array,
  { format, width, height, pageHeight = height, pages = 1 }: Metadata,
): Promise<Made<PictureFacts>> {
  const size = { width, height: pageHeight };
  const own = { name: `${width}.${format}`, ...size };
  const outputs: Record<string, Uint8Array> = { [own.name]: stripMetadata(bytes) };
  const still = { name: `${width}-still.png`, ...size };
  outputs[still.name] = await sharp(bytes).png({ palette: true }).toBuffer();
  const sources: { type: string; files: RenditionFile[] }[] = [];
  if (format === "gif" && width * pageHeight * pages <= MOST_PIXELS) {
    const webp = await sharp(bytes, { animated: true, limitInputPixels: MOST_PIXELS })
      .webp({ quality: 70, effort: 3 })
      .toBuffer();
    if (webp.length < bytes.length) {
      outputs[`${width}.webp`] = webp;
      sources.push({ type: "image/webp", files: [{ name: `${width}.webp`, ...size }] });
    }
  }
  return { outputs, facts: { ...size, sources, fallback: own, mail: format === "gif" ? own : still, share: still } };
}
