// The inputs of emails: the texts of a site with one plain file for each picture, and the sizes of the files.
import { createWorkshop } from "../../assets/cache/workshop.ts";
import type { MailTools } from "../mail/entry-mail.ts";
import { basePath } from "../../lib/url.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import { resolveContentLinks } from "../site/links.ts";
import { toMailText } from "./plain-body.ts";
import type { BuildOptions } from "./options.ts";
import { createPictureSizes } from "./picture-dimensions.ts";
import { createSitePictures, type Pictured } from "./site-pictures.ts";

export interface MailSite extends Pictured {
  readonly pictures: Pictures;
}

export interface MailPlace {
  /** The content folder. */
  readonly content: string;
  /** Origin of the pages that the emails link to. */
  readonly origin: string;
}

export function createMailTools({ site, assets, pictures }: MailSite, { content, origin }: MailPlace): MailTools {
  const bySource = new Map(site.withPage.map((entry) => [entry.source.normalize(), entry]));
  const sizeOf = createPictureSizes(content, origin, { assets, pictures });
  return {
    site,
    origin,
    pictures,
    sizeOf,
    bodyOf: (entry) => toMailText(resolveContentLinks(entry, bySource), entry, pictures, basePath(origin)),
  };
}

/** The pictures of a site as its build publishes them; the build reports pictures that cannot be shown. */
export async function loadPublishedPictures(
  planned: Pictured,
  { cache, machineClock, content, label }: Pick<BuildOptions, "cache" | "machineClock" | "content" | "label">,
): Promise<Pictures> {
  const workshop = createWorkshop({ folder: cache, now: machineClock });
  try {
    return (await createSitePictures({ content, label, preview: false, workshop }).load(planned)).pictures;
  } finally {
    workshop.close();
  }
}
