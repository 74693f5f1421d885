// A post or page after reading: typed, complete, and free of what its author may have got wrong.
import type { CommentArchive } from "../comments/archive.ts";
import type { Moment } from "../lib/moment.ts";
import type { Problem } from "../lib/problem.ts";
import type { Heading } from "../markdown/document.ts";

/** A link inside the site, still to be held against the pages that exist. */
export interface InternalLink {
  /** `/address/#fragment`, or `content:posts/file.md#fragment` for a link to a content file. */
  readonly target: string;
  /** What the author wrote. */
  readonly written: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
}

/** A file that a page needs beside it. */
export interface Asset {
  /** Path below the content folder. */
  readonly source: string;
  /** Address on the site. */
  readonly address: string;
}

/** What stands in the text of an entry; it may arrive later than the head, from another thread. */
export interface EntryText {
  /** The text as HTML in UTF-8. Bytes cost no memory that is searched for garbage, and nothing to hand to another thread. */
  readonly body: Uint8Array;
  readonly headings: readonly Heading[];
  /** Every id on the page that a link may point to. */
  readonly ids: readonly string[];
  readonly words: number;
  /** The first sentences of the text. */
  readonly excerpt: string;
  readonly image: { readonly address: string; readonly alt: string } | undefined;
  readonly links: readonly InternalLink[];
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
}

interface HeadBase {
  /** Path below the content folder, with forward slashes. */
  readonly source: string;
  /** The same file as it is called in messages. */
  readonly file: string;
  /** Changes whenever the file or its comments change. */
  readonly hash: string;
  readonly address: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly updated: Moment | undefined;
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly expires: Moment | undefined;
}

interface PostHead extends HeadBase {
  readonly kind: "post";
  readonly date: Moment;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly comments: "open" | "closed" | "off";
  readonly archive: CommentArchive;
  /** The author's own id for feeds, if one was given. */
  readonly guid: string | undefined;
  /** The last part of the address, from the file name. */
  readonly slug: string;
}

interface PageHead extends HeadBase {
  readonly kind: "page";
}

export type EntryHead = PostHead | PageHead;

type Text = Omit<EntryText, "problems">;

export interface Post extends PostHead, Text {}

export interface Page extends PageHead, Text {}

export type Entry = Post | Page;

/** A file after reading; an entry is missing when a problem stood in its way. */
export interface ParsedFile {
  readonly source: string;
  readonly file: string;
  readonly entry: Entry | undefined;
  readonly problems: readonly Problem[];
}
