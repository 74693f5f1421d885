// The names of the eight palettes that pages and paintings share.
export const PALETTE_NAMES = ["indigo", "moss", "coral", "ultra", "madder", "verdigris", "walnut", "heather"] as const;

export type PaletteName = (typeof PALETTE_NAMES)[number];

/** For pages that have no painting of their own. */
export const HOUSE_PALETTE: PaletteName = "ultra";
