// What is put into a finished page: the body of its entry, and the comments on it.
import { createThreadRenderer, type RenderThread } from "../../features/comments/thread/thread-html.ts";
import type { Content } from "../content/content.ts";
import { toPageBody } from "../../assets/pictures/body-pictures.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import { BODY_PLACE, THREAD_PLACE, type Layouts } from "../render/layouts.ts";
import { entryOf } from "../site/plan.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry, SitePost } from "../site/site-entries.ts";
import type { Part } from "../transforms/insert-parts.ts";
import { toThreadOptions } from "./options.ts";

export interface PartTools {
  readonly layouts: Layouts;
  readonly pictures: Pictures;
}

/** `threads` asks for what has been rendered elsewhere, or will be. */
export function createPartsOf(
  site: Site,
  threads: Content["threads"],
  tools: () => PartTools,
): (page: PlannedPage) => Promise<readonly Part[]> {
  let render: RenderThread | undefined;
  const threadOf = async (post: SitePost): Promise<Uint8Array> => {
    const take = threads.get(post.source);
    if (take) return take();
    if (post.archive.comments.length === 0) return new Uint8Array();
    render ??= createThreadRenderer(toThreadOptions(site));
    return Buffer.from(render(post.archive, post.comments === "open"));
  };
  return async (page) => {
    const entry = entryOf(page);
    if (!entry) return [];
    const body = { place: BODY_PLACE, bytes: bodyOf(entry, site, tools()) };
    return entry.kind === "post" && entry.comments !== "off"
      ? [body, { place: THREAD_PLACE, bytes: await threadOf(entry), finished: true }]
      : [body];
  };
}

/** A text without pictures is not looked at. */
function bodyOf(entry: SiteEntry, { canvases }: Site, { layouts, pictures }: PartTools): Uint8Array {
  const body = layouts.bodyOf(entry);
  return entry.pictures.length === 0
    ? body
    : toPageBody(body, pictures, startsWithPicture(entry) || canvases.of(entry) !== undefined);
}

function startsWithPicture(entry: SiteEntry): boolean {
  if (entry.kind !== "series") return entry.image !== undefined;
  return entry.video !== undefined || (entry.role !== "lesson" && entry.image !== undefined);
}
