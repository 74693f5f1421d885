// Comments as search engines read them (https://schema.org/Comment).
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { SitePost } from "../site/site-entries.ts";

/** In characters. */
const LONGEST = 400;

/** Structured data for the first comments only; the page has them all. `origin` is the site's. */
export function describeComments({ address, archive }: SitePost, origin: string): readonly object[] | undefined {
  const page = toAbsoluteUrl(address, origin);
  if (archive.first.length === 0) return undefined;
  return archive.first.map((comment) => ({
    "@type": "Comment",
    "@id": `${page}#comment-${comment.id}`,
    url: `${page}#comment-${comment.id}`,
    author: { "@type": "Person", name: comment.author, url: comment.url },
    datePublished: comment.date.iso,
    text: cut(comment.words),
    parentItem: comment.parent === undefined ? undefined : { "@id": `${page}#comment-${comment.parent}` },
  }));
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).toWellFormed().trimEnd()}…`;
}
