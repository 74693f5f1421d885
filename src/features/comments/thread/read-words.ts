// Extracts the text of HTML, as fast as possible.
import type { Html } from "../../../lib/html.ts";

/** The text content of the elements, on one line. */
export function readWords(html: Html): string {
  const words = html
    .replaceAll(BLOCK, " ")
    .replaceAll(TAG, "")
    .replaceAll(REFERENCE, (_whole, name: string) => CHARACTERS[name] ?? "");
  return words.replaceAll(/\s+/gu, " ").trim();
}

const BLOCK = /<\/?(?:p|br|ul|ol|li|pre|blockquote|div|h[1-6])(?:\s[^<>]*)?>/giu;
const TAG = /<[^<>]*>/gu;

/** The references that serialising writes (https://html.spec.whatwg.org/multipage/parsing.html#escapingString). */
const REFERENCE = /&(amp|lt|gt|quot|nbsp|#39);/gu;
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };
