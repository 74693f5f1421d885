// The inbox of a preview: takes the forms of its pages, and shows what their services would have received.
import { renderSentence, type Answer } from "./server/answer.ts";
import { renderInbox, type InboxWords } from "../../features/inbox/inbox-page.ts";
import type { InboxRequest } from "./server/server.ts";
import type { PreviewInboxOptions } from "./inbox-part.ts";
import { createReplyPart } from "./replies.ts";
import { createSignupPart } from "./signups.ts";

/**
 * Answers for everything below /_inbox/. It trusts its forms: src/commands/preview/server/server.ts has checked who
 * sent them.
 */
export function createPreviewInbox(options: PreviewInboxOptions): (request: InboxRequest) => Answer | Promise<Answer> {
  const parts = [createSignupPart(options), createReplyPart(options)];
  return ({ url, fields, from }) => {
    const site = options.current()?.site;
    if (!site) return { status: 503, html: renderSentence("The preview is still being built. Try again in a moment.") };
    const { title, language, timezone } = site.settings.site;
    const words: InboxWords = { site: title, language, zone: timezone };
    if (!fields)
      return {
        status: 200,
        html: renderInbox(
          parts.flatMap((part) => part.entries(words)),
          words,
        ),
      };
    const part = parts.find(({ answers }) => Object.hasOwn(answers, url.pathname));
    const answer = part?.answers[url.pathname];
    if (answer) return answer({ url, fields, from, site, words });
    if (url.pathname === "/_inbox/clear") for (const { clear } of parts) clear();
    return { location: "/_inbox/" };
  };
}
