// The colors of a theme as #rrggbb, for email programs, which know no other notation.
import culori from "culori/require";
import { HOUSE_PALETTE } from "./palette-names.ts";
import type { Shade, Theme } from "./theme.ts";

/** The colors of a theme by the names of their custom properties, and the accent of pages that have no painting. */
export type HexColours = Readonly<Record<"wall" | "sheet" | "ink" | "soft" | "field" | "line" | "pigment", string>>;

export function toHexColours({ colors, accents }: Theme, scheme: keyof Shade): HexColours {
  const hex = (shade: Shade): string => culori.formatHex(shade[scheme]) ?? "#000000";
  return {
    wall: hex(colors.background),
    sheet: hex(colors.surface),
    ink: hex(colors.text),
    soft: hex(colors.textMuted),
    field: hex(colors.fieldBorder),
    line: hex(colors.divider),
    pigment: hex(accents[HOUSE_PALETTE]),
  };
}
