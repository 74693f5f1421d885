// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { Site } from "../site/site.ts";
import type { FeedEntry } from "./feed-entries.ts";

/** The feed as UTF-8 text. */
export function renderJsonFeed(site: Site, entries: readonly FeedEntry[]): string {
  const { title, url, description, tagline, language, author } = site.settings.site;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: toAbsoluteUrl("/", url),
    feed_url: toAbsoluteUrl("/feed.json", url),
    description: description ?? tagline,
    language,
    authors: author ? [{ name: author.name }] : undefined,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      date_published: entry.published.iso,
      date_modified: entry.updated.iso,
      authors: entry.author === undefined ? undefined : [{ name: entry.author }],
      tags: entry.tags,
      image: entry.image?.url,
    })),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}
