// Plans the sitemap of the pages that search engines may list, and its index where one file would be too long.
import { entryOf, type PlannedPage } from "./planned-page.ts";

/** Most addresses in one sitemap file (https://www.sitemaps.org/protocol.html#index). */
const MOST_ADDRESSES = 50_000;

/** Takes all pages; gives the sitemap files that list some of them. */
export function planSitemap(pages: readonly PlannedPage[], most = MOST_ADDRESSES): PlannedPage[] {
  const address = "/sitemap.xml";
  const indexable = pages.filter(isIndexable);
  if (indexable.length <= most) return [{ address, kind: "sitemap", pages: indexable }];
  const parts = Array.from({ length: Math.ceil(indexable.length / most) }, (_, index): PlannedPage => ({
    address: `/sitemap-${index + 1}.xml`,
    kind: "sitemap",
    pages: indexable.slice(index * most, (index + 1) * most),
  }));
  return [{ address, kind: "sitemap-index", parts: parts.map((part) => part.address) }, ...parts];
}

/** Whether search engines may list a page: decides the sitemap, noindex, the canonical link and structured data. */
export function isIndexable(page: PlannedPage): boolean {
  switch (page.kind) {
    case "post":
    case "page":
    case "event":
    case "series":
      return entryOf(page)?.state === "published";
    case "events":
    case "follow":
    case "landing-page":
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
