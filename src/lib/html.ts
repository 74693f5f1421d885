// HTML as a branded type, so that text is never mistaken for it.

declare const html: unique symbol;

/** Markup that we rendered or sanitised ourselves; the only value a template may mark as safe. */
export type Html = string & { readonly [html]: true };

/** Vouches for markup; called where HTML is made, nowhere else. */
export function toHtml(markup: string): Html {
  return markup as Html;
}

/** Escapes text for HTML and XML, in element content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character) : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
