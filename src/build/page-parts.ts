// What is put into a finished page: the body of its entry, and the comments on it.
import { createThreadRenderer, type RenderThread } from "../comments/thread-html.ts";
import type { Content } from "../content/read-content.ts";
import { BODY_PLACE, THREAD_PLACE, type Layouts } from "../render/layouts.ts";
import { entryOf, type PlannedPage } from "../site/plan.ts";
import type { Site, SitePost } from "../site/site.ts";
import type { Part } from "../transforms/insert-parts.ts";
import { toThreadOptions } from "./options.ts";

/** `threads` holds what another thread has rendered, or will. */
export function createPartsOf(site: Site, threads: Content["threads"], layouts: () => Layouts): (page: PlannedPage) => Promise<readonly Part[]> {
  let render: RenderThread | undefined;
  const threadOf = async (post: SitePost): Promise<Uint8Array> => {
    const made = threads.get(post.source)?.();
    if (made) return made;
    if (post.archive.comments.length === 0) return new Uint8Array();
    render ??= createThreadRenderer(toThreadOptions(site));
    return Buffer.from(render(post.archive, post.comments === "open"));
  };
  return async (page) => {
    const entry = entryOf(page);
    if (!entry) return [];
    const body = { place: BODY_PLACE, bytes: layouts().bodyOf(entry) };
    return entry.kind === "post" && entry.comments !== "off" ? [body, { place: THREAD_PLACE, bytes: await threadOf(entry) }] : [body];
  };
}
