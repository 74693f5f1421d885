// Lists of posts, cut into pages.
import type { SitePost } from "./site-entries.ts";

/** Which part of a list a page shows. */
export interface Slice {
  readonly posts: readonly SitePost[];
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly later: string | undefined;
  readonly earlier: string | undefined;
}

/** The pages of a list, newest posts first; a list without posts has one page. */
export function toSlices(posts: readonly SitePost[], base: string, size: number): Slice[] {
  const of = Math.max(1, Math.ceil(posts.length / size));
  return Array.from({ length: of }, (_, index) => ({
    posts: posts.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
    later: index > 0 ? pageAddress(base, index) : undefined,
    earlier: index + 1 < of ? pageAddress(base, index + 2) : undefined,
  }));
}

/** The address of a page of a list. */
export function pageAddress(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}
