// Draws share images into files, in worker threads while pages are written.
import { NOTHING_MADE, type MadeFiles } from "../../assets/cache/made-files.ts";
import { isRefused, type Artifact, type Job, type Refused } from "../../assets/cache/kind.ts";
import { KindUnavailable, type Workshop } from "../../assets/cache/workshop.ts";
import { uprightFiles } from "../../assets/fonts/faces.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Theme } from "../../assets/theme/theme.ts";
import { SHARE_FILE, shareKind, type ShareFacts, type ShareImage, type ShareInputs } from "./share-image.ts";

export interface Shared {
  /** On the site. */
  readonly address: string;
  readonly image: ShareImage;
}

/**
 * Draws images that are missing from the cache. On failure, the author gets a warning and the site has no share images;
 * another one where a font has no letters for a title. `place` is the file in which fonts are set.
 */
export async function drawShareImages(
  all: readonly Shared[],
  { body: text, labels }: Theme["fonts"],
  workshop: Workshop,
  place: string,
): Promise<MadeFiles> {
  if (all.length === 0) return NOTHING_MADE;
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
      problems: explainUntitled(
        all.filter(({ image }, index) => image.title !== "" && hasNoTitle(made[index])).map(({ image }) => image.title),
        text.family,
        place,
      ),
    };
  } catch (error) {
    if (!(error instanceof KindUnavailable)) throw error;
    const message =
      "This build has no share images: sharp couldn't be loaded. Run npm ci --include=optional, or write shareImages: none in site.yaml.";
    return { files: [], problems: [{ file: "node_modules/sharp", message, severity: "warning" }] };
  }
}

function hasNoTitle(made: Artifact<ShareFacts> | Refused | undefined): boolean {
  return made !== undefined && !isRefused(made) && !made.facts.hasTitle;
}

function explainUntitled(titles: readonly string[], family: string, place: string): Problem[] {
  const [first] = titles;
  if (first === undefined) return [];
  const images = titles.length === 1 ? "1 share image has" : `${titles.length} share images have`;
  const message =
    `${images} no title, because the font ${family} doesn't have all letters of "${first}". ` +
    "Set fonts.body to a font that has them, or turn the images off with shareImages: none in site.yaml.";
  return [{ file: place, field: "fonts.body", message: message, severity: "warning" }];
}

function fileOf(made: Artifact<unknown> | Refused): string {
  const file = isRefused(made) ? undefined : made.files.get(SHARE_FILE);
  if (!file) throw new Error("a share image was not drawn");
  return file.path;
}
