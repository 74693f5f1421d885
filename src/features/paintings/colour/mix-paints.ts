// The paints of one picture: its palette, moved a little for this picture alone, and turned round for a night piece.
import type { Stream } from "../stream.ts";
import { toHex, type Oklch } from "./oklch.ts";
import { PALETTES } from "./palettes.ts";
import type { PaletteName } from "../../../assets/theme/palette-names.ts";

export interface Paint {
  readonly colour: string;
  /** Gouache covers the paint below; watercolor darkens it. */
  readonly opaque: boolean;
}

export interface Paints {
  readonly paper: string;
  /** What shows where a wash is thin: paper, or the ground of a night piece. */
  readonly bare: string;
  readonly first: Paint;
  readonly second: Paint;
  readonly third: Paint;
  readonly ink: Paint;
  readonly accent: Paint;
}

/** Mixes the paints; `chance` is the random stream for this picture's colors. */
export function mixPaints(name: PaletteName, night: boolean, chance: Stream): Paints {
  const palette = PALETTES[name];
  const turn = chance.between(-7, 7);
  const lift = chance.between(-0.015, 0.02);
  const strength = chance.between(0.92, 1.06);
  const [first, second] = chance.chance(0.35) ? [palette.second, palette.first] : [palette.first, palette.second];
  const paper = toHex(palette.paper);
  if (night) {
    const light = (lightness: number, [, chroma, hue]: Oklch): Paint => opaque([lightness, chroma * 0.75, hue + turn]);
    const [, chroma, hue] = palette.accent;
    return {
      paper,
      bare: toHex(nightGround(name, turn)),
      first: light(0.86, first),
      second: light(0.78, second),
      third: light(0.7, palette.third),
      ink: { colour: paper, opaque: true },
      accent: opaque([Math.max(0.72, palette.accent[0]), chroma, hue + turn]),
    };
  }
  const own = ([lightness, chroma, hue]: Oklch): string => toHex([lightness + lift, chroma * strength, hue + turn]);
  const wash = (colour: Oklch): Paint => ({ colour: own(colour), opaque: false });
  return {
    paper,
    bare: paper,
    first: wash(first),
    second: wash(second),
    third: wash(palette.third),
    ink: wash(palette.ink),
    accent: { colour: own(palette.accent), opaque: true },
  };
}

function nightGround(name: PaletteName, turn: number): Oklch {
  const { first, ink } = PALETTES[name];
  const [lightness, chroma, hue] = first[0] < 0.6 ? first : ink;
  return [Math.min(0.34, lightness * 0.66), chroma * 0.62, hue + turn];
}

function opaque(colour: Oklch): Paint {
  return { colour: toHex(colour), opaque: true };
}
