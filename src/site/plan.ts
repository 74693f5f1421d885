// Every page that must exist: its address, what stands on it, and what it depends on.
import type { Problem } from "../lib/problem.ts";
import type { Month, Year } from "./calendar.ts";
import type { Offer } from "../settings/load-settings.ts";
import type { SiteEvent } from "./events.ts";
import type { Series, SiteSeriesPage } from "./series.ts";
import { hasReplyForm, RECEIVED } from "./replies.ts";
import type { Site, SiteEntry, SitePage, SitePost } from "./site.ts";
import type { Term } from "./terms.ts";

/** Which part of a list a page shows. */
export interface Slice {
  readonly posts: readonly SitePost[];
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly later: string | undefined;
  readonly earlier: string | undefined;
}

export type PlannedPage = { readonly address: string } & (
  | { readonly kind: "post"; readonly post: SitePost }
  | { readonly kind: "page"; readonly page: SitePage }
  | { readonly kind: "event"; readonly event: SiteEvent }
  | { readonly kind: "series"; readonly page: SiteSeriesPage; readonly series: Series }
  | { readonly kind: "events" }
  | { readonly kind: "offer"; readonly offer: Offer }
  | { readonly kind: "event-calendar"; readonly event: SiteEvent }
  | { readonly kind: "home"; readonly posts: readonly SitePost[] }
  | { readonly kind: "blog"; readonly slice: Slice }
  | { readonly kind: "tag" | "category"; readonly term: Term; readonly slice: Slice }
  | { readonly kind: "archive" }
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "month"; readonly year: Year; readonly month: Month }
  | { readonly kind: "search" }
  | { readonly kind: "not-found" }
  | { readonly kind: "reply-received" }
  | { readonly kind: "redirect"; readonly to: string; readonly file: string }
  | { readonly kind: "faulty"; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: MachineKind }
);

/** Files for machines: made by functions, not by layouts. */
export type MachineKind = "rss" | "atom" | "json-feed" | "updates" | "calendar" | "sitemap" | "robots" | "headers" | "redirects";

/** All pages of a site. Addresses may still collide; see checkAddresses. */
export function planPages(site: Site): PlannedPage[] {
  const { posts, pages, listed, tags, categories, years, settings } = site;
  const { postsPerPage } = settings.site;
  return [
    { address: "/", kind: "home", posts: listed.slice(0, postsPerPage) },
    ...posts.map((post): PlannedPage => ({ address: post.address, kind: "post", post })),
    ...pages.map((page): PlannedPage => ({ address: page.address, kind: "page", page })),
    ...slices(listed, "/blog/", postsPerPage).map((slice): PlannedPage => ({ address: addressOf("/blog/", slice.number), kind: "blog", slice })),
    ...tags.flatMap((term) => planTerm("tag", term, postsPerPage)),
    ...categories.flatMap((term) => planTerm("category", term, postsPerPage)),
    { address: "/archive/", kind: "archive" },
    ...years.flatMap((year): PlannedPage[] => [
      { address: year.address, kind: "year", year },
      ...year.months.map((month): PlannedPage => ({ address: month.address, kind: "month", year, month })),
    ]),
    ...planEvents(site),
    ...site.series.flatMap((series) => pagesOf(series).map((page): PlannedPage => ({ address: page.address, kind: "series", page, series }))),
    ...planOffers(site),
    ...planReceived(site),
    ...planSearch(site),
    { address: "/404.html", kind: "not-found" },
    { address: "/feed.xml", kind: "rss" },
    // Where WordPress had its feed, for hosts that serve index.xml for a folder; and a name that one mail service insists on.
    { address: "/feed/index.xml", kind: "rss" },
    { address: "/feed.rss", kind: "rss" },
    { address: "/updates.xml", kind: "updates" },
    { address: "/atom.xml", kind: "atom" },
    { address: "/feed.json", kind: "json-feed" },
    { address: "/sitemap.xml", kind: "sitemap" },
    { address: "/robots.txt", kind: "robots" },
    { address: "/_headers", kind: "headers" },
    { address: "/_redirects", kind: "redirects" },
    ...site.withPage.flatMap(({ aliases, address, file }) =>
      aliases.map((alias): PlannedPage => ({ address: alias, kind: "redirect", to: address, file })),
    ),
  ];
}

/** A site has a page of events, and a calendar, as soon as there is one. */
export function hasEvents({ withPage }: Site): boolean {
  return withPage.some((entry) => entry.kind === "event");
}

function planEvents(site: Site): PlannedPage[] {
  if (!hasEvents(site)) return [];
  const events = site.withPage.filter((entry) => entry.kind === "event");
  return [
    { address: "/events/", kind: "events" },
    { address: "/events.ics", kind: "calendar" },
    ...events.flatMap((event): PlannedPage[] => [
      { address: event.address, kind: "event", event },
      { address: calendarAddress(event), kind: "event-calendar", event },
    ]),
  ];
}

/** An event for somebody's calendar, beside its page. */
export function calendarAddress({ address }: SiteEvent): string {
  return `${address.slice(0, address.lastIndexOf("/") + 1)}event.ics`;
}

/** All pages of a series, lessons last. */
export function pagesOf({ pitch, confirm, thanks, already, lessons }: Series): SiteSeriesPage[] {
  return [pitch, confirm, thanks, already, ...lessons].filter((page) => page !== undefined);
}

/** An offer's own page is made where nobody wrote one. */
function planOffers({ settings, withPage }: Site): PlannedPage[] {
  const written = new Set(withPage.map(({ address }) => address));
  return (settings.signup?.offers ?? []).flatMap((offer): PlannedPage[] => (offer.page === undefined || written.has(offer.page) ? [] : [{ address: offer.page, kind: "offer", offer }]));
}

/** So is the page that a reply leads to. */
function planReceived(site: Site): PlannedPage[] {
  return hasReplyForm(site) && !site.withPage.some(({ address }) => address === RECEIVED) ? [{ address: RECEIVED, kind: "reply-received" }] : [];
}

/** Where readers search, unless an author has something else there. */
export const SEARCH = "/search/";

function planSearch(site: Site): PlannedPage[] {
  return hasSearch(site) ? [{ address: SEARCH, kind: "search" }] : [];
}

export function hasSearch({ settings, withPage }: Site): boolean {
  return settings.site.search === "on" && !withPage.some(({ address, aliases }) => address === SEARCH || aliases.includes(SEARCH));
}

/** What an author wrote for a page; undefined for lists and files for machines. */
export function entryOf(page: PlannedPage): SiteEntry | undefined {
  switch (page.kind) {
    case "post":
      return page.post;
    case "page":
    case "series":
      return page.page;
    case "event":
      return page.event;
    default:
      return undefined;
  }
}

/** Whether a page is for subscribers only, under an address that nobody else is told. */
export function isGated(page: PlannedPage): boolean {
  return page.kind === "series" && page.page.key !== undefined;
}

/** Whether search engines may list a page. */
export function isIndexable(page: PlannedPage): boolean {
  switch (page.kind) {
    case "post":
    case "page":
    case "event":
    case "series":
      return entryOf(page)?.state === "published";
    case "events":
    case "offer":
    case "home":
    case "blog":
    case "tag":
    case "category":
    case "archive":
    case "year":
    case "month":
      return true;
    default:
      return false;
  }
}

function planTerm(kind: "tag" | "category", term: Term, size: number): PlannedPage[] {
  return slices(term.posts, term.address, size).map((slice) => ({ address: addressOf(term.address, slice.number), kind, term, slice }));
}

function slices(posts: readonly SitePost[], base: string, size: number): Slice[] {
  const of = Math.max(1, Math.ceil(posts.length / size));
  return Array.from({ length: of }, (_, index) => ({
    posts: posts.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
    later: index > 0 ? addressOf(base, index) : undefined,
    earlier: index + 1 < of ? addressOf(base, index + 2) : undefined,
  }));
}

function addressOf(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}
