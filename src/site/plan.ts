// Every page that must exist: its address, what stands on it, and what it depends on.
import { hash } from "node:crypto";
import type { Problem } from "../lib/problem.ts";
import type { Month, Year } from "./calendar.ts";
import type { Site, SitePage, SitePost } from "./site.ts";
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
  | { readonly kind: "home"; readonly posts: readonly SitePost[] }
  | { readonly kind: "blog"; readonly slice: Slice }
  | { readonly kind: "tag" | "category"; readonly term: Term; readonly slice: Slice }
  | { readonly kind: "archive" }
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "month"; readonly year: Year; readonly month: Month }
  | { readonly kind: "not-found" }
  | { readonly kind: "redirect"; readonly to: string; readonly file: string }
  | { readonly kind: "faulty"; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: MachineKind }
);

/** Files for machines: made by functions, not by layouts. */
export type MachineKind = "rss" | "atom" | "json-feed" | "sitemap" | "robots" | "stylesheet";

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
    { address: "/404.html", kind: "not-found" },
    { address: "/feed.xml", kind: "rss" },
    { address: "/atom.xml", kind: "atom" },
    { address: "/feed.json", kind: "json-feed" },
    { address: "/sitemap.xml", kind: "sitemap" },
    { address: "/robots.txt", kind: "robots" },
    { address: "/site.css", kind: "stylesheet" },
    ...[...posts, ...pages].flatMap(({ aliases, address, file }) =>
      aliases.map((alias): PlannedPage => ({ address: alias, kind: "redirect", to: address, file })),
    ),
  ];
}

/** Whether search engines may list a page. */
export function isIndexable(page: PlannedPage): boolean {
  switch (page.kind) {
    case "post":
      return page.post.state === "published";
    case "page":
      return page.page.state === "published";
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

/**
 * Equal as long as nothing that the page shows has changed. `frame` stands for all that every page
 * shows: layouts, settings and recent posts.
 */
export function fingerprint(page: PlannedPage, site: Site, frame: string): string {
  return hash("sha1", [frame, page.kind, page.address, ...dependencies(page, site)].join("\n"), "base64url");
}

/** What every page shows, as one value for `fingerprint`. `code` stands for layouts, strings and the program. */
export function frameOf(site: Site, code: string): string {
  // Any text may link to any entry, and the navigation to any page.
  const addresses = [...site.posts.map(({ address }) => address), ...site.pages.map(({ address, title }) => `${address} ${title}`)];
  return hash("sha1", JSON.stringify([code, site.settings, site.preview, site.recent.map(versionOf), addresses]), "base64url");
}

function dependencies(page: PlannedPage, site: Site): readonly string[] {
  switch (page.kind) {
    case "post":
      return [page.post, site.older.get(page.post), site.newer.get(page.post), ...(site.related.get(page.post) ?? [])].map(versionOf);
    case "page":
      return [versionOf(page.page)];
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
    case "stylesheet":
      return [];
    case "archive":
    case "rss":
    case "atom":
    case "json-feed":
    case "sitemap":
    case "robots":
      return [...site.listed, ...site.pages].map(versionOf);
  }
}

function versionOf(entry: SitePost | SitePage | undefined): string {
  return entry ? `${entry.hash} ${entry.address} ${entry.state}` : "";
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
