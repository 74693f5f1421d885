// `npm run painting -- palettes`: which tags have which palette, and which of them look alike by accident.
import {
  paletteClashes,
  paletteOfTag,
  type PaletteClash,
  type TagPalettes,
} from "../../features/paintings/colour/assign-palette.ts";
import { PALETTE_NAMES } from "../../assets/theme/palette-names.ts";
import { toSlug } from "../../lib/slug.ts";

/** `firstTags` has the first tag of each post, repeated as often as posts have it: only first tags decide. */
export function describePalettes(firstTags: readonly string[], set: TagPalettes): string {
  const uses = Map.groupBy(firstTags, (tag) => tag);
  const tags = [...uses.keys()].sort((a, b) => a.localeCompare(b, "en"));
  const lines = PALETTE_NAMES.map((palette) => {
    const own = tags
      .filter((tag) => paletteOfTag(tag, set) === palette)
      .map((tag) => `${tag} (${uses.get(tag)?.length ?? 0})`);
    return `${palette.padEnd(LONGEST + 2)}${own.join(", ") || "no tag"}`;
  });
  const free = PALETTE_NAMES.filter((palette) => tags.every((tag) => paletteOfTag(tag, set) !== palette));
  return [...lines, ...paletteClashes(tags, set).map((clash) => `\n${explainClash(clash, set, free.shift())}`)].join(
    "\n",
  );
}

const LONGEST = Math.max(...PALETTE_NAMES.map((name) => name.length));

function explainClash({ palette, tags }: PaletteClash, set: TagPalettes, free: string | undefined): string {
  const moved = toSlug(tags.findLast((tag) => !Object.hasOwn(set, toSlug(tag))) ?? "");
  const alike =
    `${tags.slice(0, -1).join(", ")} and ${tags.at(-1) ?? ""} look alike: ${tags.length === 2 ? "both" : "all"} ` +
    `have ${palette}.`;
  return free === undefined
    ? `${alike} No palette is free; choose who shares one with palettes: in site.yaml.`
    : `${alike} To set them apart, write palettes: { ${moved}: ${free} } in site.yaml.`;
}
