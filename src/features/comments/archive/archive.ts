// The comments on a post, in a file next to it: comments.yaml, or <slug>.comments.yaml for a post without a folder.
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
  /** As typed, in Markdown or HTML: never show it unsanitized. */
  readonly text: string;
}

export interface CommentArchive {
  readonly comments: readonly Comment[];
  /** Number of comments on an earlier site that were not imported. */
  readonly notImported: number;
}

export const NO_COMMENTS: CommentArchive = { comments: [], notImported: 0 };

/** The result of reading a file: if there is a problem, the archive is empty. */
interface ReadArchive {
  readonly archive: CommentArchive;
  readonly problems: readonly Problem[];
}

export interface ArchiveOptions {
  /** IANA name; counts where a date names no zone. */
  readonly zone: string;
  /** Milliseconds since 1970; comments with a later date are a problem. */
  readonly now: number;
}

/** Reads the bytes or the text of a file; `file` is what problems call it. */
export type ParseArchive = (source: string | Buffer, file: string) => ReadArchive;
