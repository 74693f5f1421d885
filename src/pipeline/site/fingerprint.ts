// What a page depends on: as long as that is the same, a preview need not write it again.
import { hash } from "node:crypto";
import { featuredPosts, recentPostsOn } from "./page-end.ts";
import { pagesOf } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { Site } from "./site.ts";
import type { SiteEntry } from "./site-entries.ts";

/**
 * Equal as long as nothing that the page shows has changed. `frame` stands for all that every page
 * shows: layouts, settings and events. `picturesOf` tells the sizes of an entry's pictures, which are files of their own.
 */
export function fingerprint(
  page: PlannedPage,
  site: Site,
  frame: string,
  picturesOf: (entry: SiteEntry) => string = () => "",
): string {
  const withPictures = (entry: SiteEntry | undefined): string =>
    `${versionOf(entry)}${entry && entry.pictures.length > 0 ? picturesOf(entry) : ""}`;
  return hash(
    "sha1",
    [
      frame,
      page.kind,
      page.address,
      ...dependencies(page, site, withPictures),
      ...recentPostsOn(page, site).map(versionOf),
    ].join("\n"),
    "base64url",
  );
}

/** What every page shows, as one value for `fingerprint`. `code` stands for layouts, strings and the program. */
export function frameOf(site: Site, code: string): string {
  // Any text may link to any entry, and the navigation to any page.
  const addresses = [...site.withPage.map(({ address }) => address), ...site.pages.map(({ title }) => title)];
  return hash(
    "sha1",
    JSON.stringify([
      code,
      site.settings,
      site.preview,
      [...featuredPosts(site), ...site.events.upcoming].map(versionOf),
      addresses,
    ]),
    "base64url",
  );
}

function dependencies(
  page: PlannedPage,
  site: Site,
  versionOf: (entry: SiteEntry | undefined) => string,
): readonly string[] {
  switch (page.kind) {
    case "post":
      return [
        page.post,
        site.older.get(page.post),
        site.newer.get(page.post),
        ...(site.related.get(page.post) ?? []),
      ].map(versionOf);
    case "page":
      return [versionOf(page.page)];
    case "series":
      return pagesOf(page.series).map(versionOf);
    case "event":
    case "event-calendar":
      return [versionOf(page.event)];
    case "events":
    case "calendar":
      return [...site.events.upcoming, ...site.events.past].map(versionOf);
    case "offer":
      return [page.offer.name];
    case "home":
      return page.posts.map(versionOf);
    case "blog":
    case "tag":
    case "category":
      return [String(page.slice.of), ...page.slice.posts.map(versionOf)];
    case "year":
      return page.year.posts.map(versionOf);
    case "month":
      return page.month.posts.map(versionOf);
    case "redirect":
      return [page.to];
    case "faulty":
      return page.problems.map((problem) => JSON.stringify(problem));
    case "not-found":
    case "follow":
    case "reply-received":
      return [];
    case "manifest":
    case "security":
      return [JSON.stringify(site.settings.site), JSON.stringify(site.settings.theme)];
    case "host":
    case "old-addresses":
      return site.withPage.flatMap(({ aliases, address }) => [...aliases, address]);
    case "archive":
    case "search":
    case "rss":
    case "atom":
    case "json-feed":
    case "updates":
    case "sitemap":
    case "sitemap-index":
    case "robots":
      return [...site.listed, ...site.pages, ...site.events.upcoming, ...site.events.past].map(versionOf);
  }
}

function versionOf(entry: SiteEntry | undefined): string {
  if (!entry) return "";
  const date = entry.kind === "event" ? ` ${entry.next.start.ms} ${entry.past}` : "";
  return `${entry.hash} ${entry.address} ${entry.state}${date}`;
}
