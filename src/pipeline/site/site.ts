// The whole site as typed records: which entries are published now, and how posts relate to each other.
import type { Entry, ParsedFile, Post } from "../content/entry.ts";
import { isError, type Problem } from "../../lib/problem.ts";
import type { Settings } from "../settings/load-settings.ts";
import { createPaintings, type Paintings } from "./paintings.ts";
import { checkDates } from "./date-problems.ts";
import { collectYears, type Year } from "./calendar.ts";
import {
  checkAnnouncements,
  checkPlaces,
  eventFeedId,
  listEvents,
  nextDate,
  type EventLists,
  type SiteEvent,
} from "./events.ts";
import { assignFeedIds } from "./feed-id.ts";
import { hasPage, isListed, publicationState, type Stated } from "./publication.ts";
import { createRelated, type Related } from "./related.ts";
import { checkSeries, collectSeries, type Series } from "./series.ts";
import { createShares, type Shares } from "./shares.ts";
import type { SiteEntry, SitePage, SitePost } from "./site-entries.ts";
import { checkTerms, collectTerms, type Term } from "./terms.ts";

export interface Site {
  readonly settings: Settings;
  readonly now: number;
  readonly preview: boolean;
  /** Every post that has a page, newest first. */
  readonly posts: readonly SitePost[];
  /** The posts that are in lists, feeds and pager links. */
  readonly listed: readonly SitePost[];
  readonly pages: readonly SitePage[];
  readonly events: EventLists;
  readonly series: readonly Series[];
  /** Every entry that has a page: posts, pages, events, and those of series. */
  readonly withPage: readonly SiteEntry[];
  readonly tags: readonly Term[];
  readonly categories: readonly Term[];
  readonly years: readonly Year[];
  readonly older: ReadonlyMap<SitePost, SitePost>;
  readonly newer: ReadonlyMap<SitePost, SitePost>;
  readonly related: Related;
  /** The paintings of its entries. */
  readonly paintings: Paintings;
  /** Share images of the pages. */
  readonly shares: Shares;
  /** Every entry that was read, with or without a page. */
  readonly entries: readonly Entry[];
  /** Problems between entries; problems of a single entry are in its `ParsedFile`. */
  readonly problems: readonly Problem[];
}

export interface SiteOptions {
  readonly settings: Settings;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Shows drafts, scheduled and expired entries, marked as such. */
  readonly preview: boolean;
}

const RELATED_POSTS = 3;

/** Collects entries into a site: those free of errors, and in a preview all that could be read. */
export function createSite(files: readonly ParsedFile[], { settings, now, preview }: SiteOptions): Site {
  const entries = files.flatMap(({ entry, problems }) =>
    entry && (preview || !problems.some(isError)) ? [entry] : [],
  );
  const everyPost = entries.filter((entry) => entry.kind === "post");
  const { ids, problems } = assignFeedIds(everyPost, settings.site.url, settings.published);
  const state = <Kind extends Entry>(entry: Kind): Kind & Stated => {
    const current = publicationState(entry, now);
    return { ...entry, state: current, listed: isListed(entry, current, preview) };
  };
  const posts = everyPost
    .map((post): SitePost => ({ ...state(post), feedId: ids.get(post) ?? "" }))
    .filter((post) => hasPage(post.state, preview))
    .sort(newestFirst);
  const shown = <Kind extends Stated>(stated: Kind): boolean => hasPage(stated.state, preview);
  const pages = entries
    .filter((entry) => entry.kind === "page")
    .map(state)
    .filter(shown);
  const { url, language } = settings.site;
  const events = entries
    .filter((entry) => entry.kind === "event")
    .map(state)
    .filter(shown)
    .map((event): SiteEvent => ({
      ...event,
      ...nextDate(event, now),
      feedId: eventFeedId(event, url),
    }));
  const unread = files.flatMap(({ source, entry, problems }) => (entry && !problems.some(isError) ? [] : [source]));
  const everySeriesPage = entries.filter((entry) => entry.kind === "series");
  const seriesPages = everySeriesPage.map(state).filter(shown);
  const listed = posts.filter((post) => post.listed);
  const tags = collectTerms(listed, "tags", language);
  const categories = collectTerms(listed, "categories", language);
  const eventLists = listEvents(events);
  const series = collectSeries(seriesPages);
  const withPage = [...posts, ...pages, ...events, ...seriesPages];
  const paintings = createPaintings({ settings, entries, withPage });
  return {
    settings,
    now,
    preview,
    posts,
    listed,
    pages,
    withPage,
    tags,
    categories,
    entries,
    paintings,
    shares: createShares({
      settings,
      preview,
      posts,
      events: eventLists,
      series,
      paintings,
    }),
    events: eventLists,
    series,
    years: collectYears(listed),
    older: new Map(listed.flatMap((post, index) => pair(post, listed[index + 1]))),
    newer: new Map(listed.flatMap((post, index) => pair(post, listed[index - 1]))),
    related: createRelated(listed, [...tags, ...categories], RELATED_POSTS),
    problems: [
      ...problems,
      ...checkSeries(everySeriesPage, unread),
      ...checkAnnouncements(events, now),
      ...checkPlaces(events),
      ...checkDates(entries, now),
      ...checkTerms(everyPost, "tags"),
      ...checkTerms(everyPost, "categories"),
    ],
  };
}

function pair(post: SitePost, other: SitePost | undefined): [SitePost, SitePost][] {
  return other ? [[post, other]] : [];
}

function newestFirst(a: Post, b: Post): number {
  return b.date.ms - a.date.ms || (a.source < b.source ? -1 : 1);
}
