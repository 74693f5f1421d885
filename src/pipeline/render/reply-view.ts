// The place to comment below a post: a form, an email link, an embedded conversation, or a sentence.
import { LONGEST } from "../../features/comments/replies/reply.ts";
import type { ReplyEmbed, ReplyForm } from "../../features/comments/replies/reply-form.ts";
import type { ReplySettings } from "../../features/comments/replies/reply-settings.ts";
import { toReplyTarget, usableService } from "../../features/comments/replies/target.ts";
import { consentVersion } from "../../features/forms/consent-version.ts";
import { linkWords } from "../../features/forms/linked-words.ts";
import { segmentsOf } from "../../lib/segments.ts";
import { fillIn } from "../../lib/sentence.ts";
import { canReply, replyInstance } from "../site/replies.ts";
import type { SitePost } from "../site/site-entries.ts";
import type { ViewTools } from "./head.ts";

/** Longest name in the list of comments that a reader can answer. */
const LONGEST_NAME = 40;
/** Octets in a mailbox: https://www.rfc-editor.org/errata/eid1690 */
const LONGEST_EMAIL = 254;

/** What partials/reply.njk shows: one of these; undefined where the site can't take comments. */
export function replyView(post: SitePost, tools: ViewTools): object | undefined {
  const { settings, preview } = tools.site;
  const { comments } = settings.site;
  if (post.comments === "closed") return { ...NOTHING, closed: settings.strings.repliesClosed };
  if (!canReply(post, tools.site)) return undefined;
  const instance = replyInstance(post, tools.site);
  const target = toReplyTarget(comments, instance, preview);
  const mail = comments?.email === undefined ? "" : toMail(comments.email, instance.subject, tools);
  const hadNone = post.archive.comments.length + post.archive.notImported === 0;
  const first = hadNone ? settings.strings.firstToReply : "";
  if (target?.kind === "form") return { ...NOTHING, first, form: toForm(target, post, comments, tools) };
  return { ...NOTHING, first, embed: target ? toEmbed(target, tools) : "", mail };
}

const NOTHING = { closed: "", first: "", form: "", embed: "", mail: "" };

function toForm(
  form: ReplyForm,
  post: SitePost,
  comments: ReplySettings | undefined,
  { site, dates }: ViewTools,
): object {
  const { strings } = site.settings;
  const consent = comments?.consent ?? strings.reply.consent;
  return {
    action: site.preview ? "/_inbox/reply" : form.action,
    names: form.names,
    hidden: [
      { name: form.names.post, value: post.address },
      { name: form.names.consent, value: consentVersion(consent) },
      ...form.hidden,
    ],
    honeypot: form.honeypot ?? "",
    attributes: Object.entries(form.attributes),
    parents: post.archive.comments
      .filter(({ kind }) => kind === "comment")
      .map(({ id, author, date }) => ({ id, says: `${cut(author)} · ${dates.long(date)}` })),
    longest: { ...LONGEST, email: LONGEST_EMAIL },
    consent: linkWords(consent),
    consentCheckbox: comments?.consentCheckbox ?? false,
    mark: site.preview && !usableService(comments, site.settings.site.url) ? strings.reply.onlyPreview : "",
  };
}

function toMail(address: string, subject: string, { site }: ViewTools): object {
  return {
    href: `mailto:${encodeURI(address)}?subject=${encodeURIComponent(subject)}`,
    note: fillIn(site.settings.strings.reply.byMailNote, { address }),
  };
}

function toEmbed({ host, script, place, globals }: ReplyEmbed, { site }: ViewTools): object {
  const { show, showNotice, needsScript, showFailed } = site.settings.strings.reply;
  const say = (sentence: string): string => fillIn(sentence, { host });
  return {
    parts: JSON.stringify({ script, place, globals }),
    show: say(show),
    notice: say(showNotice),
    needsScript: say(needsScript),
    failed: say(showFailed),
  };
}

function cut(name: string): string {
  const tidy = Array.from(segmentsOf(name.replace(/\s+/gu, " ").trim(), "grapheme"), ({ segment }) => segment);
  return tidy.length <= LONGEST_NAME
    ? tidy.join("")
    : `${tidy
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`;
}
