// What each kind of page hands to its layout. Layouts compute nothing, so all of it is worked out here.
import { countComments, type Comment } from "../comments/archive.ts";
import { formatLine } from "../lib/problem.ts";
import { toAbsoluteUrl } from "../lib/url.ts";
import { countedSentence, fillIn } from "../settings/strings.ts";
import type { Year } from "../site/calendar.ts";
import { isIndexable, type MachineKind, type PlannedPage, type Slice } from "../site/plan.ts";
import type { Site, SitePost } from "../site/site.ts";
import type { Term } from "../site/terms.ts";
import { isLong, toByline, toMark, type Cards } from "./card.ts";
import type { DateFormats } from "./dates.ts";
import { HOUSE_PIGMENT, toPigment, type Pigment } from "./pigment.ts";
import { describePath, describePost, describeSite } from "./structured-data.ts";
import type { Html } from "../lib/html.ts";

export interface ViewTools {
  readonly site: Site;
  readonly cards: Cards;
  readonly dates: DateFormats;
}

/** A layout's name and everything that it may read. */
export interface View {
  readonly layout: string;
  readonly head: Head;
  readonly values: Readonly<Record<string, unknown>>;
}

export type HtmlPage = Exclude<PlannedPage, { readonly kind: MachineKind }>;

/** The reading speed behind "4 minutes to read", in words a minute. */
const READING_SPEED = 230;
/** From this many words on a post says how long it takes, and lists its headings if it has three. */
const LONG_READ = 700;

export function toView(page: HtmlPage, tools: ViewTools): View {
  const { site, cards, dates } = tools;
  const { strings, site: settings } = site.settings;
  const count = (posts: readonly unknown[]): string => countedSentence(strings.posts, posts.length, settings.language);
  switch (page.kind) {
    case "post":
      return postView(page.post, page, tools);
    case "page": {
      const { title, description, excerpt, image } = page.page;
      const head = toHead(page, tools, { title, description: description ?? excerpt, section: page.address, image, structuredData: describePath([{ name: title, address: page.address }], site) });
      const entry = { title, long: isLong(title), image, mark: toMark(page.page, site, dates) };
      return { layout: "page.njk", head, values: { entry } };
    }
    case "home": {
      const [newest, ...posts] = page.posts.map(cards);
      const more = site.listed.length > page.posts.length ? "/blog/" : "";
      const description = settings.description ?? settings.tagline;
      const head = toHead(page, tools, { title: settings.title, description, section: "/", pigment: newest?.pigment, structuredData: describeSite(site) });
      return { layout: "home.njk", head, values: { newest, posts, more } };
    }
    case "blog":
      return listView(page, tools, strings.blog, "", "/blog/", site.listed.length === 0 ? "" : count(site.listed));
    case "tag":
    case "category":
      return listView(page, tools, page.term.name, strings[page.kind], page.term.address, count(page.term.posts));
    case "archive":
      return archiveView(page, tools, strings.archiveTitle, count(site.listed), site.years.map((year) => yearGroup(year, cards)), true);
    case "year":
      return archiveView(page, tools, page.year.year, count(page.year.posts), page.year.months.map((month) => ({ title: dates.month(month.key), address: month.address, posts: month.posts.map(cards) })), false);
    case "month": {
      const title = dates.month(page.month.key);
      return archiveView(page, tools, title, count(page.month.posts), [{ title: page.year.year, address: page.year.address, posts: page.month.posts.map(cards) }], false);
    }
    case "not-found":
      return { layout: "not-found.njk", head: toHead(page, tools, { title: strings.notFoundTitle }), values: {} };
    case "redirect":
      return { layout: "redirect.njk", head: toHead(page, tools, { title: settings.title }), values: { to: encodeURI(page.to), target: toAbsoluteUrl(page.to, settings.url) } };
    case "faulty": {
      return { layout: "faulty.njk", head: toHead(page, tools, { title: page.file }), values: { faulty: { file: page.file, problems: page.problems.map(formatLine) } } };
    }
  }
}

interface HeadInput {
  readonly title: string;
  readonly description?: string | undefined;
  /** The address in the navigation that this page belongs to. */
  readonly section?: string | undefined;
  readonly pigment?: Pigment | undefined;
  readonly image?: SitePost["image"];
  readonly structuredData?: Html | undefined;
  readonly post?: SitePost | undefined;
}

/** What the frame of a page reads. */
export type Head = ReturnType<typeof toHead>;

function toHead(page: HtmlPage, { site }: ViewTools, input: HeadInput) {
  const { title, url } = site.settings.site;
  const indexable = isIndexable(page) && !site.preview;
  return {
    ...input,
    kind: page.kind,
    address: page.address,
    headTitle: input.title === title ? title : `${input.title} | ${title}`,
    canonical: isIndexable(page) ? toAbsoluteUrl(page.address, url) : "",
    indexable,
    structuredData: isIndexable(page) ? input.structuredData : "",
    section: input.section ?? "",
    pigment: input.pigment ?? HOUSE_PIGMENT,
    image: input.image ? { url: toAbsoluteUrl(input.image.address, url), alt: input.image.alt } : "",
    shareType: input.post ? "article" : "website",
    published: input.post?.date.iso ?? "",
    modified: input.post?.updated?.iso ?? "",
    description: input.description ?? "",
  };
}

function postView(post: SitePost, page: HtmlPage, tools: ViewTools): View {
  const { site, cards, dates } = tools;
  const { strings, site: settings } = site.settings;
  const card = cards(post);
  const isLongRead = post.words >= LONG_READ;
  const contents = isLongRead ? post.headings.filter(({ level }) => level === 2 || level === 3) : [];
  const head = toHead(page, tools, { title: post.title, description: card.excerpt, section: "/blog/", pigment: card.pigment, image: post.image, structuredData: describePost(post, site), post });
  const older = site.older.get(post);
  const newer = site.newer.get(post);
  const author = settings.author?.bio !== undefined && settings.author.name === post.author ? settings.author : undefined;
  return {
    layout: "post.njk",
    head,
    values: {
      post: {
        ...card,
        byline: toByline(post, site, dates, { author: true, own: true }),
        readingTime: isLongRead ? countedSentence(strings.readingTime, Math.round(post.words / READING_SPEED), settings.language) : "",
        contents: contents.length >= 3 ? contents : [],
        updated: post.updated ? fillIn(strings.updated, { date: dates.long(post.updated) }) : "",
        terms: termsOf(post, site),
        author: author && { ...author, label: fillIn(strings.aboutAuthor, { author: author.name }) },
        older: older && cards(older),
        newer: newer && cards(newer),
        related: (site.related.get(post) ?? []).map(cards),
        responses: post.comments === "off" ? undefined : responsesOf(post, tools),
      },
    },
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

function responsesOf(post: SitePost, { site, dates }: ViewTools): object {
  const { strings, site: settings } = site.settings;
  const { comments, missing } = post.archive;
  const total = countComments(post.archive);
  return {
    heading: countedSentence(strings.responses, total, settings.language, { title: post.title }),
    missing: missing > 0 ? countedSentence(strings.missingResponses, missing, settings.language) : "",
    comments: comments.map((comment: Comment) => ({
      ...comment,
      says: fillIn(strings.says, { author: comment.author }),
      datetime: comment.date.iso,
      date: dates.withTime(comment.date),
      paragraphs: comment.text.trim().split(/\n\s*\n/u),
    })),
    reply: post.comments === "closed" ? strings.repliesClosed : strings.replyLater,
  };
}

function listView(page: HtmlPage & { readonly slice: Slice }, tools: ViewTools, title: string, label: string, section: string, total: string): View {
  const { site, cards } = tools;
  const { strings } = site.settings;
  const { number, of, later, earlier, posts } = page.slice;
  const position = fillIn(strings.pageOf, { page: number, pages: of });
  const pages = of === 1 ? undefined : {
    label: strings.pages,
    position,
    later: later === undefined ? undefined : { address: later, text: strings.laterPosts },
    earlier: earlier === undefined ? undefined : { address: earlier, text: strings.earlierPosts },
  };
  const pigment = page.kind === "tag" ? toPigment(page.term.name) : undefined;
  const steps = page.kind === "blog" ? [{ name: title, address: section }] : [{ name: strings.blog, address: "/blog/" }, { name: title, address: section }];
  const fullTitle = number === 1 ? title : `${title}, ${position}`;
  const description = [label, title, total, number === 1 ? "" : position].filter(Boolean).join(" · ");
  return {
    layout: "list.njk",
    head: toHead(page, tools, { title: fullTitle, description, section: "/blog/", pigment, structuredData: describePath(steps, site) }),
    values: {
      list: { title, label: [label, total].filter(Boolean).join(" · "), posts: posts.map(cards), pages },
    },
  };
}

interface ArchiveGroup {
  readonly title: string;
  readonly address: string;
  readonly posts: readonly unknown[];
}

function yearGroup(year: Year, cards: Cards): ArchiveGroup {
  return { title: year.year, address: year.address, posts: year.posts.map(cards) };
}

function archiveView(page: HtmlPage, tools: ViewTools, title: string, total: string, groups: readonly ArchiveGroup[], withTerms: boolean): View {
  const { site } = tools;
  const { strings, site: settings } = site.settings;
  const list = (name: string, terms: readonly Term[]) => ({
    title: name,
    terms: terms.map((term) => ({ name: term.name, address: term.address, count: countedSentence(strings.posts, term.posts.length, settings.language) })),
  });
  const terms = withTerms ? [list(strings.category, site.categories), list(strings.tag, site.tags)].filter(({ terms }) => terms.length > 0) : [];
  const steps = [{ name: strings.archive, address: "/archive/" }, ...(withTerms ? [] : [{ name: title, address: page.address }])];
  return {
    layout: "archive.njk",
    head: toHead(page, tools, { title, description: `${title} · ${total}`, section: "/archive/", structuredData: describePath(steps, site) }),
    values: {
      archive: { title, label: total, groups, terms },
    },
  };
}
