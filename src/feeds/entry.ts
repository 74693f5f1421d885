// A post as feeds carry it: readable outside the site, with an id and dates that an edit does not move.
import { toAbsoluteUrl, type AbsoluteUrl } from "../lib/url.ts";
import type { Moment } from "../lib/moment.ts";
import type { Site, SitePost } from "../site/site.ts";
import { absoluteUrls } from "./absolute-urls.ts";

export interface FeedEntry {
  readonly id: string;
  readonly url: AbsoluteUrl;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole post; every address in it is absolute. */
  readonly content: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly author: string | undefined;
  readonly tags: readonly string[];
  readonly image: { readonly url: AbsoluteUrl; readonly alt: string } | undefined;
}

/** Feeds carry the newest posts only; whoever wants more finds the archive. */
export const FEED_LENGTH = 20;

/** The newest entries, newest first. `bodyOf` gives a post's HTML with its links resolved. */
export function collectFeedEntries(site: Site, bodyOf: (post: SitePost) => Uint8Array): FeedEntry[] {
  const { url } = site.settings.site;
  return site.listed.slice(0, FEED_LENGTH).map((post) => ({
    id: post.feedId,
    url: toAbsoluteUrl(post.address, url),
    title: post.title,
    summary: post.description ?? post.excerpt,
    content: absoluteUrls(Buffer.from(bodyOf(post)).toString(), toAbsoluteUrl(post.address, url)),
    published: post.date,
    updated: post.updated ?? post.date,
    author: post.author,
    tags: [...post.categories, ...post.tags],
    image: post.image && { url: toAbsoluteUrl(post.image.address, url), alt: post.image.alt },
  }));
}

/** The moment of the newest change among entries; feeds say it instead of the time of the build. */
export function newestChange(entries: readonly FeedEntry[]): Moment | undefined {
  return entries.map((entry) => entry.updated).sort((a, b) => b.ms - a.ms)[0];
}
