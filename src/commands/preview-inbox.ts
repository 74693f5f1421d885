// The inbox of a preview: takes the forms of its pages, and shows what their services would have received.
import type { BuildResult } from "../build/build.ts";
import { renderSentence, type Answer } from "../preview/answer.ts";
import { renderInbox, type InboxEntry, type InboxWords } from "../preview/inbox-page.ts";
import type { InboxRequest } from "../preview/server.ts";
import type { Site } from "../site/site.ts";
import { createReplyPart } from "./preview-replies.ts";
import { createSignupPart } from "./preview-signups.ts";

export interface PreviewInboxOptions {
  /** The content folder. */
  readonly content: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** What the preview shows at the moment; undefined before its first build. */
  readonly current: () => BuildResult | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly send: typeof fetch;
}

/** A form that a page of the preview, or a button of the inbox, sent. */
export interface PostedForm {
  readonly url: URL;
  readonly fields: URLSearchParams;
  /** The Referer header. */
  readonly from: string | undefined;
  readonly site: Site;
  readonly words: InboxWords;
}

/** What the inbox does for one kind of form. */
export interface InboxPart {
  /** By path. */
  readonly answers: Readonly<Record<string, (form: PostedForm) => Answer | Promise<Answer>>>;
  entries(words: InboxWords): readonly InboxEntry[];
  clear(): void;
}

/** Answers for everything below /_inbox/. It trusts its forms: src/preview/server.ts has checked who sent them. */
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
