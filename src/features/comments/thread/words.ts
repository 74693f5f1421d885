// What a comment says, without the marks of Markdown and HTML: for machines that read words, never to be shown as HTML.
import { toHtml } from "../../../lib/html.ts";
import { charactersOf, textOf, type Comment, type CommentArchive } from "../archive/archive.ts";
import { createMarkdown, type RenderComment } from "./markdown.ts";
import { withoutAddresses } from "../private.ts";
import { readWords } from "./read-words.ts";
import { isPlain } from "./render-text.ts";

// Made for the first text that is more than plain words.
let ownRender: RenderComment | undefined;

/** The words that a reader of the comment sees, on one line. Sanitising would take longer, and words can do no harm. */
export function toWords(text: string, render?: RenderComment): string {
  if (isPlain(text)) return withoutAddresses(text.replaceAll(/\s+/gu, " ").trim(), "…");
  const html = (render ?? (ownRender ??= createMarkdown()))(text);
  return withoutAddresses(readWords(toHtml(text.includes("<") ? html.replaceAll(UNSEEN, "") : html)), "…");
}

/** The same of a comment, whose words may have been worked out already. */
export function wordsOf(comment: Comment): string {
  return comment.words ?? toWords(textOf(comment));
}

/** So many comments of a conversation search engines are told of, and the search of the site: what follows would bury the post that it is about. */
export const DESCRIBED = 5;

/** The first comments of an archive; pingbacks say nothing. */
export function describedComments({ comments }: CommentArchive): readonly Comment[] {
  return comments.filter(({ kind }) => kind === "comment").slice(0, DESCRIBED);
}

/** What the first comments say, and who says it: a line for each. */
export function saidFirst(archive: CommentArchive): string[] {
  return describedComments(archive).map((comment) => `${comment.author}: ${wordsOf(comment)}`);
}

/** An archive whose first comments have their words with them. */
export function withWords(archive: CommentArchive, render?: RenderComment): CommentArchive {
  const described = new Set(describedComments(archive));
  const comments = archive.comments.map((comment) =>
    described.has(comment) ? { ...comment, words: toWords(textOf(comment), render) } : comment,
  );
  return { ...archive, comments, characters: charactersOf(archive) };
}

/** What no reader sees of the HTML that somebody wrote. */
const UNSEEN =
  /<!--.*?(?:-->|$)|<(script|style|textarea|option|noscript|title|template|iframe|noembed|noframes|xmp)\b.*?(?:<\/\1\s*>|$)/gisu;
