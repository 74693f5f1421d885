// The families of compositions, by name.

export const FAMILY_NAMES = ["horizon", "vessel", "lines", "ring", "reeds", "pebbles", "patches", "gesture", "weave", "door", "veils", "bowl", "window", "mending"] as const;

export type FamilyName = (typeof FAMILY_NAMES)[number];

/** Those whose marks stand as well on a dark ground. */
export const NIGHT_FAMILIES: ReadonlySet<FamilyName> = new Set(["horizon", "lines", "ring", "reeds", "gesture", "weave", "mending"]);
