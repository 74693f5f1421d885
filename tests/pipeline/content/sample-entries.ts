// Posts and pages for tests, complete, any part of them changed.
import { toBody } from "../../../src/pipeline/content/body.ts";
import type { Comment, CommentArchive } from "../../../src/features/comments/archive/archive.ts";
import { createMarkdown } from "../../../src/features/comments/thread/markdown.ts";
import { summarize } from "../../../src/features/comments/thread/summary.ts";
import type {
  Entry,
  EventDate,
  EventEntry,
  Page,
  ParsedFile,
  Post,
  SeriesPage,
} from "../../../src/pipeline/content/entry.ts";
import { parseMoment, type Moment } from "../../../src/lib/moment.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import { distinctBeyondAscii } from "../../../src/lib/text.ts";

/** A typed date in UTC, for example 2013-04-25 or 2013-04-25 10:00. */
export function momentOf(typed: string): Moment {
  const moment = parseMoment(typed, "UTC");
  if (typeof moment !== "object") throw new Error(`${typed} is no date`);
  return moment;
}

export interface PostChanges extends Partial<Omit<Post, "body" | "kind" | "archive">> {
  readonly archive?: CommentArchive;
  readonly typedDate?: string;
  readonly html?: string;
}

/** A post in posts/<slug>.md at /<slug>/, published on 25 April 2013. */
export function samplePost(
  slug: string,
  {
    typedDate = "2013-04-25",
    html = "<p>Text</p>",
    archive = { comments: [], notImported: 0 },
    ...changes
  }: PostChanges = {},
): Post {
  const date = changes.date ?? momentOf(typedDate);
  return {
    ...commonOf("posts", slug, html),
    kind: "post",
    slug,
    date,
    tags: [],
    categories: [],
    comments: "open",
    featured: false,
    guid: undefined,
    titleAccent: undefined,
    archive: summarize(archive, createMarkdown()),
    ...changes,
  };
}

/** A comment of 26 April 2013, by Ann. */
export function sampleComment(id: string, changes: Partial<Comment> = {}): Comment {
  return {
    id,
    author: "Ann",
    date: momentOf("2013-04-26 09:12"),
    text: `Said in ${id}`,
    kind: "comment",
    byAuthor: false,
    ...changes,
  };
}

export interface PageChanges extends Partial<Omit<Page, "body" | "kind">> {
  readonly html?: string;
}

/** A page in pages/<slug>.md at /<slug>/. */
export function samplePage(slug: string, { html = "<p>Text</p>", ...changes }: PageChanges = {}): Page {
  return { ...commonOf("pages", slug, html), kind: "page", ...changes };
}

export interface EventChanges extends Partial<Omit<EventEntry, "body" | "kind">> {
  readonly html?: string;
}

/** An event in events/<slug>.md at /events/<slug>/, on the evening of 16 January 2027, announced on 1 November 2026. */
export function sampleEvent(slug: string, { html = "<p>Text</p>", ...changes }: EventChanges = {}): EventEntry {
  return {
    ...commonOf("events", slug, html),
    kind: "event",
    slug,
    address: `/events/${slug}/`,
    zone: "UTC",
    dates: [dateOf("2027-01-16 18:30", "2027-01-16 20:00")],
    location: undefined,
    online: undefined,
    price: undefined,
    booking: undefined,
    cancelled: false,
    announced: momentOf("2026-11-01"),
    guid: undefined,
    ...changes,
  };
}

/** A date of an event in UTC. */
export function dateOf(typedStart: string, typedEnd: string): EventDate {
  const [start, end] = [momentOf(typedStart), momentOf(typedEnd)];
  return { start, end, over: end.ms };
}

/** A page of the series "nine", by the name of its file: index, confirm, thanks, already, or 01 and on. */
export function sampleSeriesPage(name: string, changes: Partial<Omit<SeriesPage, "body" | "kind">> = {}): SeriesPage {
  const roles = { index: "pitch", confirm: "confirm", thanks: "thanks", already: "already" } as const;
  const role =
    name === "index" || name === "confirm" || name === "thanks" || name === "already" ? roles[name] : "lesson";
  const key = role === "pitch" ? undefined : `secretkeyof${name}`;
  return {
    ...commonOf("series/nine", name, "<p>Text</p>"),
    kind: "series",
    series: "nine",
    role,
    key,
    number: role === "lesson" ? Number.parseInt(name, 10) : undefined,
    video: undefined,
    downloads: [],
    unlisted: key !== undefined,
    address: key === undefined ? "/nine/" : `/series/nine/${key}/`,
    ...changes,
  };
}

export function toParsedFile(entry: Entry, problems: readonly Problem[] = []): ParsedFile {
  return { source: entry.source, file: entry.file, entry, problems };
}

function commonOf(folder: string, slug: string, html: string) {
  const source = `${folder}/${slug}.md`;
  return {
    source,
    file: `content/${source}`,
    address: `/${slug}/`,
    aliases: [],
    title: `Title of ${slug}`,
    description: undefined,
    excerpt: "First sentences.",
    author: undefined,
    image: undefined,
    updated: undefined,
    draft: false,
    unlisted: false,
    expires: undefined,
    body: toBody(new TextEncoder().encode(html)),
    headings: [],
    ids: [],
    words: 100,
    characters: distinctBeyondAscii(html),
    hasCodeOrTable: false,
    hasGallery: false,
    links: [],
    assets: [],
    named: [],
    pictures: [],
    needs: [],
    files: [],
    used: [],
    signup: undefined,
    painting: undefined,
    hasImage: false,
    lines: {},
  };
}
