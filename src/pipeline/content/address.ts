// Derives the address of a file's page from its name and date, never from its title.
import { dayOf, type Moment } from "../../lib/moment.ts";
import { toSlug } from "../../lib/slug.ts";

const DATED_NAME = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/u;

/**
 * The slug and date in a post's file name: `2013-04-25-slow-bread.md` and `slow-bread/index.md` are both slow-bread.
 */
export function readPostName(source: string): { slug: string; date: string | undefined } {
  const name = nameOf(source);
  const [, date, rest] = DATED_NAME.exec(name) ?? [];
  return { slug: toSlug(rest ?? name), date };
}

/** A post's address by the site's pattern, for example /:year/:month/:day/:slug/. */
export function toPostAddress(pattern: string, slug: string, date: Moment, categories: readonly string[]): string {
  const [year = "", month = "", day = ""] = dayOf(date).split("-");
  const parts: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    slug,
    category: toSlug(categories[0] ?? "uncategorized"),
  };
  return pattern.replace(/:(\w+)/gu, (placeholder, name: string) => parts[name] ?? placeholder);
}

/** A page's address: `pages/about.md` is /about/, folders stay folders; a slug takes the place of the file name. */
export function toPageAddress(source: string, slug?: string): string {
  const names = withoutIndex(source.replace(/^pages\//u, ""))
    .split("/")
    .map(toSlug);
  const parts = slug === undefined ? names : [...names.slice(0, -1), slug];
  return parts.every((part) => part !== "") ? `/${parts.join("/")}/` : "";
}

/** An event's name in its address; the date in a file name stays, because an open day comes every year. */
export function toEventSlug(source: string): string {
  return toSlug(nameOf(source));
}

function nameOf(source: string): string {
  return withoutIndex(source).split("/").at(-1) ?? "";
}

function withoutIndex(source: string): string {
  return source.replace(/\.(?:md|markdown)$/iu, "").replace(/\/index$/iu, "");
}
