// RSS 2.0 (https://www.rssboard.org/rss-specification), in the form that RSS-to-email services read.
import { DateTime } from "luxon";
import type { Moment } from "../../lib/moment.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { fillIn } from "../../lib/sentence.ts";
import type { Site } from "../site/site.ts";
import { newestChange, type FeedEntry } from "./feed-entries.ts";
import { cdata, escapeXml } from "./xml.ts";

export interface RssChannel {
  readonly title?: string;
  /** The feed's own address on the site. */
  readonly address?: string;
}

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
];

/** The feed as UTF-8 text; dates are RFC 822 with the zone that the author wrote in. */
export function renderRss(site: Site, entries: readonly FeedEntry[], channel: RssChannel = {}): string {
  const { title, url, description, tagline, language } = site.settings.site;
  const changed = newestChange(entries);
  const address = toAbsoluteUrl(channel.address ?? "/feed.xml", url);
  const about = description ?? tagline ?? fillIn(site.settings.strings.feedTitle, { site: title });
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" ${NAMESPACES.join(" ")}>
<channel>
<title>${escapeXml(channel.title ?? title)}</title>
<link>${escapeXml(toAbsoluteUrl("/", url))}</link>
<atom:link href="${escapeXml(address)}" rel="self" type="application/rss+xml"/>
<description>${escapeXml(about)}</description>
<language>${escapeXml(language)}</language>${changed ? `\n<lastBuildDate>${toRfc822(changed)}</lastBuildDate>` : ""}
<generator>Inner Canvas</generator>
${entries.map(renderItem).join("\n")}
</channel>
</rss>
`;
}

/** `description` is HTML for readers (https://www.rssboard.org/rss-profile), so plain text is escaped twice. */
function renderItem(entry: FeedEntry): string {
  const lines = [
    `<title>${escapeXml(entry.title)}</title>`,
    `<link>${escapeXml(entry.url)}</link>`,
    `<guid isPermaLink="false">${escapeXml(entry.id)}</guid>`,
    `<pubDate>${toRfc822(entry.published)}</pubDate>`,
    entry.author === undefined ? "" : `<dc:creator>${escapeXml(entry.author)}</dc:creator>`,
    ...entry.tags.map((tag) => `<category>${escapeXml(tag)}</category>`),
    `<description>${escapeXml(escapeMarkup(entry.summary))}</description>`,
    `<content:encoded>${cdata(entry.content)}</content:encoded>`,
    entry.image
      ? `<media:content url="${escapeXml(entry.image.url)}" medium="image">` +
        `<media:description type="plain">${escapeXml(entry.image.alt)}</media:description></media:content>`
      : "",
  ];
  return `<item>\n${lines.filter(Boolean).join("\n")}\n</item>`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function toRfc822(moment: Moment): string {
  return DateTime.fromISO(moment.iso, { setZone: true }).toRFC2822() ?? "";
}
