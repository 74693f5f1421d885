// The parts of an email.
import type { EmailWords, SizeOf } from "../feeds/email-html.ts";
import type { HtmlNode } from "../feeds/html-rewriter.ts";
import type { AbsoluteUrl } from "../../lib/url.ts";
import type { MailLook } from "./mail-styles.ts";

export interface Mail {
  readonly subject: string;
  /** The preview text that an inbox shows next to the subject. */
  readonly preheader: string;
  /** BCP 47, for example en. */
  readonly language: string;
  /** The writing direction; by default that of the language. */
  readonly direction?: "ltr" | "rtl" | undefined;
  readonly site: { readonly title: string; readonly url: AbsoluteUrl };
  readonly heading: string;
  /** HTML of the entry. */
  readonly body: string;
  /** The entry's page. */
  readonly base: AbsoluteUrl;
  /** Above the words, from edge to edge; leads where the button leads. */
  readonly image?: { readonly address: string; readonly alt: string } | undefined;
  /** The one button below the words. */
  readonly action?: { readonly label: string; readonly address: string } | undefined;
  /** A paragraph each. The service adds how to unsubscribe. */
  readonly footer: readonly string[];
  readonly sizeOf: SizeOf;
  readonly words: EmailWords;
  readonly look: MailLook;
}

/** An email with absolute addresses and its HTML as a tree. */
export interface MailParts extends Pick<
  Mail,
  "subject" | "preheader" | "language" | "site" | "heading" | "base" | "action" | "footer"
> {
  readonly direction: "ltr" | "rtl";
  readonly body: readonly HtmlNode[];
  /** The picture above the text, in its link; none without an address. */
  readonly picture: readonly HtmlNode[];
}
