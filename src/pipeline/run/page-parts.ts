// The parts that are inserted into a finished page: the body of its entry, and the comments on it.
import type { CommentReader } from "../../features/comments/thread/comment-reader.ts";
import { toPageBody } from "../../assets/pictures/body-pictures.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import { BODY_PLACE, THREAD_PLACE, type Layouts } from "../render/layouts.ts";
import { entryOf } from "../site/planned-page.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry } from "../site/site-entries.ts";
import type { Part } from "../transforms/insert-parts.ts";

export interface PartTools {
  readonly layouts: Layouts;
  readonly pictures: Pictures;
}

export function createPartsOf(
  site: Site,
  comments: Pick<CommentReader, "htmlOf">,
  tools: PartTools,
): (page: PlannedPage) => Promise<readonly Part[]> {
  return async (page) => {
    const entry = entryOf(page);
    if (!entry) return [];
    const body = { place: BODY_PLACE, bytes: bodyOf(entry, site, tools) };
    if (entry.kind !== "post" || entry.comments === "off") return [body];
    // A reader remembers the archive of a post after its file was deleted.
    const hasComments = entry.archive.comments.length > 0;
    const bytes = hasComments ? await comments.htmlOf(entry.source) : new Uint8Array();
    return [body, { place: THREAD_PLACE, bytes, finished: true }];
  };
}

/** A text without pictures is not looked at. */
function bodyOf(entry: SiteEntry, { paintings }: Site, { layouts, pictures }: PartTools): Uint8Array {
  const body = layouts.bodyOf(entry);
  return entry.pictures.length === 0
    ? body
    : toPageBody(body, pictures, startsWithPicture(entry) || paintings.of(entry) !== undefined);
}

function startsWithPicture(entry: SiteEntry): boolean {
  if (entry.kind !== "series") return entry.image !== undefined;
  return entry.video !== undefined || (entry.role !== "lesson" && entry.image !== undefined);
}
