// The card of a post for lists, pager links and heads: plain values, ready for a template.
import { DateTime } from "luxon";
import type { PaletteName } from "../../assets/theme/palette-names.ts";
import type { FormatName } from "../../features/paintings/formats.ts";
import { countedSentence, fillIn } from "../../lib/sentence.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import { showsResponses } from "../site/replies.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry, SitePost } from "../site/site-entries.ts";
import type { DateFormats } from "../../lib/date-formats.ts";
import type { Moment } from "../../lib/moment.ts";
import { formatOf } from "./picture-format.ts";
import { toShownPainting, type ShownImage } from "./picture-filter.ts";

export interface BylineItem {
  readonly text: string;
  readonly address?: string | undefined;
  readonly datetime?: string | undefined;
}

export interface Card {
  readonly address: string;
  readonly title: string;
  /** Titles past 60 letters are set smaller. */
  readonly long: boolean;
  readonly excerpt: string;
  /** The author's picture, or the post's painting; undefined where the site has no paintings either. */
  readonly image: ShownImage | undefined;
  /** The picture's format; "square" without a picture. */
  readonly format: FormatName;
  readonly pigment: PaletteName;
  readonly state: string;
  /** In a preview, what keeps the post off the site; otherwise empty. */
  readonly mark: string;
  readonly date: string;
  readonly datetime: string;
  readonly byline: readonly BylineItem[];
}

export type Cards = (post: SitePost) => Card;

/** Makes cards, each post's once. */
export function createCards(site: Site, dates: DateFormats, pictures: Pictures): Cards {
  const authors = new Set(site.posts.map((post) => post.author));
  const own = site.settings.site.author?.name;
  const made = new Map<SitePost, Card>();
  return (post) => {
    let card = made.get(post);
    if (!card)
      made.set(post, (card = toCard(post, { site, dates, pictures }, authors.size > 1 && post.author !== own)));
    return card;
  };
}

/** `Author | Apr 25, 2013 | 2 comments`; a link to the responses is one on the post's own page as well. */
export function toByline(
  post: SitePost,
  site: Site,
  dates: DateFormats,
  options: { author: boolean; own: boolean },
): BylineItem[] {
  const { strings, site: settings } = site.settings;
  const items: BylineItem[] = [];
  // The site's own name is above every page already.
  if (options.author && post.author !== undefined && post.author !== settings.title) {
    const hasNote = options.own && settings.author?.bio !== undefined && settings.author.name === post.author;
    items.push({ text: post.author, address: hasNote ? "#author" : undefined });
  }
  items.push({ text: dates.long(post.date), datetime: dates.datetime(post.date) });
  const count = post.archive.comments.length;
  // In a list, a count of zero isn't worth a line.
  if (post.comments !== "off" && (options.own || count > 0)) {
    const text = countedSentence(strings.comments, count, settings.language);
    items.push({
      text,
      address: showsResponses(post, site) ? `${options.own ? "" : post.address}#responses` : undefined,
    });
  }
  return items;
}

/** A preview's label for an entry that readers can't see, or not in lists. */
export function toMark(entry: SiteEntry, site: Site, dates: DateFormats): string {
  if (!site.preview || entry.state === "published") return "";
  if (entry.kind === "series" && entry.key !== undefined && entry.state === "unlisted")
    return site.settings.strings.series.subscribersOnly;
  const moment = entry.state === "expired" ? entry.expires : entry.kind === "post" ? entry.date : undefined;
  return fillIn(site.settings.strings.states[entry.state], { date: moment ? withZone(moment, site, dates) : "" });
}

/** An author may be in another time zone than the site, so the zone is named. */
function withZone(moment: Moment, { settings }: Site, dates: DateFormats): string {
  const { timezone } = settings.site;
  const typed = DateTime.fromISO(moment.iso, { setZone: true });
  const zone = typed.offset === typed.setZone(timezone).offset ? timezone : typed.zoneName;
  return `${dates.withTime(moment)} (${zone})`;
}

/** The image or painting in the header of an entry's page. */
export function pictureOf(entry: SiteEntry, { paintings }: Site): ShownImage | undefined {
  if (entry.image) return entry.image;
  const painting = paintings.of(entry);
  return painting && toShownPainting(painting);
}

export function isLong(title: string): boolean {
  return title.length > 60;
}

interface CardTools {
  readonly site: Site;
  readonly dates: DateFormats;
  readonly pictures: Pictures;
}

function toCard(post: SitePost, { site, dates, pictures }: CardTools, author: boolean): Card {
  const image = pictureOf(post, site);
  return {
    address: post.address,
    title: post.title,
    long: isLong(post.title),
    excerpt: post.description ?? post.excerpt,
    image,
    format: formatOf(image, pictures),
    pigment: site.paintings.paletteOf(post),
    state: post.state,
    mark: toMark(post, site, dates),
    date: dates.long(post.date),
    datetime: dates.datetime(post.date),
    byline: toByline(post, site, dates, { author, own: false }),
  };
}
