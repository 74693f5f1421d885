// A post as feeds carry it: readable outside the site, with an id and dates that an edit does not move.
import { addressFor, type Pictures } from "../../assets/pictures/picture.ts";
import { toAbsoluteUrl, type AbsoluteUrl } from "../../lib/url.ts";
import type { Moment } from "../../lib/moment.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry, SitePost } from "../site/site-entries.ts";
import { toEmailHtml, type SizeOf } from "./email-html.ts";

export interface FeedEntry {
  readonly id: string;
  readonly url: AbsoluteUrl;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole post, as HTML for emails; every address in it is absolute. */
  readonly content: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly author: string | undefined;
  readonly tags: readonly string[];
  readonly image: { readonly url: AbsoluteUrl; readonly alt: string } | undefined;
}

export interface FeedTools {
  /** An entry's HTML with its links resolved, in UTF-8. */
  readonly bodyOf: (entry: SiteEntry) => Uint8Array;
  /** The size of a picture of the site in pixels, by its absolute address. */
  readonly sizeOf: SizeOf;
  readonly pictures: Pictures;
}

/** Feeds contain the newest posts only; the archive has the rest. */
export const FEED_LENGTH = 20;

/** The newest posts, newest first. */
export function collectFeedEntries(site: Site, tools: FeedTools): FeedEntry[] {
  return site.listed.slice(0, FEED_LENGTH).map((post) => toFeedEntry(post, site, tools));
}

/** An entry's HTML for readers elsewhere. */
export function contentOf(entry: SiteEntry, { settings }: Site, { bodyOf, sizeOf }: FeedTools): string {
  const { strings, site } = settings;
  return toEmailHtml(Buffer.from(bodyOf(entry)).toString(), {
    base: toAbsoluteUrl(entry.address, site.url),
    sizeOf,
    words: strings.mail,
  });
}

/** The moment of the newest change among entries; feeds say it instead of the time of the build. */
export function newestChange(entries: readonly FeedEntry[]): Moment | undefined {
  return entries.map((entry) => entry.updated).sort((a, b) => b.ms - a.ms)[0];
}

function toFeedEntry(post: SitePost, site: Site, tools: FeedTools): FeedEntry {
  const { url } = site.settings.site;
  return {
    id: post.feedId,
    url: toAbsoluteUrl(post.address, url),
    title: post.title,
    summary: post.description ?? post.excerpt,
    content: contentOf(post, site, tools),
    published: post.date,
    updated: post.updated ?? post.date,
    author: post.author,
    tags: [...post.categories, ...post.tags],
    image: post.image && {
      url: toAbsoluteUrl(addressFor("share", post.image.address, tools.pictures), url),
      alt: post.image.alt,
    },
  };
}
