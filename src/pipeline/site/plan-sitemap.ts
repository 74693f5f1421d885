// The sitemap, or an index of several where one would be too long.
import type { PlannedPage } from "./planned-page.ts";

/** Search engines read so many addresses in one file (https://www.sitemaps.org/protocol.html#index). */
const MOST_ADDRESSES = 50_000;

/** Takes the pages that search engines may list; gives the files that tell of them. */
export function planSitemap(indexable: readonly PlannedPage[], most = MOST_ADDRESSES): PlannedPage[] {
  const address = "/sitemap.xml";
  if (indexable.length <= most) return [{ address, kind: "sitemap", pages: indexable }];
  const parts = Array.from({ length: Math.ceil(indexable.length / most) }, (_, index): PlannedPage => ({
    address: `/sitemap-${index + 1}.xml`,
    kind: "sitemap",
    pages: indexable.slice(index * most, (index + 1) * most),
  }));
  return [{ address, kind: "sitemap-index", parts: parts.map((part) => part.address) }, ...parts];
}
