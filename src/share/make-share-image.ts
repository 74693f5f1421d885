// Makes the share image of one job: the fonts of its files, the words and the painting of its inputs.
import sharp from "sharp";
import subsetFont from "subset-font";
import type { Make } from "../artifacts/kind.ts";
import { drawShareImage, type Typesetters } from "./draw-share-image.ts";
import { SHARE_FILE, type ShareInputs } from "./share-image.ts";
import { createTypesetter } from "./typeset.ts";

const QUALITY = 82;

/** Of the same fonts once in a thread: they stay the same for a whole site. */
let known: { readonly fonts: string; readonly type: Promise<Typesetters> } | undefined;

export const make: Make<ShareInputs, unknown> = async ({ titleFonts, ...image }, files) => {
  const fonts = `${titleFonts} ${files.map(({ length }) => length).join(" ")}`;
  if (known?.fonts !== fonts) known = { fonts, type: loadTypesetters(files, titleFonts) };
  const svg = drawShareImage(image, await known.type);
  const bytes = await sharp(Buffer.from(svg)).flatten().jpeg({ quality: QUALITY }).toBuffer();
  return { outputs: { [SHARE_FILE]: bytes }, facts: null };
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
