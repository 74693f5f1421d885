// Summarizes the comments on a post without their HTML: their authors, and the text of the first ones.
import { toHtml } from "../../../lib/html.ts";
import type { Problem } from "../../../lib/problem.ts";
import { distinctBeyondAscii } from "../../../lib/text.ts";
import type { CommentArchive, CommentHead } from "../archive/archive.ts";
import { withoutAddresses } from "../private.ts";
import type { RenderComment } from "./markdown.ts";
import { readWords } from "./read-words.ts";
import { isPlain } from "./render-text.ts";

export interface CommentSummary {
  /** In the order of the archive. */
  readonly comments: readonly CommentHead[];
  /** Number of comments on an earlier site that were not imported. */
  readonly notImported: number;
  /** The first comments, for search engines and the search of the site. Pingbacks say nothing. */
  readonly first: readonly SpokenComment[];
  /** What names and texts are written with besides ASCII, each character once. */
  readonly characters: string;
}

interface SpokenComment extends CommentHead {
  /** The text on one line, without Markdown and HTML markup. Never show it as HTML. */
  readonly words: string;
}

/** The result of reading a file: if there is a problem, the summary is empty. */
export interface ReadSummary {
  readonly summary: CommentSummary;
  readonly problems: readonly Problem[];
}

/** More comments would outweigh the post in its structured data. */
const FIRST = 5;

export function summarize({ comments, notImported }: CommentArchive, render: RenderComment): CommentSummary {
  const first = comments.filter(({ kind }) => kind === "comment").slice(0, FIRST);
  return {
    comments: comments.map(({ text: _text, ...head }) => head),
    notImported,
    first: first.map(({ text, ...head }) => ({ ...head, words: toWords(text, render) })),
    characters: distinctBeyondAscii(comments.map(({ author, text }) => `${author}${text}`).join("")),
  };
}

/** The words that a reader of the comment sees, on one line. It isn't sanitized: words can do no harm. */
export function toWords(text: string, render: RenderComment): string {
  if (isPlain(text)) return withoutAddresses(text.replaceAll(/\s+/gu, " ").trim(), "…");
  const html = render(text);
  return withoutAddresses(readWords(toHtml(text.includes("<") ? html.replaceAll(UNSEEN, "") : html)), "…");
}

const HIDDEN = "script|style|textarea|option|noscript|title|template|iframe|noembed|noframes|xmp";

/** Comments and elements whose text no browser shows. */
const UNSEEN = new RegExp(`<!--.*?(?:-->|$)|<(${HIDDEN})\\b.*?(?:</\\1\\s*>|$)`, "gisu");
