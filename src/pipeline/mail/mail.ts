// One email, as HTML and as plain text, from the HTML of a page and the texts around it.
import { directionOf } from "../../lib/direction.ts";
import { toEmailHtml } from "../feeds/email-html.ts";
import { absoluteAddress, parseHtml, renderNodes, toElement, type HtmlNode } from "../feeds/html-rewriter.ts";
import type { Mail, MailParts } from "./mail-parts.ts";
import { renderMailHtml } from "./mail-html.ts";
import { createStyles } from "./mail-styles.ts";
import { renderMailText } from "./mail-text.ts";

export interface RenderedMail {
  readonly html: string;
  readonly text: string;
  /** True where Gmail would show a part only. */
  readonly clipped: boolean;
}

/** Gmail clips a message after this many bytes of HTML. */
export const GMAIL_CLIP = 102 * 1024;

/** The email in UTF-8. Nothing in it runs or loads but pictures, and every address in it is absolute. */
export function renderMail(mail: Mail): RenderedMail {
  const { language, direction = directionOf(language), base, sizeOf, words, look } = mail;
  const action = toAction(mail);
  const body = parseHtml(toEmailHtml(mail.body, { base, sizeOf, words, widest: TEXT_WIDTH }));
  const parts: MailParts = { ...mail, direction, body, picture: toPicture(mail, action?.address ?? base), action };
  const html = renderMailHtml(parts, createStyles(look, direction));
  return { html, text: renderMailText(parts), clipped: Buffer.byteLength(html) > GMAIL_CLIP };
}

/** Pixels between the margins of the sheet. */
const TEXT_WIDTH = 512;

function toAction({ action, base }: Mail): Mail["action"] {
  const address = action && absoluteAddress(action.address, base, "link");
  return action && address !== undefined ? { label: action.label, address } : undefined;
}

function toPicture({ image, base, sizeOf, words }: Mail, address: string): HtmlNode[] {
  if (!image || image.address === "") return [];
  const html = renderNodes([
    toElement("a", { href: address }, [toElement("img", { src: image.address, alt: image.alt })]),
  ]);
  const [link] = parseHtml(toEmailHtml(html, { base, sizeOf, words }));
  return link?.kind === "element" && link.children.length > 0 ? [link] : [];
}
