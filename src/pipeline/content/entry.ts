// A parsed post or page: typed, complete and valid.
import type { PaintingPins } from "../../features/paintings/plan.ts";
import type { CommentSummary } from "../../features/comments/thread/summary.ts";
import type { Moment } from "../../lib/moment.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Body } from "./body.ts";
import type { Heading } from "../markdown/document.ts";
import type { PolicyNeed } from "../markdown/policy-needs.ts";
import type { Video } from "../../features/video/video.ts";

/** A link inside the site, still to be held against the pages that exist. */
export interface InternalLink {
  /** `/address/#fragment`, or `content:posts/file.md#fragment` for a link to a content file. */
  readonly target: string;
  /** The target as the author wrote it. */
  readonly written: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
}

/** A file that is published together with a page. */
export interface Asset {
  /** Path below the content folder. */
  readonly source: string;
  /** Address on the site. */
  readonly address: string;
  /** Only looked at, and nowhere linked to: its renditions will do. */
  readonly shown?: true | undefined;
  /** Shown in a gallery, which links to the file. */
  readonly opened?: true | undefined;
}

/** A picture that a page shows. */
export interface ShownPicture {
  /** On the site, beginning with a slash; not percent-encoded and without a query. */
  readonly address: string;
  /** The picture as the author wrote it. */
  readonly written: string;
  /** Line of the file, counted from 1. */
  readonly line: number | undefined;
  /** The key of the front matter that names it. */
  readonly field?: string | undefined;
  /** It may be wider than the text. */
  readonly wide?: boolean | undefined;
}

/** The parsed text of an entry. */
export interface EntryText {
  readonly body: Body;
  readonly headings: readonly Heading[];
  /** Every id on the page that a link may point to. */
  readonly ids: readonly string[];
  readonly words: number;
  /** The non-ASCII characters of the text, each once. */
  readonly characters: string;
  /** Whether it holds code or a table. */
  readonly hasCodeOrTable: boolean;
  /** Whether it has a gallery. */
  readonly hasGallery: boolean;
  /** The first sentences of the text. */
  readonly excerpt: string;
  readonly image: { readonly address: string; readonly alt: string } | undefined;
  readonly links: readonly InternalLink[];
  readonly assets: readonly Asset[];
  /** Addresses on the site that its HTML names, other than its links and pictures. */
  readonly named: readonly string[];
  /** Pictures of the site in the text; pictures of other sites stay unchanged. */
  readonly pictures: readonly ShownPicture[];
  /** What its markup asks of the page's Content-Security-Policy. */
  readonly needs: readonly PolicyNeed[];
}

interface HeadBase {
  /** Path below the content folder, with forward slashes. */
  readonly source: string;
  /** The file's name in messages. */
  readonly file: string;
  readonly address: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly updated: Moment | undefined;
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly expires: Moment | undefined;
  /** The name of the form that its author chose; "none" for no form at all. */
  readonly signup: string | undefined;
  /** Whether its author gave it a picture; `image` says which one. */
  readonly hasImage: boolean;
  /** Properties of the painting that the author pinned, or "off" for no painting. */
  readonly painting: PaintingPins | "off" | undefined;
  /** Files that the front matter names. */
  readonly files: readonly Asset[];
  /** Files that the front matter names, whether they are published or only read: paths below the content folder. */
  readonly used: readonly string[];
  /** Lines of the keys that are checked against other files, each other or the clock. */
  readonly lines: KeyLines;
}

export type KeyLines = Readonly<
  Partial<
    Record<
      | ("date" | "updated" | "expires" | "start" | "end" | "dates" | "announced")
      | ("guid" | "permalink" | "aliases" | "tags" | "categories"),
      number | undefined
    >
  >
>;

interface PostHead extends HeadBase {
  readonly kind: "post";
  readonly date: Moment;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly comments: "open" | "closed" | "off";
  /** Shown to readers who look for a place to begin. */
  readonly featured: boolean;
  /** The author's own id for feeds, if one was given. */
  readonly guid: string | undefined;
  /** The last part of the address, from the file name. */
  readonly slug: string;
  /** The end of the title that is painted in the page's pigment. */
  readonly titleAccent: string | undefined;
}

interface PageHead extends HeadBase {
  readonly kind: "page";
}

/** One date of an event. Moments without a time are whole days. */
export interface EventDate {
  readonly start: Moment;
  /** Of whole days the last one. */
  readonly end: Moment | undefined;
  /** From this moment on it is past; milliseconds since 1970 in UTC. */
  readonly over: number;
}

interface EventHead extends HeadBase {
  readonly kind: "event";
  readonly slug: string;
  /** IANA name of the zone in which the dates were typed. */
  readonly zone: string;
  /** At least one, in order. */
  readonly dates: readonly EventDate[];
  readonly location: string | undefined;
  readonly online: string | undefined;
  readonly price: string | undefined;
  readonly booking: string | undefined;
  readonly cancelled: boolean;
  /** When it enters the feed. */
  readonly announced: Moment | undefined;
  readonly guid: string | undefined;
}

/** The pitch is for everybody; all others are for subscribers, under addresses that cannot be guessed. */
export type SeriesRole = "pitch" | "confirm" | "thanks" | "already" | "lesson";

interface Download {
  readonly address: string;
  readonly label: string;
  readonly bytes: number;
}

interface SeriesPageHead extends HeadBase {
  readonly kind: "series";
  /** The name of the series' folder, safe for addresses. */
  readonly series: string;
  readonly role: SeriesRole;
  /** Of a lesson, counted from 1. */
  readonly number: number | undefined;
  /** The secret part of the address; the pitch has none. */
  readonly key: string | undefined;
  readonly video: Video | undefined;
  readonly downloads: readonly Download[];
}

export type EntryHead = PostHead | PageHead | EventHead | SeriesPageHead;

export interface Post extends PostHead, EntryText {
  /** The comments on the post, without their HTML. */
  readonly archive: CommentSummary;
}

export interface Page extends PageHead, EntryText {}

export interface EventEntry extends EventHead, EntryText {}

export interface SeriesPage extends SeriesPageHead, EntryText {}

export type Entry = Post | Page | EventEntry | SeriesPage;

/** A parsed file; `entry` is undefined if a problem prevented parsing. */
export interface ParsedFile {
  readonly source: string;
  readonly file: string;
  readonly entry: Entry | undefined;
  /** Where the page of a file without an entry would be. */
  readonly likelyAddress?: string | undefined;
  /** What the text of a file without an entry links to. */
  readonly links?: readonly InternalLink[] | undefined;
  readonly problems: readonly Problem[];
}
