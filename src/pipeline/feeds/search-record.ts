// The search record of an entry: its page, reduced to what can be searched for.
import type { SearchRecord } from "../../features/search/index-records.ts";
import { escapeHtml } from "../../lib/html.ts";
import type { DateFormats } from "../../lib/date-formats.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import { RECEIVED } from "../site/replies.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry } from "../site/site-entries.ts";

export interface RecordTools {
  readonly site: Site;
  readonly dates: DateFormats;
  readonly pictures: Pictures;
  /** The text of an entry, as HTML in UTF-8. */
  readonly bodyOf: (entry: SiteEntry) => Uint8Array;
}

/** Public entries, newest posts first; without the pages that follow a form. */
export function searchedEntries({ withPage }: Site): SiteEntry[] {
  return withPage.filter(
    (entry) =>
      entry.state === "published" && entry.address !== RECEIVED && (entry.kind !== "series" || entry.role === "pitch"),
  );
}

/** The first comments on a post are searchable, but rank lower than the post. */
export function toSearchRecord(entry: SiteEntry, { site, dates, pictures, bodyOf }: RecordTools): SearchRecord {
  const words =
    entry.kind === "post" ? [...entry.tags, ...entry.categories] : entry.kind === "event" ? [entry.location ?? ""] : [];
  const comments =
    entry.kind === "post" && entry.comments !== "off"
      ? entry.archive.first.map(({ author, words }) => `<p>${escapeHtml(`${author}: ${words}`)}</p>`)
      : [];
  // Facts are searchable too; public/search.js sets their weights.
  const facts = {
    title: entry.title,
    words: words.join(", "),
    date: entry.kind === "post" ? dates.long(entry.date) : entry.kind === "event" ? dates.long(entry.next.start) : "",
    image: pictureOf(entry, site, pictures),
    pigment: site.paintings.paletteOf(entry),
  };
  const meta = Object.entries(facts).map(([name, value]) =>
    value === "" ? "" : `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`,
  );
  const said = comments.length > 0 ? `<div data-pagefind-weight="0.3">${comments.join("")}</div>` : "";
  const content =
    `<html lang="${site.settings.site.language}"><head>${meta.join("")}</head>` +
    `<body data-pagefind-body>${Buffer.from(bodyOf(entry)).toString()}${said}</body></html>`;
  return { url: entry.address, content };
}

/** The smallest file that there is of it. */
function pictureOf(entry: SiteEntry, { paintings }: Site, pictures: Pictures): string {
  if (!entry.image) return paintings.of(entry)?.address ?? "";
  const picture = pictures.of(entry.image.address);
  return picture?.sources.at(-1)?.files[0]?.address ?? picture?.fallback.address ?? entry.image.address;
}
