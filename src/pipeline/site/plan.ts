// Plans every page that must exist: its address, its content, and what it depends on.
import { ARCHIVE, BLOG, EVENTS } from "../settings/addresses.ts";
import { hostOf } from "../../hosting/hosts/hosts.ts";
import type { SiteEvent } from "./events.ts";
import { planDefaultPages } from "./default-pages.ts";
import type { PlannedPage } from "./planned-page.ts";
import { planSitemap } from "./plan-sitemap.ts";
import type { Series, SiteSeriesPage } from "./series.ts";
import { leadsOnByScript, pageRedirects } from "./redirects.ts";
import type { Site } from "./site.ts";
import { pageAddress, toSlices } from "./slices.ts";
import type { Term } from "./terms.ts";

/** All pages of a site. Addresses may still collide; see checkAddresses. */
export function planPages(site: Site): PlannedPage[] {
  const read = planReadPages(site);
  return [
    ...read,
    ...planMachineFiles(site, read),
    ...pageRedirects(site).map(({ from, to, written }): PlannedPage => ({
      address: from,
      kind: "redirect",
      to: to ?? "/",
      ...written,
      field: written.field,
    })),
  ];
}

function planReadPages(site: Site): PlannedPage[] {
  const { posts, pages, listed, tags, categories, years, settings } = site;
  const { postsPerPage } = settings.site;
  return [
    { address: "/", kind: "home", posts: listed.slice(0, postsPerPage) },
    ...posts.map((post): PlannedPage => ({ address: post.address, kind: "post", post })),
    ...pages.map((page): PlannedPage => ({ address: page.address, kind: "page", page })),
    ...toSlices(listed, BLOG, postsPerPage).map((slice): PlannedPage => ({
      address: pageAddress(BLOG, slice.number),
      kind: "blog",
      slice,
    })),
    ...tags.flatMap((term) => planTerm("tag", term, postsPerPage)),
    ...categories.flatMap((term) => planTerm("category", term, postsPerPage)),
    { address: ARCHIVE, kind: "archive" },
    ...years.flatMap((year): PlannedPage[] => [
      { address: year.address, kind: "year", year },
      ...year.months.map((month): PlannedPage => ({ address: month.address, kind: "month", year, month })),
    ]),
    ...planEvents(site),
    ...site.series.flatMap((series) =>
      pagesOf(series).map((page): PlannedPage => ({ address: page.address, kind: "series", page, series })),
    ),
    ...planDefaultPages(site),
    { address: "/404.html", kind: "not-found" },
  ];
}

function planMachineFiles(site: Site, read: readonly PlannedPage[]): PlannedPage[] {
  const { settings } = site;
  return [
    { address: "/feed.xml", kind: "rss" },
    // WordPress's feed address, for hosts that serve index.xml for a folder; and a name that one email service insists
    // on.
    { address: "/feed/index.xml", kind: "rss" },
    { address: "/feed.rss", kind: "rss" },
    { address: "/updates.xml", kind: "updates" },
    { address: "/atom.xml", kind: "atom" },
    { address: "/feed.json", kind: "json-feed" },
    ...planSitemap(read),
    { address: "/robots.txt", kind: "robots" },
    { address: "/site.webmanifest", kind: "manifest" },
    ...(settings.site.securityContact === undefined ? [] : [{ address: SECURITY_TXT, kind: "security" } as const]),
    ...hostOf(settings.host).files.map((file): PlannedPage => ({ address: file.address, kind: "host", file })),
    ...(leadsOnByScript(site) ? [{ address: OLD_ADDRESSES, kind: "old-addresses" } as const] : []),
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
    { address: EVENTS, kind: "events" },
    { address: "/events.ics", kind: "calendar" },
    ...events.flatMap((event): PlannedPage[] => [
      { address: event.address, kind: "event", event },
      { address: calendarAddress(event), kind: "event-calendar", event },
    ]),
  ];
}

/** An event as a calendar file, next to its page. */
export function calendarAddress({ address }: SiteEvent): string {
  return `${address.slice(0, address.lastIndexOf("/") + 1)}event.ics`;
}

/** All pages of a series, lessons last. */
function pagesOf({ pitch, confirm, thanks, already, lessons }: Series): SiteSeriesPage[] {
  return [pitch, confirm, thanks, already, ...lessons].filter((page) => page !== undefined);
}

export const SECURITY_TXT = "/.well-known/security.txt";

/** The script on the home page reads it when a reader comes from an old address such as /?p=12. */
const OLD_ADDRESSES = "/old-addresses.json";

function planTerm(kind: "tag" | "category", term: Term, size: number): PlannedPage[] {
  return toSlices(term.posts, term.address, size).map((slice) => ({
    address: pageAddress(term.address, slice.number),
    kind,
    term,
    slice,
  }));
}
