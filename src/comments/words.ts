// What a comment says, without the marks of Markdown and HTML: for machines that read words.
import { createTextRenderer } from "./render-text.ts";
import { readWords } from "./read-words.ts";

const render = createTextRenderer("…");

/** The words that a reader of the comment sees, on one line. */
export function toWords(text: string): string {
  return readWords(render(text));
}
