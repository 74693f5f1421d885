// The families of compositions, by name.

export const FAMILY_NAMES = [
  "horizon",
  "vessel",
  "lines",
  "ring",
  "reeds",
  "pebbles",
  "patches",
  "gesture",
  "weave",
  "door",
  "veils",
  "bowl",
  "window",
  "mending",
] as const;

export type FamilyName = (typeof FAMILY_NAMES)[number];

/** Families that look as good on a dark ground. The others cover so much of the ground that no night is left. */
export const NIGHT_FAMILIES: ReadonlySet<FamilyName> = new Set(
  FAMILY_NAMES.filter((name) => name !== "pebbles" && name !== "door" && name !== "veils"),
);
