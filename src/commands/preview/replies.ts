// The comments of a preview: received as a service would, and approved into the archive of their post with a click.
import type { BuildResult } from "../../pipeline/run/build.ts";
import { approveReplies } from "../../features/comments/archive/add-to-archive.ts";
import { renderWaitingReply } from "../../features/comments/replies/inbox-page.ts";
import { createReplyInbox, type RepliedPost, type WaitingReply } from "../../features/comments/replies/inbox.ts";
import { toReply } from "../../features/comments/replies/reply.ts";
import { toPreviewForm } from "../../features/comments/replies/target.ts";
import { AuthorError } from "../../lib/problem.ts";
import { forward } from "../../features/inbox/forward.ts";
import { renderInboxFault, renderNotice } from "../../features/inbox/inbox-page.ts";
import { isInboxFault } from "../../features/inbox/service-request.ts";
import { RECEIVED, replyInstance } from "../../pipeline/site/replies.ts";
import type { Site } from "../../pipeline/site/site.ts";
import type { SitePost } from "../../pipeline/site/site-entries.ts";
import type { InboxPart, PreviewInboxOptions } from "./inbox-part.ts";

export function createReplyPart({ content, label, current, clock, send }: PreviewInboxOptions): InboxPart {
  const inbox = createReplyInbox(clock);
  const numbered = (fields: URLSearchParams): WaitingReply | undefined => inbox.find(Number(fields.get("number")));

  return {
    answers: {
      "/_inbox/reply": ({ fields, from, site, words }) => {
        const settings = site.settings.site.comments;
        // Where a form is sent does not depend on the post.
        const form = toPreviewForm(settings, replyInstance({ address: "/", title: "" }, site));
        const answered = (address: string): RepliedPost | undefined => toReplied(postAt(address, site));
        const result = inbox.accept(fields, { settings, form, postAt: answered, from });
        if (isInboxFault(result)) return { status: result.status, html: renderInboxFault(result, words) };
        return { location: RECEIVED };
      },
      "/_inbox/reply/approve": ({ fields, words }) => {
        const reply = numbered(fields);
        const fault = reply?.state === "waiting" ? approve(reply, current(), content, label) : undefined;
        const notice = { title: "The comment was not approved", message: fault ?? "", back: "/_inbox/" };
        if (fault !== undefined) return { status: 409, html: renderNotice(notice, words) };
        if (reply?.state === "waiting") inbox.approve(reply.number);
        return { location: "/_inbox/" };
      },
      "/_inbox/reply/drop": ({ fields }) => {
        inbox.drop(Number(fields.get("number")));
        return { location: "/_inbox/" };
      },
      "/_inbox/reply/forward": async ({ fields, words }) => {
        const reply = numbered(fields);
        const message = reply
          ? await forward(reply.request, { who: `the comment by ${reply.name}`, file: "content/site.yaml" }, send)
          : "This comment has already been decided.";
        return { status: 200, html: renderNotice({ title: "Tried for real", message, back: "/_inbox/" }, words) };
      },
    },
    entries: (words) => inbox.list().map((reply) => renderWaitingReply(reply, words)),
    clear: () => inbox.clear(),
  };
}

/**
 * Writes a comment into the archive of its post, or returns a sentence that says why it can't. The preview sees the
 * file and rebuilds.
 */
function approve(
  { post: address, raw }: WaitingReply,
  result: BuildResult | undefined,
  content: string,
  label: string,
): string | undefined {
  const post = result && postAt(address, result.site);
  if (!post) return `There is no post at ${address} any more.`;
  const reply = toReply(raw, result.site.settings.strings.thread);
  if (!reply) return "After removing unsafe or private parts, this comment is empty, so there is nothing to approve.";
  try {
    approveReplies([reply], { folder: content, label, source: post.source });
  } catch (error) {
    if (error instanceof AuthorError) return error.message;
    throw error;
  }
  return undefined;
}

function postAt(address: string, site: Site): SitePost | undefined {
  return site.posts.find((post) => post.address === address);
}

function toReplied(post: SitePost | undefined): RepliedPost | undefined {
  return (
    post && {
      title: post.title,
      comments: post.comments,
      answerable: post.archive.comments.filter(({ kind }) => kind === "comment"),
    }
  );
}
