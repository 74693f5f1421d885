// The archive: posts by the year and month that their authors typed.
import { dayOf } from "../../lib/moment.ts";
import type { SitePost } from "./site-entries.ts";

export interface Month {
  /** 2013-04 */
  readonly key: string;
  readonly address: string;
  /** Newest first. */
  readonly posts: readonly SitePost[];
}

export interface Year {
  readonly year: string;
  readonly address: string;
  readonly posts: readonly SitePost[];
  readonly months: readonly Month[];
}

/** Years with their months, newest first. */
export function collectYears(posts: readonly SitePost[]): Year[] {
  const years = Map.groupBy(posts, (post) => dayOf(post.date).slice(0, 4));
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, inYear]) => ({ year, address: `/${year}/`, posts: inYear, months: collectMonths(inYear) }));
}

function collectMonths(posts: readonly SitePost[]): Month[] {
  return [...Map.groupBy(posts, (post) => dayOf(post.date).slice(0, 7))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, inMonth]) => ({ key, address: `/${key.replace("-", "/")}/`, posts: inMonth }));
}
