// The place to reply below a post.
import type { SitePost } from "../site/site.ts";
import type { ViewTools } from "./head.ts";

/** What partials/reply.njk shows; replies that are closed are a sentence. */
export function replyView(post: SitePost, { site }: ViewTools): object {
  const { strings } = site.settings;
  return { note: post.comments === "closed" ? strings.repliesClosed : strings.replyLater };
}
