// The icons of a site: those of the program, or made from the picture that its author chose.
import path from "node:path";
import { isRefused } from "../../assets/cache/kind.ts";
import { KindUnavailable, type Workshop } from "../../assets/cache/workshop.ts";
import { ICONS, iconKind, inCache } from "../../assets/icons/icon-kind.ts";
import { findContentFile, isRefusal } from "../../lib/content-file.ts";
import type { Problem } from "../../lib/problem.ts";
import { toHexColours } from "../../assets/theme/hex-colours.ts";
import type { Site } from "../site/site.ts";
import { NOTHING_MADE, type MadeFiles } from "./made-files.ts";

/** Makes what the cache does not have; nothing where the icons of the program will do. */
export async function makeIcons(
  { settings }: Pick<Site, "settings">,
  content: string,
  label: string,
  workshop: Workshop,
): Promise<MadeFiles> {
  const { icon } = settings.site;
  if (icon === undefined) return NOTHING_MADE;
  const tell = (message: string): MadeFiles => ({
    files: [],
    problems: [{ file: `${label}/site.yaml`, field: "icon", message, severity: "warning" } satisfies Problem],
  });
  const from = path.join(content, icon);
  const found = findContentFile(content, path.posix.normalize(icon).replace(/^\//u, ""));
  if (isRefusal(found)) return tell(`The file ${icon} ${found.refusal}`);
  if (!found)
    return tell(`There is no file ${icon} in the folder ${label}. Name a square picture there, as in icon: icon.svg.`);
  try {
    const [made] = await workshop.make(iconKind, [
      { inputs: { ground: toHexColours(settings.theme, "light").wall }, files: [from] },
    ]);
    if (!made || isRefused(made))
      return tell(`${icon} is not a picture that can be read. Save it again as SVG or PNG.`);
    const files = Object.values(ICONS).flatMap((output) => {
      const file = made.files.get(inCache(output));
      return file ? [{ from: file.path, output }] : [];
    });
    return { files, problems: [] };
  } catch (error) {
    if (!(error instanceof KindUnavailable)) throw error;
    return tell(
      "The icons cannot be made here, because the program for pictures cannot be loaded. Install it again: npm ci --include=optional.",
    );
  }
}
