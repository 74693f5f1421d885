// Makes all icons of a site from one picture; loaded by the threads of a workshop, and with it sharp.
import sharp from "sharp";
import { readFormat } from "../pictures/file-format.ts";
import { isRefusal, type Make } from "../cache/kind.ts";
import { cleanSvg } from "../pictures/clean-svg.ts";
import { paintDrawing } from "../pictures/paint-drawing.ts";
import { ICONS, inCache, type IconInputs } from "./icon-kind.ts";
import { toIco } from "./ico.ts";

/**
 * A phone cuts a circle out of a maskable icon: four fifths of it are safe
 * (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const SAFE = 0.8;
/** In pixels; and the resolution at which a drawing is rendered, in dots per inch. */
const LARGEST = 512;
const DENSITY = 400;

export const make: Make<IconInputs, null> = async ({ ground }, [bytes = new Uint8Array()]) => {
  const drawing = readFormat(bytes) === "svg" ? cleanSvg(bytes) : undefined;
  if (drawing && isRefusal(drawing)) return drawing;
  const source = drawing ? await paintDrawing(drawing.svg, LARGEST, DENSITY) : bytes;
  if (source === undefined || isRefusal(source)) return { refusal: "unreadable" };
  try {
    const square = (size: number, share = 1): Promise<Buffer> =>
      draw(source, size, Math.round(size * share), share < 1 ? ground : undefined);
    const [small, touch, medium, large, maskable] = await Promise.all([
      square(32),
      square(180, 0.86),
      square(192),
      square(512),
      square(512, SAFE),
    ]);
    const outputs: Record<string, Uint8Array> = {
      [ICONS.ico]: toIco(small, 32),
      [ICONS.touch]: touch,
      [ICONS.small]: medium,
      [ICONS.large]: large,
      [ICONS.maskable]: maskable,
    };
    if (drawing) outputs[ICONS.svg] = Buffer.from(drawing.svg);
    return {
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, file]) => [inCache(name), file])),
      facts: null,
    };
  } catch {
    return { refusal: "unreadable" };
  }
};

/** The whole picture in the middle of a square, transparent around the picture where `ground` is undefined. */
async function draw(source: Uint8Array, size: number, inner: number, ground: string | undefined): Promise<Buffer> {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = await sharp(source)
    .rotate()
    .resize(inner, inner, { fit: "contain", background: clear })
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: ground ?? clear } })
    .composite([{ input: picture, gravity: "centre" }])
    .png({ compressionLevel: 9, palette: true, quality: 95 })
    .toBuffer();
}
