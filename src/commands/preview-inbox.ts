// The inbox of a preview on its own server: takes the forms of its pages, and shows what their services would have received.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BuildResult } from "../build/build.ts";
import { renderInbox, type InboxEntry, type InboxWords } from "../preview/inbox-page.ts";
import type { Site } from "../site/site.ts";
import { lead, readForm, show } from "./preview-answer.ts";
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

/** Answers for everything below /_inbox/ and hands all else on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A form that a page of the preview, or a button of the inbox, sent. */
export interface PostedForm {
  readonly url: URL;
  readonly fields: URLSearchParams;
  readonly site: Site;
  readonly words: InboxWords;
}

/** What the inbox does for one kind of form. */
export interface InboxPart {
  /** By path. */
  readonly answers: Readonly<Record<string, (form: PostedForm, request: IncomingMessage, response: ServerResponse) => void | Promise<void>>>;
  entries(words: InboxWords): readonly InboxEntry[];
  clear(): void;
}

export function createPreviewInbox(options: PreviewInboxOptions): Middleware {
  const parts = [createSignupPart(options), createReplyPart(options)];

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const site = options.current()?.site;
    if (!site) return show(response, 503, "The preview is still being built. Try again in a moment.");
    const words: InboxWords = { site: site.settings.site.title, language: site.settings.site.language, zone: site.settings.site.timezone };
    if (request.method !== "POST") return show(response, 200, renderInbox(parts.flatMap((part) => part.entries(words)), words));
    // Another site in the same browser must not press our buttons.
    if (request.headers.origin !== undefined && request.headers.origin !== "null" && request.headers.origin !== url.origin) return show(response, 403, "Forms of other sites are not taken here.");
    const form: PostedForm = { url, fields: await readForm(request), site, words };
    const part = parts.find(({ answers }) => Object.hasOwn(answers, url.pathname));
    if (part) return part.answers[url.pathname]?.(form, request, response);
    if (url.pathname === "/_inbox/clear") for (const { clear } of parts) clear();
    return lead(response, "/_inbox/");
  };

  return (request, response, next) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
    if (!/^\/_inbox(?:\/|$)/u.test(url.pathname)) return next();
    answer(request, response, url).catch((error: unknown) => show(response, 500, `The inbox has a fault of its own: ${String(error)}`));
  };
}
