// What a comment says, without the marks of Markdown and HTML: for machines that read words, never to be shown as HTML.
import type MarkdownIt from "markdown-it";
import { toHtml } from "../lib/html.ts";
import type { CommentArchive } from "./archive.ts";
import { createMarkdown } from "./markdown.ts";
import { withoutAddresses } from "./private.ts";
import { readWords } from "./read-words.ts";
import { isPlain } from "./render-text.ts";

// Made for the first text that is more than plain words.
let markdown: MarkdownIt | undefined;

/** The words that a reader of the comment sees, on one line. Sanitising would take longer, and words can do no harm. */
export function toWords(text: string): string {
  if (isPlain(text)) return withoutAddresses(text.replaceAll(/\s+/gu, " ").trim(), "…");
  const html = (markdown ??= createMarkdown()).render(text);
  return withoutAddresses(readWords(toHtml(html.includes("<") ? html.replaceAll(UNSEEN, "") : html)), "…");
}

/** The first comments of a conversation are told to search engines. */
export const DESCRIBED = 10;

/** An archive whose first comments have their words with them. */
export function withWords(archive: CommentArchive): CommentArchive {
  let told = 0;
  const comments = archive.comments.map((comment) => (comment.kind === "comment" && told++ < DESCRIBED ? { ...comment, words: toWords(comment.text) } : comment));
  return { ...archive, comments };
}

/** What no reader sees of the HTML that somebody wrote. */
const UNSEEN = /<!--.*?(?:-->|$)|<(script|style|textarea|option|noscript|title|template|iframe|noembed|noframes|xmp)\b.*?(?:<\/\1\s*>|$)/gisu;
