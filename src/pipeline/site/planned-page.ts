// Every kind of page and file that a site may have, with its source data.
import type { HostFile } from "../../hosting/hosts/host.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Month, Year } from "./calendar.ts";
import type { Signup } from "../../features/signup/signup-settings.ts";
import type { SiteEvent } from "./events.ts";
import type { Series, SiteSeriesPage } from "./series.ts";
import type { SiteEntry, SitePage, SitePost } from "./site-entries.ts";
import type { Slice } from "./slices.ts";
import type { Term } from "./terms.ts";

export type PlannedPage = { readonly address: string } & (
  | { readonly kind: "post"; readonly post: SitePost }
  | { readonly kind: "page"; readonly page: SitePage }
  | { readonly kind: "event"; readonly event: SiteEvent }
  | { readonly kind: "series"; readonly page: SiteSeriesPage; readonly series: Series }
  | { readonly kind: "events" }
  | { readonly kind: "landing-page"; readonly signup: Signup }
  | { readonly kind: "event-calendar"; readonly event: SiteEvent }
  | { readonly kind: "home"; readonly posts: readonly SitePost[] }
  | { readonly kind: "blog"; readonly slice: Slice }
  | { readonly kind: "tag" | "category"; readonly term: Term; readonly slice: Slice }
  | { readonly kind: "archive" }
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "month"; readonly year: Year; readonly month: Month }
  | { readonly kind: "search" }
  | { readonly kind: "follow" }
  | { readonly kind: "not-found" }
  | { readonly kind: "reply-received" }
  | {
      readonly kind: "redirect";
      readonly to: string;
      readonly file: string;
      readonly line?: number | undefined;
      readonly field?: string | undefined;
    }
  | { readonly kind: "host"; readonly file: HostFile }
  | { readonly kind: "faulty"; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: "sitemap"; readonly pages: readonly PlannedPage[] }
  | { readonly kind: "sitemap-index"; readonly parts: readonly string[] }
  | { readonly kind: Exclude<MachineKind, "sitemap" | "sitemap-index"> }
);

/** Files for machines: written by functions instead of layouts. */
export type MachineKind =
  | "rss"
  | "atom"
  | "json-feed"
  | "updates"
  | "calendar"
  | "sitemap"
  | "sitemap-index"
  | "robots"
  | "old-addresses"
  | "manifest"
  | "security";

/** The author's entry of a page; undefined for lists and files for machines. */
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

/** Whether a page is for subscribers only, at a secret address. */
export function isGated(page: PlannedPage): boolean {
  return page.kind === "series" && page.page.key !== undefined;
}
