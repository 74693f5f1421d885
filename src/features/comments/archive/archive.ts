// The responses to a post, kept in a file beside it: comments.yaml, or <slug>.comments.yaml beside a flat post.
import type { Moment } from "../../../lib/moment.ts";
import type { Problem } from "../../../lib/problem.ts";

/** Who wrote a comment and when: all of it but its text. */
export interface CommentHead {
  /** Unique in its archive; letters, digits, hyphens, dots and underscores. */
  readonly id: string;
  readonly author: string;
  /** http or https. */
  readonly url?: string | undefined;
  readonly date: Moment;
  /** The id of the comment that it answers. */
  readonly parent?: string | undefined;
  readonly kind: "comment" | "pingback";
  /** Whether the author of the post wrote it. */
  readonly byAuthor: boolean;
}

export interface Comment extends CommentHead {
  /** As it was written, in Markdown or HTML: never to be shown as it is. */
  readonly text: string;
}

export interface CommentArchive {
  readonly comments: readonly Comment[];
  /** Comments of an earlier site that were not carried over. */
  readonly notImported: number;
}

export const NO_COMMENTS: CommentArchive = { comments: [], notImported: 0 };

/** What came of a file: with a problem in it, nothing but that. */
interface ReadArchive {
  readonly archive: CommentArchive;
  readonly problems: readonly Problem[];
}

export interface ArchiveOptions {
  /** IANA name; counts where a date names no zone. */
  readonly zone: string;
  /** Milliseconds since 1970: nobody has written later than that. */
  readonly now: number;
}

/** Reads the bytes or the text of a file; `file` is what problems call it. */
export type ParseArchive = (source: string | Buffer, file: string) => ReadArchive;
