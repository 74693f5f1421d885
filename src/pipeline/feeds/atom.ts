// Atom 1.0 (RFC 4287).
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { Site } from "../site/site.ts";
import { newestChange, type FeedEntry } from "./feed-entries.ts";
import { escapeXml } from "./xml.ts";

/** The feed as UTF-8 text. */
export function renderAtom(site: Site, entries: readonly FeedEntry[]): string {
  const { title, url, tagline, description, language, author } = site.settings.site;
  const subtitle = tagline ?? description;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
<title>${escapeXml(title)}</title>${subtitle === undefined ? "" : `\n<subtitle>${escapeXml(subtitle)}</subtitle>`}
<id>${escapeXml(toAbsoluteUrl("/", url))}</id>
<link rel="alternate" type="text/html" href="${escapeXml(toAbsoluteUrl("/", url))}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(toAbsoluteUrl("/atom.xml", url))}"/>
<updated>${newestChange(entries)?.iso ?? "1970-01-01T00:00:00Z"}</updated>
<author><name>${escapeXml(author?.name ?? title)}</name></author>
<generator>Inner Canvas</generator>
${entries.map(renderEntry).join("\n")}
</feed>
`;
}

function renderEntry(entry: FeedEntry): string {
  const lines = [
    `<title>${escapeXml(entry.title)}</title>`,
    `<id>${escapeXml(toIri(entry))}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    `<published>${entry.published.iso}</published>`,
    `<updated>${entry.updated.iso}</updated>`,
    entry.author === undefined ? "" : `<author><name>${escapeXml(entry.author)}</name></author>`,
    ...entry.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `<summary>${escapeXml(entry.summary)}</summary>`,
    `<content type="html">${escapeXml(entry.content)}</content>`,
  ];
  return `<entry>\n${lines.filter(Boolean).join("\n")}\n</entry>`;
}

// Atom wants an IRI; a guid that an author kept from elsewhere may be any text.
function toIri({ id }: FeedEntry): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/iu.test(id) ? id : `urn:guid:${encodeURIComponent(id)}`;
}
