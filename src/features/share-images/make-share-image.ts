// Makes the share image of one job: the fonts of its files, the words and the painting of its inputs.
import { clampChroma, formatHex } from "culori";
import sharp from "sharp";
import subsetFont from "subset-font";
import type { Make } from "../../assets/cache/kind.ts";
import { drawShareImage, toSettable, type Typesetters } from "./draw-share-image.ts";
import { SHARE_FILE, type ShareColours, type ShareFacts, type ShareInputs } from "./share-image.ts";
import { createTypesetter } from "./typeset.ts";

const QUALITY = 82;

/** By their fonts, once in a thread: most images of a site need the same ones. */
const known = new Map<string, Promise<Typesetters>>();

export const make: Make<ShareInputs, ShareFacts> = async ({ titleFonts, ...image }, files) => {
  const fonts = `${titleFonts} ${files.map(({ length }) => length).join(" ")}`;
  const type = known.get(fonts) ?? loadTypesetters(files, titleFonts);
  known.set(fonts, type);
  const typesetters = await type;
  const svg = drawShareImage({ ...image, colours: toHexColours(image.colours) }, typesetters);
  const bytes = await sharp(Buffer.from(svg)).flatten().jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
  return {
    outputs: { [SHARE_FILE]: bytes },
    facts: { hasTitle: toSettable(image.title, typesetters.title) !== undefined },
  };
};

async function loadTypesetters(files: readonly Uint8Array[], titleFonts: number): Promise<Typesetters> {
  const plain = await Promise.all(files.map(toTrueType));
  return {
    title: createTypesetter(plain.slice(0, titleFonts), { opsz: 60, wght: 400 }),
    label: createTypesetter(plain.slice(titleFonts), { wght: 450 }),
  };
}

/** The same font, unpacked. */
function toTrueType(woff2: Uint8Array): Promise<Uint8Array> {
  return subsetFont(Buffer.from(woff2), undefined, { keepAllGlyphs: true, targetFormat: "truetype" });
}

/** The SVG renderer supports fewer color notations than CSS. */
function toHexColours({ wall, ink, soft }: ShareColours): ShareColours {
  const toHex = (colour: string): string => formatHex(clampChroma(colour, "oklch")) ?? "#808080";
  return { wall: toHex(wall), ink: toHex(ink), soft: toHex(soft) };
}
