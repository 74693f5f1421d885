// The responses to a post, kept in a file beside it: comments.yaml, or <slug>.comments.yaml beside a flat post.
import type { Moment } from "../../../lib/moment.ts";
import type { Problem } from "../../../lib/problem.ts";
import { distinctBeyondAscii } from "../../../lib/text.ts";

export interface Comment {
  /** Unique in its archive; letters, digits, hyphens, dots and underscores. */
  readonly id: string;
  readonly author: string;
  /** http or https. */
  readonly url?: string | undefined;
  readonly date: Moment;
  /** As it was written, in Markdown or HTML: never to be shown as it is. Not there where an earlier build has made HTML of it. */
  readonly text?: string | undefined;
  /** What it says, on one line, without the marks of Markdown and HTML; only where somebody has worked it out already. */
  readonly words?: string | undefined;
  /** The id of the comment that it answers. */
  readonly parent?: string | undefined;
  readonly kind: "comment" | "pingback";
  /** Whether the author of the post wrote it. */
  readonly byAuthor: boolean;
}

export interface CommentArchive {
  readonly comments: readonly Comment[];
  /** Responses of an earlier site that were not carried over. */
  readonly missing: number;
  /** What names and texts are written with besides ASCII, each once; only where somebody has worked it out already. */
  readonly characters?: string | undefined;
}

export const NO_COMMENTS: CommentArchive = { comments: [], missing: 0 };

/** What came of a file: with a problem in it, nothing but that. */
export interface ReadArchive {
  readonly archive: CommentArchive;
  readonly problems: readonly Problem[];
}

/** All responses to a post, the missing ones counted in. */
export function countComments({ comments, missing }: CommentArchive): number {
  return comments.length + missing;
}

/** An archive whose texts stand elsewhere already; what is made of them for machines has to be there. */
export function withoutTexts({ comments, ...others }: CommentArchive): CommentArchive {
  return { ...others, comments: comments.map(({ text: _text, ...told }) => told) };
}

/** Throws where the text of a comment was not kept. */
export function textOf({ id, text: written }: Comment): string {
  if (written === undefined) throw new Error(`the text of comment ${id} was not kept`);
  return written;
}

/** What names and texts are written with besides ASCII, each once. */
export function charactersOf({ comments, characters }: CommentArchive): string {
  return characters ?? distinctBeyondAscii(comments.map((one) => `${one.author}${textOf(one)}`).join(""));
}

export interface ArchiveOptions {
  /** IANA name; counts where a date names no zone. */
  readonly zone: string;
  /** Milliseconds since 1970: nobody has written later than that. */
  readonly now: number;
}

/** Reads the bytes or the text of a file; `file` is what problems call it. */
export type ParseArchive = (source: string | Buffer, file: string) => ReadArchive;
