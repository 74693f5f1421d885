// Entries as the site knows them: with their state, and the id that feeds know them by.
import type { Page, Post } from "../content/entry.ts";
import type { SiteEvent } from "./events.ts";
import type { Stated } from "./publication.ts";
import type { SiteSeriesPage } from "./series.ts";

export interface SitePost extends Post, Stated {
  readonly feedId: string;
}

export interface SitePage extends Page, Stated {}

/** Anything with a page that an author wrote. */
export type SiteEntry = SitePost | SitePage | SiteEvent | SiteSeriesPage;
