// Fingerprints of pages: as long as a page's fingerprint is the same, a preview need not write the page again.
import { hash } from "node:crypto";
import { featuredPosts, recentPostsOn } from "./page-end.ts";
import { pagesOf } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { Site } from "./site.ts";
import type { SiteEntry } from "./site-entries.ts";

/**
 * Equal as long as nothing that the page shows has changed. `frame` covers everything that every page shows: layouts,
 * settings and events. `picturesOf` returns the sizes of an entry's pictures, which are separate files.
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
      ...dependenciesOf(page.kind, page, site).map((one) => (typeof one === "string" ? one : withPictures(one))),
      ...recentPostsOn(page, site).map(versionOf),
    ].join("\n"),
    "base64url",
  );
}

/** What every page shows, as one value for `fingerprint`. `code` covers layouts, strings and the program. */
export function frameOf(site: Site, code: string): string {
  // Any text may link to any entry, and the navigation to any page.
  const addresses = [...site.withPage.map(({ address }) => address), ...site.pages.map(({ title }) => title)];
  return hash(
    "sha1",
    JSON.stringify([
      code,
      { ...site.settings, siteLines: undefined },
      site.preview,
      [...featuredPosts(site), ...site.events.upcoming].map(versionOf),
      addresses,
    ]),
    "base64url",
  );
}

type PageKind = PlannedPage["kind"];
type PageOf<Kind extends PageKind> = PlannedPage & { readonly kind: Kind };
/** All data of an entry counts. */
type Dependency = SiteEntry | string | undefined;

const nothing = (): Dependency[] => [];
const wholeSite = (_: unknown, { listed, pages, events }: Site): Dependency[] => [
  ...listed,
  ...pages,
  ...events.upcoming,
  ...events.past,
];
const allEvents = (_: unknown, { events }: Site): Dependency[] => [...events.upcoming, ...events.past];
const slice = ({ slice: { of, posts } }: PageOf<"blog" | "tag" | "category">): Dependency[] => [String(of), ...posts];
const siteSettings = (_: unknown, { settings }: Site): Dependency[] => [
  JSON.stringify(settings.site),
  JSON.stringify(settings.theme),
];
const allAddresses = (_: unknown, { withPage }: Site): Dependency[] =>
  withPage.flatMap(({ aliases, address }) => [...aliases, address]);

const DEPENDENCIES: {
  readonly [Kind in PageKind]: (page: PageOf<Kind>, site: Site) => readonly Dependency[];
} = {
  post: ({ post }, { older, newer, related }) => [post, older.get(post), newer.get(post), ...(related.get(post) ?? [])],
  page: ({ page }) => [page],
  series: ({ series }) => pagesOf(series),
  event: ({ event }) => [event],
  "event-calendar": ({ event }) => [event],
  events: allEvents,
  calendar: allEvents,
  "landing-page": ({ signup }) => [signup.name],
  home: ({ posts }) => posts,
  blog: slice,
  tag: slice,
  category: slice,
  year: ({ year }) => year.posts,
  month: ({ month }) => month.posts,
  redirect: ({ to }) => [to],
  faulty: ({ problems }) => problems.map((problem) => JSON.stringify(problem)),
  "not-found": nothing,
  follow: nothing,
  "reply-received": nothing,
  manifest: siteSettings,
  security: siteSettings,
  host: allAddresses,
  "old-addresses": allAddresses,
  archive: wholeSite,
  search: wholeSite,
  rss: wholeSite,
  atom: wholeSite,
  "json-feed": wholeSite,
  updates: wholeSite,
  sitemap: wholeSite,
  "sitemap-index": wholeSite,
  robots: wholeSite,
};

function dependenciesOf<Kind extends PageKind>(kind: Kind, page: PageOf<Kind>, site: Site): readonly Dependency[] {
  return DEPENDENCIES[kind](page, site);
}

function versionOf(entry: SiteEntry | undefined): string {
  if (!entry) return "";
  const date = entry.kind === "event" ? ` ${entry.next.start.ms} ${entry.past}` : "";
  return `${entry.hash} ${entry.address} ${entry.state}${date}`;
}
