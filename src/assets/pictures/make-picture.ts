// Makes the renditions of one picture; loaded by the threads of a workshop, and with it sharp.
import { PLAIN_WIDTH, WIDTHS } from "./widths.ts";
import sharp, { type OutputInfo, type Sharp } from "sharp";
import type { Make, Made, Refused } from "../cache/kind.ts";
import { isAnimated, makeAnimation } from "./animation.ts";
import { makeDrawing } from "./drawing.ts";
import { readFormat } from "./file-format.ts";
import type { PictureFacts, PictureInputs, RenditionFile } from "./picture-kind.ts";
import type { Room } from "./widths.ts";
import { readPixels, type Pixels } from "./pixels.ts";
import { toRefusal } from "./refusal.ts";
import { toTone } from "./tone.ts";

/*
 * sharp itself instead of @11ty/eleventy-img, which hooks into Eleventy's templates (our texts bypass them), works in
 * the main thread, identifies files by their options instead of their bytes, and gives no average color.
 */

// As many pictures at a time as there are threads; each is made by one of them.
sharp.concurrency(1);
sharp.cache(false);

/*
 * Measured on photographs of 12 megapixels, one core, at 1380 pixels: AVIF takes 160 ms at effort 1, 500 at 3, 3000 at
 * 4 (sharp's own choice) and 14 000 at 6, for 86, 76, 70 and 74 kB. From 3 to 4 it is six times the work for a twelfth
 * of the bytes.
 */
const AVIF = { quality: 50, effort: 3, chromaSubsampling: "4:2:0" } as const;
const WEBP = { quality: 75, effort: 4 } as const;
const JPEG = { quality: 78, mozjpeg: true } as const;

/** Converts files from cameras, scanners and drawing programs into files for browsers, without metadata. */
export const make: Make<PictureInputs, PictureFacts> = async ({ room }, [bytes = new Uint8Array()]) => {
  const format = readFormat(bytes);
  const refusal = toRefusal(format);
  if (refusal !== undefined) return { refusal };
  try {
    if (format === "svg") return await makeDrawing(bytes, PLAIN_WIDTH);
    const metadata = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (isAnimated(bytes, metadata)) return await makeAnimation(bytes, metadata);
    const widest = Math.max(...WIDTHS[room], PLAIN_WIDTH);
    return await makeRenditions(await readPixels(bytes, widest, MOST_PIXELS), room, metadata.isPalette);
  } catch (error) {
    return toFault(error);
  }
};

/** In one picture; more would take more memory than small hosts have. */
const MOST_PIXELS = 200_000_000;

/** Errors of sharp about a file are for its author to fix; errors about wrong arguments are ours. */
function toFault(error: unknown): Refused {
  if (error instanceof Error && /exceeds pixel limit/iu.test(error.message)) return { refusal: "huge" };
  if (error instanceof Error && error.constructor === Error && !error.message.startsWith("Expected "))
    return { refusal: "damaged" };
  throw error;
}

async function makeRenditions(pixels: Pixels, room: Room, hasPalette: boolean): Promise<Made<PictureFacts>> {
  const { width, height, average, isOpaque } = pixels;
  const outputs: Record<string, Uint8Array> = {};
  const render = async (
    type: string,
    wanted: number,
    options: "avif" | "webp" | "jpeg" | "png",
  ): Promise<RenditionFile> => {
    const { data, info } = await encode(pixels.at(wanted), options, hasPalette);
    const name = `${info.width}.${type}`;
    outputs[name] = data;
    return { name, width: info.width, height: info.height };
  };
  const all = async (type: "avif" | "webp"): Promise<RenditionFile[]> => {
    const files: RenditionFile[] = [];
    for (const wanted of chooseWidths(WIDTHS[room], width)) files.push(await render(type, wanted, type));
    return files;
  };
  // Few colors and hard edges: near-lossless WebP keeps them sharp, in fewer bytes than AVIF, which blurs them.
  const types = WIDTHS[room].length === 0 ? [] : hasPalette ? (["webp"] as const) : (["avif", "webp"] as const);
  const sources: PictureFacts["sources"] = [];
  for (const type of types) sources.push({ type: `image/${type}`, files: await all(type) });
  const plain = Math.min(width, room === "portrait" ? Math.max(...WIDTHS.portrait) : PLAIN_WIDTH);
  const fallback = hasPalette || !isOpaque ? await render("png", plain, "png") : await render("jpg", plain, "jpeg");
  const tone = isOpaque ? { tone: toTone(...average) } : {};
  return { outputs, facts: { width, height, ...tone, sources, fallback, mail: fallback, share: fallback } };
}

function encode(
  image: Sharp,
  type: "avif" | "webp" | "jpeg" | "png",
  hasPalette: boolean,
): Promise<{ data: Buffer; info: OutputInfo }> {
  switch (type) {
    case "avif":
      return image.avif(AVIF).toBuffer({ resolveWithObject: true });
    case "webp":
      return image.webp(hasPalette ? { ...WEBP, nearLossless: true } : WEBP).toBuffer({ resolveWithObject: true });
    case "jpeg":
      return image.jpeg(JPEG).toBuffer({ resolveWithObject: true });
    case "png":
      return image.png({ palette: hasPalette, effort: 7 }).toBuffer({ resolveWithObject: true });
  }
}

/** Never wider than the picture itself. A rendition that is hardly narrower than the picture is left out. */
function chooseWidths(widths: readonly number[], natural: number): number[] {
  const narrower = widths.filter((width) => width < natural * 0.9);
  return narrower.length === widths.length ? narrower : [...narrower, Math.min(natural, Math.max(...widths))];
}
