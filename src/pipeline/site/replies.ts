// How a site takes comments, and the problem if it can't.
import type { ReplyInstance } from "../../features/comments/replies/reply-form.ts";
import { REPLY_SERVICES } from "../../features/comments/replies/services.ts";
import { replyServiceOf, toReplyTarget, usableService } from "../../features/comments/replies/target.ts";
import { linkedPath } from "../../features/forms/linked-words.ts";
import type { Problem } from "../../lib/problem.ts";
import { fillIn } from "../../lib/sentence.ts";
import { toAbsoluteUrl, toOutputFile } from "../../lib/url.ts";
import type { Site } from "./site.ts";
import type { SitePost } from "./site-entries.ts";

/** The page that says that a comment is waiting until it has been read. */
export const RECEIVED = "/reply-received/";

/** The values that a post adds to the comment form below it. */
export function replyInstance(
  { address, title }: Pick<SitePost, "address" | "title">,
  { settings }: Pick<Site, "settings">,
): ReplyInstance {
  const { url, language } = settings.site;
  const subject = fillIn(settings.strings.reply.subject, { title });
  return {
    url: toAbsoluteUrl(address, url),
    post: address,
    title,
    subject,
    received: toAbsoluteUrl(RECEIVED, url),
    language,
  };
}

/** Whether readers are led to RECEIVED: where a service takes a form, and in previews. */
export function hasReplyForm(site: Pick<Site, "settings" | "preview">): boolean {
  const { settings, preview } = site;
  return (
    toReplyTarget(settings.site.comments, replyInstance({ address: "/", title: "" }, site), preview)?.kind === "form"
  );
}

/** Whether a reader can comment on a post: by a form, by email, or in an embedded conversation. */
export function canReply(post: SitePost, { settings, preview }: Pick<Site, "settings" | "preview">): boolean {
  const { comments, url } = settings.site;
  return (
    post.comments === "open" && (preview || comments?.email !== undefined || usableService(comments, url) !== undefined)
  );
}

/**
 * Whether a post's page has a section for comments: there are some, there were some on an earlier site, there may be
 * some, or comments are closed, which the section says.
 */
export function showsResponses(post: SitePost, site: Pick<Site, "settings" | "preview">): boolean {
  return (
    post.comments !== "off" &&
    (post.comments === "closed" ||
      post.archive.comments.length > 0 ||
      post.archive.notImported > 0 ||
      canReply(post, site))
  );
}

/**
 * Problems of posts that allow comments on a site that can't take any. Sites without settings for comments get no
 * problem.
 */
export function checkReplies({ settings, posts }: Site, label: string): Problem[] {
  const { comments } = settings.site;
  if (!comments || usableService(comments, settings.site.url) || !posts.some((post) => post.comments === "open"))
    return [];
  const { service, email } = comments;
  if (!service && email !== undefined) return [];
  const told =
    email === undefined
      ? "so nobody can comment: posts have no form"
      : "so readers can't comment with a form and get an email link instead";
  const file = `${label}/site.yaml`;
  if (!service)
    return [
      {
        file,
        field: "comments",
        message:
          `names no service, ${told}. Add service: ` +
          `and one of ${REPLY_SERVICES.map(({ name }) => name).join(", ")}, or email: and an address to write to.`,
        severity: "warning",
      },
    ];
  const { label: name, where } = replyServiceOf(service);
  return [
    {
      file,
      field: "comments",
      message: `still has the example values of ${name}, ${told}. ${where} Or delete comments: and the lines below it.`,
      severity: "warning",
    },
  ];
}

/** A consent that leads to a page of the site which is not there. `outputs` are the files of all pages. */
export function checkReplyConsent({ settings }: Site, outputs: ReadonlySet<string>, label: string): Problem[] {
  const target = linkedPath(settings.site.comments?.consent ?? "");
  if (target === undefined || outputs.has(toOutputFile(target)) || outputs.has(toOutputFile(`${target}/`))) return [];
  return [
    {
      file: `${label}/site.yaml`,
      field: "comments.consent",
      message: `links to ${target}, a page that does not exist. Write one in ${label}/pages/, or correct the address.`,
      severity: "error",
    },
  ];
}
