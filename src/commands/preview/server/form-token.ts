// The token of a run: a page of another site can send a form to the preview, but can't know what belongs in it.
import { escapeHtml } from "../../../lib/html.ts";
import { Refusal } from "./refusal.ts";
import { isSameText } from "./same-text.ts";

const NAME = "preview-token";

const STALE = "This form is from an earlier run of the preview. Go back, reload the page and send it again.";

/** A form of the preview, as our layouts and pages write it. */
const FORM = /<form\b[^>]*\saction="?\/_inbox\/[^>]*>/giu;

/** Puts the token into every form that sends to the inbox. On disk, pages stay as they were built. */
export function addToken(html: string, token: string): string {
  const field = `<input type="hidden" name="${NAME}" value="${escapeHtml(token)}">`;
  return html.replace(FORM, (form) => form + field);
}

/** Removes the token from a form that was sent; no service should see it. Throws Refusal for a wrong one. */
export function takeToken(fields: URLSearchParams, token: string): void {
  const sent = fields.getAll(NAME);
  fields.delete(NAME);
  if (sent.length === 1 && isSameText(sent[0] ?? "", token)) return;
  throw new Refusal(403, STALE);
}
