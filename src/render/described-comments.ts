// Comments as search engines read them (https://schema.org/Comment).
import { toWords } from "../comments/words.ts";
import { toAbsoluteUrl } from "../lib/url.ts";
import type { SitePost } from "../site/site.ts";

/** A page says its comments once; what machines get besides is a sample, from the earliest on. */
const MOST = 10;
/** In characters. */
const LONGEST = 400;

/** The first comments on a post; undefined where there are none. `origin` is the site's. */
export function describeComments({ address, archive }: SitePost, origin: string): readonly object[] | undefined {
  const page = toAbsoluteUrl(address, origin);
  const spoken = archive.comments.filter(({ kind }) => kind === "comment").slice(0, MOST);
  if (spoken.length === 0) return undefined;
  return spoken.map(({ id, author, url, date, text, parent }) => ({
    "@type": "Comment",
    "@id": `${page}#comment-${id}`,
    url: `${page}#comment-${id}`,
    author: { "@type": "Person", name: author, url },
    datePublished: date.iso,
    text: cut(toWords(text)),
    parentItem: parent === undefined ? undefined : { "@id": `${page}#comment-${parent}` },
  }));
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).toWellFormed().trimEnd()}…`;
}
