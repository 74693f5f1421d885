// Settings for comments as in site.yaml, with made-up ids.
import { explainIssues } from "../../../src/lib/schema.ts";
import type { ReplyInstance } from "../../../src/features/comments/replies/reply-form.ts";
import { replySettings, type ReplySettings } from "../../../src/features/comments/replies/reply-settings.ts";

/** The comments block for each service, complete and valid. */
export const REPLY_BLOCKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  netlify: { service: "netlify" },
  formspree: { service: "formspree", form: "mqkrvdzn" },
  formsubmit: { service: "formsubmit", address: "7b1f0c93a8d24e65b0c7719f3e2a84d6" },
  custom: {
    service: "custom",
    action: "https://forms.inner-canvas.org/reply",
    fields: { comment: "message", website: "url" },
    honeypot: "fax",
    redirect: "next",
  },
  isso: { service: "isso", url: "https://comments.inner-canvas.org" },
  remark42: { service: "remark42", url: "https://talk.inner-canvas.org/", site: "painting" },
};

/** Checked settings; throws with the sentences of what is wrong in them. */
export function parseReplies(block: unknown): ReplySettings {
  const result = replySettings.safeParse(block);
  if (!result.success) throw new Error(complaintsOf(block).join("\n"));
  return result.data;
}

/** What is wrong under comments: "key: sentence". */
export function complaintsOf(block: unknown): string[] {
  const result = replySettings.safeParse(block);
  return result.success
    ? []
    : explainIssues(result.error.issues, () => []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

export const INSTANCE: ReplyInstance = {
  url: "https://inner-canvas.org/2026/03/08/slow-bread/",
  post: "/2026/03/08/slow-bread/",
  title: "Slow bread",
  subject: "Reply to “Slow bread”",
  received: "https://inner-canvas.org/reply-received/",
  language: "de-CH",
};
