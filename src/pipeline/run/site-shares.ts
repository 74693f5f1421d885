// The share images of a site, as files, drawn in threads while its pages are written.
import { isRefused, type Artifact, type Job, type Refused } from "../../assets/cache/kind.ts";
import { KindUnavailable, type Workshop } from "../../assets/cache/workshop.ts";
import { uprightFiles } from "../../assets/fonts/faces.ts";
import { SHARE_FILE, shareKind, type ShareInputs } from "../../features/share-images/share-image.ts";
import type { Shared } from "../site/shares.ts";
import type { Site } from "../site/site.ts";
import { NOTHING_MADE, type MadeFiles } from "./made-files.ts";

/** Draws what the cache does not have. Where that cannot be done the author is told, and links to the site are shown without pictures. */
export async function drawShares({ shares, settings }: Site, workshop: Workshop): Promise<MadeFiles> {
  const all = shares.all();
  if (all.length === 0) return NOTHING_MADE;
  const { text, labels } = settings.theme.type;
  const toJob = ({ image }: Shared): Job<ShareInputs> => {
    const titles = uprightFiles(text, `${image.title}${image.site}`);
    return {
      inputs: { ...image, titleFonts: titles.length },
      files: [...titles, ...uprightFiles(labels, image.byline)],
    };
  };
  try {
    const made = await workshop.make(shareKind, all.map(toJob));
    return {
      files: made.map((one, index) => ({ from: fileOf(one), output: all[index]?.address.slice(1) ?? "" })),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof KindUnavailable)) throw error;
    const message =
      "There are no share images, because the program that draws them cannot be loaded here. Install it again: npm ci --include=optional. Or write shareImages: none in site.yaml.";
    return { files: [], problems: [{ file: "node_modules/sharp", message, severity: "warning" }] };
  }
}

function fileOf(made: Artifact<unknown> | Refused): string {
  const file = isRefused(made) ? undefined : made.files.get(SHARE_FILE);
  if (!file) throw new Error("a share image was not drawn");
  return file.path;
}
