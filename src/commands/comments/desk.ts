// The parts of the site that the comments command needs: its posts, its words, its clock.
import path from "node:path";
import { loadSite } from "../../pipeline/run/load-site.ts";
import { newKey } from "../../pipeline/run/options.ts";
import { createLenientReader } from "../../features/comments/archive/archived.ts";
import type { Desk } from "../../features/comments/replies/decide.ts";
import type { Queue, WaitingReply } from "../../features/comments/replies/queue.ts";
import type { ReplyWords } from "../../features/comments/replies/reply.ts";
import { isError } from "../../lib/problem.ts";
import { readEnvironment } from "../../pipeline/settings/environment.ts";
import { createPostFinder } from "../../pipeline/site/find-post.ts";
import { formatReply, type ShowOptions } from "./show-reply.ts";

export interface CommentsDesk extends Desk {
  readonly words: ReplyWords;
  /** Formats a waiting comment for the terminal, next to others that wait. */
  show(reply: WaitingReply, queue: Queue, options: Pick<ShowOptions, "width" | "most" | "styled" | "more">): string;
  /** Addresses of all posts. */
  readonly addresses: readonly string[];
  /** Added to messages about a missing post, if posts were left out because of their problems. */
  readonly hint: string;
}

/** Reads the site. Throws AuthorError where its settings are invalid. */
export async function openDesk(label: string): Promise<CommentsDesk> {
  const folder = path.resolve(label);
  const { site, problems } = await loadSite({
    content: folder,
    label,
    clock: () => readEnvironment(process.env, Date.now).now,
    newKey,
  });
  const findPost = createPostFinder(site.posts);
  const { thread } = site.settings.strings;
  return {
    folder,
    label,
    words: { anonymous: thread.anonymous, addressRemoved: thread.addressRemoved },
    findSource: (place) => findPost(place)?.source,
    show(reply, { waiting }, options) {
      const post = findPost(reply.post);
      const inQueue = waiting.find(({ id }) => id === reply.parent);
      const inArchive =
        reply.parent === undefined ? undefined : createLenientReader({ folder, label })(post?.source).get(reply.parent);
      const parent = inArchive ? { ...inArchive, waits: false } : inQueue && { ...inQueue, waits: true };
      return formatReply(reply, { ...options, zone: site.settings.site.timezone, post, parent });
    },
    addresses: site.posts.map(({ address }) => address),
    hint: problems.some(isError) ? " Posts with problems count as missing here; npm run build lists them." : "",
  };
}
