// Which palette a tag has: the one in the settings, or else one chosen by a hash of its name.
import { toSlug } from "../../../lib/slug.ts";
import { chooseName } from "../stream.ts";
import { PALETTE_NAMES, type PaletteName } from "../../../assets/theme/palette-names.ts";

/** The palettes set for tags, by the slugs of the tags. */
export type TagPalettes = Readonly<Record<string, PaletteName>>;

export interface PaletteClash {
  readonly palette: PaletteName;
  /** In alphabetical order, at least two; at least one of them has no setting. */
  readonly tags: readonly string[];
}

/** The palette that all posts share whose first tag this is. */
export function paletteOfTag(tag: string, set: TagPalettes = {}): PaletteName {
  const slug = toSlug(tag);
  return (Object.hasOwn(set, slug) ? set[slug] : undefined) ?? chooseName(`tag:${slug}`, PALETTE_NAMES);
}

/** Tags that share a palette by chance: settings for all but one of them make them different. */
export function paletteClashes(tags: Iterable<string>, set: TagPalettes = {}): PaletteClash[] {
  const bySlug = new Map([...tags].sort().map((tag) => [toSlug(tag), tag]));
  const shared = Map.groupBy([...bySlug.values()].sort(), (tag) => paletteOfTag(tag, set));
  return PALETTE_NAMES.flatMap((palette) => {
    const alike = shared.get(palette) ?? [];
    const unset = alike.filter((tag) => !Object.hasOwn(set, toSlug(tag)));
    return alike.length > 1 && unset.length > 0 ? [{ palette, tags: alike }] : [];
  });
}
