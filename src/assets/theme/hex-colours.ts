// The colours of a theme for programs that know no other notation than #rrggbb: those that show mails.
import culori from "culori/require";
import { HOUSE_PALETTE } from "./palette-names.ts";
import type { ColourName, Shade, Theme } from "./theme.ts";

/** Those of `Theme.colours`, and the pigment of pages that have no painting. */
export type HexColours = Readonly<Record<ColourName | "pigment", string>>;

export function toHexColours({ colours, pigments }: Theme, scheme: keyof Shade): HexColours {
  const hex = (shade: Shade): string => culori.formatHex(shade[scheme]) ?? "#000000";
  return {
    wall: hex(colours.wall),
    sheet: hex(colours.sheet),
    ink: hex(colours.ink),
    soft: hex(colours.soft),
    field: hex(colours.field),
    line: hex(colours.line),
    pigment: hex(pigments[HOUSE_PALETTE]),
  };
}
