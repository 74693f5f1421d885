// Makes the icons of a site from the picture that its author chose.
import path from "node:path";
import { isRefused } from "../cache/kind.ts";
import { NOTHING_MADE, type MadeFiles } from "../cache/made-files.ts";
import { KindUnavailable, type Workshop } from "../cache/workshop.ts";
import { ICONS, iconKind, inCache } from "./icon-kind.ts";
import { findContentFile, isRefusal } from "../../lib/content-file.ts";
import type { Problem } from "../../lib/problem.ts";
import { toHexColours } from "../theme/hex-colours.ts";
import type { Theme } from "../theme/theme.ts";

export interface IconOptions {
  /** The value of `icon` in site.yaml: a path below the content folder. */
  readonly icon: string | undefined;
  readonly theme: Theme;
  /** The content folder, and how it is called in messages. */
  readonly content: string;
  readonly label: string;
}

/** Makes the icons that are missing from the cache; none where the default icons are used. */
export async function makeIcons({ icon, theme, content, label }: IconOptions, workshop: Workshop): Promise<MadeFiles> {
  if (icon === undefined) return NOTHING_MADE;
  const tell = (message: string): MadeFiles => ({
    files: [],
    problems: [{ file: `${label}/site.yaml`, field: "icon", message, severity: "warning" } satisfies Problem],
  });
  const from = path.join(content, icon);
  const found = findContentFile(content, path.posix.normalize(icon).replace(/^\//u, ""));
  if (isRefusal(found)) return tell(`The file ${icon} ${found.refusal}`);
  if (!found)
    return tell(
      `There is no file ${icon} in the folder ${label}. Put a square image there, and name it: icon: icon.svg`,
    );
  try {
    const [made] = await workshop.make(iconKind, [
      { inputs: { ground: toHexColours(theme, "light").wall }, files: [from] },
    ]);
    if (!made || isRefused(made))
      return tell(`${icon} isn't an image that Inner Canvas can read. Save it again as SVG or PNG.`);
    const files = Object.values(ICONS).flatMap((output) => {
      const file = made.files.get(inCache(output));
      return file ? [{ from: file.path, output }] : [];
    });
    return { files, problems: [] };
  } catch (error) {
    if (!(error instanceof KindUnavailable)) throw error;
    return tell(
      "The icons can't be made, because sharp couldn't be loaded. Run npm ci --include=optional, or remove icon from site.yaml.",
    );
  }
}
