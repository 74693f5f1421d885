// Escapes text for XML 1.0.
import { escapeHtml } from "../../lib/html.ts";

// XML has no way to write these characters, not even escaped (https://www.w3.org/TR/xml/#charsets).
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** For element content and quoted attributes. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ""));
}

/** A CDATA section; its own end mark inside the text is split in two. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replace(FORBIDDEN, "").replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
