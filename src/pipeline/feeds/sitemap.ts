// sitemap.xml (https://www.sitemaps.org/protocol.html) and robots.txt (RFC 9309).
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";
import type { SitePost } from "../site/site-entries.ts";
import { escapeXml } from "./xml.ts";

/** Pages that search engines may list, each with the day of its last change. */
export function renderSitemap(site: Site, pages: readonly PlannedPage[]): string {
  const urls = pages.map((page) => {
    const changed = lastChange(page, site);
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(toAbsoluteUrl(page.address, site.settings.site.url))}</loc>${lastmod}</url>`;
  });
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n` +
    `${urls.join("\n")}\n</urlset>\n`
  );
}

/** The addresses of the sitemaps, if the site is too large for one. */
export function renderSitemapIndex({ settings }: Site, parts: readonly string[]): string {
  const sitemaps = parts.map(
    (address) => `<sitemap><loc>${escapeXml(toAbsoluteUrl(address, settings.site.url))}</loc></sitemap>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n` +
    `${sitemaps.join("\n")}\n</sitemapindex>\n`
  );
}

/** Lets everybody in and names the sitemap. */
export function renderRobots({ settings }: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${toAbsoluteUrl("/sitemap.xml", settings.site.url)}\n`;
}

function lastChange(page: PlannedPage, site: Site): string | undefined {
  switch (page.kind) {
    case "post":
      return (page.post.updated ?? page.post.date).iso;
    case "page":
    case "series":
      return page.page.updated?.iso;
    case "event":
      return (page.event.updated ?? page.event.announced)?.iso;
    case "home":
    case "archive":
      return newest(site.listed);
    case "blog":
    case "tag":
    case "category":
      return newest(page.slice.posts);
    case "year":
      return newest(page.year.posts);
    case "month":
      return newest(page.month.posts);
    default:
      return undefined;
  }
}

function newest(posts: readonly SitePost[]): string | undefined {
  let latest: SitePost["date"] | undefined;
  for (const { updated, date } of posts) {
    const change = updated ?? date;
    if (!latest || change.ms > latest.ms) latest = change;
  }
  return latest?.iso;
}
