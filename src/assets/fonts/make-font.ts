// Cuts one font.
import { Blob, Buffer as TextRun, Face, Font, shape } from "harfbuzzjs";
import subsetFont from "subset-font";
import type { Make } from "../cache/kind.ts";
import { FONT_FILE, type FontFacts, type FontInputs } from "./font-kind.ts";

export const make: Make<FontInputs, FontFacts> = async ({ characters, axes }, [file]) => {
  if (!file) throw new Error("a font is cut from a file");
  const font = Buffer.from(file);
  const options = { variationAxes: axes, noHinting: true };
  const [packed, plain] = await Promise.all([
    subsetFont(font, characters, { ...options, targetFormat: "woff2" }),
    subsetFont(font, characters, { ...options, targetFormat: "truetype" }),
  ]);
  return { outputs: { [FONT_FILE]: packed }, facts: measure(plain) };
};

/** Letters and spaces, roughly as often as in English text. */
const SAMPLE =
  "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddlllluuucccmmmwwffggyyppbbvk                  .,";

function measure(font: Uint8Array): FontFacts {
  const face = new Face(new Blob(font));
  const set = new Font(face);
  const { ascender, descender, lineGap } = set.hExtents();
  const buffer = new TextRun();
  buffer.addText(SAMPLE);
  buffer.guessSegmentProperties();
  shape(set, buffer);
  const width = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const share = (value: number): number => Number((value / face.upem).toFixed(4));
  return {
    ascent: share(ascender),
    descent: share(-descender),
    lineGap: share(lineGap),
    average: share(width / SAMPLE.length),
  };
}
