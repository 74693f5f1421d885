// The parts that are inserted into a finished page: the body of its entry, the comments on it, and the page's end.
import { hash } from "node:crypto";
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

export interface PageParts {
  /** The parts of a page, but for its end. */
  of(page: PlannedPage): Promise<readonly Part[]>;
  /** The same as long as `of` returns the same. */
  keyOf(page: PlannedPage): Promise<string>;
}

export function createPageParts(
  site: Site,
  comments: Pick<CommentReader, "htmlOf">,
  { layouts, pictures }: PartTools,
): PageParts {
  const threadOf = async (entry: SiteEntry): Promise<Uint8Array | undefined> => {
    if (entry.kind !== "post" || entry.comments === "off") return undefined;
    // A reader remembers the archive of a post after its file was deleted.
    return entry.archive.comments.length > 0 ? comments.htmlOf(entry.source) : new Uint8Array();
  };
  const isBelowPicture = (entry: SiteEntry): boolean =>
    startsWithPicture(entry) || site.paintings.of(entry) !== undefined;
  return {
    async of(page) {
      const entry = entryOf(page);
      if (!entry) return [];
      const text = layouts.bodyOf(entry);
      // A text without pictures is not looked at.
      const bytes = entry.pictures.length === 0 ? text : toPageBody(text, pictures, isBelowPicture(entry));
      const body = { place: BODY_PLACE, bytes };
      const thread = await threadOf(entry);
      return thread ? [body, { place: THREAD_PLACE, bytes: thread, finished: true }] : [body];
    },
    async keyOf(page) {
      const entry = entryOf(page);
      if (!entry) return "";
      const thread = await threadOf(entry);
      return [
        layouts.bodyKeyOf(entry),
        thread ? hash("sha1", thread, "base64url") : "",
        entry.pictures.length === 0
          ? ""
          : JSON.stringify([isBelowPicture(entry), entry.pictures.map(({ address }) => pictures.of(address))]),
      ].join(" ");
    },
  };
}

function startsWithPicture(entry: SiteEntry): boolean {
  if (entry.kind !== "series") return entry.image !== undefined;
  return entry.video !== undefined || (entry.role !== "lesson" && entry.image !== undefined);
}
