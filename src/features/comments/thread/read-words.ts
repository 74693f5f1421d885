// The words in HTML, told apart from its elements as quickly as they can be.
import type { Html } from "../../../lib/html.ts";

/** What stands in the elements, on one line. */
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
