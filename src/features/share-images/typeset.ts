// Sets lines of text as outlines, so that a picture with words needs no font where it is drawn.
import { Blob, Buffer as TextRun, Face, Font, shape, Variation } from "harfbuzzjs";

export interface Typesetter {
  /** Whether there is a glyph for every character. */
  covers(text: string): boolean;
  /** In pixels, for letters of `size` pixels. */
  widthOf(text: string, size: number): number;
  /** SVG paths of a line that begins at x, with its baseline at y. */
  draw(text: string, place: { readonly x: number; readonly y: number; readonly size: number }): string;
}

/** Axes of a variable font, by their tags. */
export type Axes = Readonly<Record<string, number>>;

interface Glyph {
  readonly font: Font;
  readonly id: number;
  /** Distance from the start of the line, as a share of the font size. */
  readonly at: number;
}

/**
 * `files` are TrueType, each with other characters of one family; the first that has a character sets it. Left to right
 * only.
 */
export function createTypesetter(files: readonly Uint8Array[], axes: Axes): Typesetter {
  const faces = files.map((bytes) => {
    const face = new Face(new Blob(bytes));
    const font = new Font(face);
    font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
    return { font, known: new Set(face.collectUnicodes()), unit: face.upem };
  });
  type Cut = (typeof faces)[number];
  const cutFor = (character: string): Cut | undefined =>
    faces.find(({ known }) => known.has(character.codePointAt(0) ?? 0));

  const setLine = (text: string): { glyphs: Glyph[]; width: number } => {
    const glyphs: Glyph[] = [];
    let width = 0;
    for (const { cut, run } of splitRuns(text, cutFor)) {
      const buffer = new TextRun();
      buffer.addText(run);
      buffer.guessSegmentProperties();
      shape(cut.font, buffer);
      for (const { codepoint, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
        glyphs.push({ font: cut.font, id: codepoint, at: width + xOffset / cut.unit });
        width += xAdvance / cut.unit;
      }
    }
    return { glyphs, width };
  };

  return {
    covers: (text) => Array.from(text).every((character) => cutFor(character) !== undefined),
    widthOf: (text, size) => setLine(text).width * size,
    draw(text, { x, y, size }) {
      const paths = setLine(text).glyphs.map(({ font, id, at }) => {
        const scale = round(size / font.face.upem, 5);
        return (
          `<path transform="translate(${round(x + at * size, 2)} ${y})scale(${scale} ${-scale})" ` +
          `d="${font.glyphToPath(id)}"/>`
        );
      });
      return paths.join("");
    },
  };
}

/** Neighbours that one file can set together; a space stays where it is. */
function splitRuns<Cut>(
  text: string,
  cutFor: (character: string) => Cut | undefined,
): { readonly cut: Cut; readonly run: string }[] {
  const runs: { cut: Cut; run: string }[] = [];
  for (const character of text) {
    const cut = cutFor(character);
    if (cut === undefined) continue;
    const last = runs.at(-1);
    if (last && last.cut === cut) last.run += character;
    else runs.push({ cut, run: character });
  }
  return runs;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
