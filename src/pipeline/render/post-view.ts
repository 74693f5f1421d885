// A post's page: its text, what surrounds the text, and the reading time.
import { BLOG } from "../settings/addresses.ts";
import { countedSentence, fillIn } from "../../lib/sentence.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { canReply, showsResponses } from "../site/replies.ts";
import type { Site } from "../site/site.ts";
import type { SitePost } from "../site/site-entries.ts";
import type { Term } from "../site/terms.ts";
import { toByline } from "./card.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { replyView } from "./reply-view.ts";
import { describePost } from "./structured-data.ts";

/** The reading speed of "4 min read", in words a minute. */
const READING_SPEED = 230;
/** From this many words on, a post shows its reading time. */
const LONG_READ = 700;
/** From this many words on it lists its headings, if it has three. */
const NEEDS_CONTENTS = 1200;

export function postView(post: SitePost, page: HtmlPage, tools: ViewTools): View {
  const { site, cards, dates, pictures } = tools;
  const { strings, site: settings } = site.settings;
  const card = cards(post);
  const isLongRead = post.words >= LONG_READ;
  const contents = post.words >= NEEDS_CONTENTS ? post.headings.filter(({ level }) => level === 2 || level === 3) : [];
  const head = toHead(page, tools, {
    title: post.title,
    description: card.excerpt,
    section: BLOG,
    pigment: card.pigment,
    image: post.image,
    structuredData: describePost(post, site, pictures),
    post,
  });
  const older = site.older.get(post);
  const newer = site.newer.get(post);
  const author =
    settings.author?.bio !== undefined && settings.author.name === post.author ? settings.author : undefined;
  return {
    layout: "post.njk",
    head,
    values: {
      post: {
        title: post.titleAccent === undefined ? post.title : post.title.slice(0, -post.titleAccent.length),
        accent: post.titleAccent,
        long: card.long,
        image: card.image,
        mark: card.mark,
        byline: toByline(post, site, dates, { author: true, own: true }),
        readingTime: isLongRead
          ? countedSentence(strings.readingTime, Math.round(post.words / READING_SPEED), settings.language)
          : "",
        contents: contents.length >= 3 ? contents : [],
        updated: post.updated ? fillIn(strings.updated, { date: dates.long(post.updated) }) : "",
        terms: termsOf(post, site).map(({ name, address }) => ({ name, address })),
        shareByEmail: shareByEmail(post, settings.url),
        author: author && {
          ...author,
          picture: author.picture === undefined ? undefined : { address: author.picture, alt: "" },
          label: fillIn(strings.aboutAuthor, { author: author.name }),
        },
        older: older && cards(older),
        newer: newer && cards(newer),
        related: site.related.of(post).map(cards),
        responses: showsResponses(post, site) ? responsesTo(post, tools) : undefined,
        reply: showsResponses(post, site) ? replyView(post, tools) : undefined,
      },
    },
  };
}

/**
 * A link that opens an email with the title as its subject and the address as its text:
 * https://www.rfc-editor.org/rfc/rfc6068
 */
function shareByEmail({ title, address }: SitePost, url: string): string {
  const text = encodeURIComponent(toAbsoluteUrl(address, url)).replaceAll("%3A", ":").replaceAll("%2F", "/");
  return `mailto:?subject=${encodeURIComponent(title)}&body=${text}`;
}

/** The thread is inserted when the page is finished. */
function responsesTo(post: SitePost, { site }: ViewTools): object {
  const { archive, title } = post;
  const { strings, site: settings } = site.settings;
  const count = archive.comments.length;
  // Without a comment yet, "Leave a Reply" is the heading.
  const isEmpty = count === 0 && canReply(post, site);
  return {
    heading: isEmpty ? "" : countedSentence(strings.responses, count, settings.language, { title }),
    labelledBy: isEmpty ? "reply-title" : "responses-title",
    missing:
      archive.notImported > 0 ? countedSentence(strings.missingResponses, archive.notImported, settings.language) : "",
  };
}

const termsBySlug = new WeakMap<Site, Map<SitePost, Term[]>>();

function termsOf(post: SitePost, site: Site): readonly Term[] {
  let byPost = termsBySlug.get(site);
  if (!byPost) {
    byPost = new Map();
    for (const term of [...site.categories, ...site.tags]) {
      for (const member of term.posts) {
        const terms = byPost.get(member);
        if (terms) terms.push(term);
        else byPost.set(member, [term]);
      }
    }
    termsBySlug.set(site, byPost);
  }
  return byPost.get(post) ?? [];
}
