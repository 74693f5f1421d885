// The names of the eight palettes that pages and paintings share.
export const PALETTE_NAMES = ["indigo", "moss", "coral", "ultra", "madder", "verdigris", "walnut", "heather"] as const;

export type PaletteName = (typeof PALETTE_NAMES)[number];

/** For pages without a painting. */
export const HOUSE_PALETTE: PaletteName = "ultra";
