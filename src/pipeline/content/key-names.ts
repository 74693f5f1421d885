// Front matter keys of other programs that we read under our names, and advice for keys without an equivalent. Hugo:
// https://gohugo.io/content-management/front-matter/. Jekyll: https://jekyllrb.com/docs/front-matter/. Hexo:
// https://hexo.io/docs/front-matter. Astro: https://docs.astro.build. Ghost: https://docs.ghost.org/content-api.
import { createNameReader, onlyText, type ReadNames } from "../../lib/rename-keys.ts";
import { isTable, readYesNo } from "../../lib/schema.ts";

export function createEntryNameReader(): ReadNames {
  return createNameReader({
    synonyms: SYNONYMS,
    readings: READINGS,
    refused: REFUSED,
    ignored: IGNORED,
    renamed: RENAMED,
    decisive: ["date", "draft", "unlisted", "expires", "permalink", "comments"],
  });
}

const SYNONYMS = {
  title: ["headline", "post_title"],
  description: words("summary excerpt custom_excerpt abstract lead meta_description seo_description post_excerpt"),
  date: words(
    "pubDate pubDatetime publishDate published_at publishedDate published_on datePublished " +
      "date_published post_date created created_at dateCreated",
  ),
  updated: words(
    "lastmod modified updatedDate modDatetime updated_at modified_at dateUpdated last_modified " +
      "last_modified_at lastUpdated dateModified date_modified post_modified",
  ),
  expires: ["expiryDate", "unpublishDate", "expire", "expires_at", "expirationDate"],
  imageAlt: ["alt", "coverAlt", "heroImageAlt", "heroAlt", "feature_image_alt", "featured_image_alt", "thumbnailAlt"],
  draft: ["isDraft"],
  featured: ["sticky", "pinned", "pin"],
  cancelled: ["canceled"],
  location: ["venue"],
  booking: ["tickets", "registration", "bookingUrl", "ticketUrl"],
  start: ["startDate", "start_date", "starts"],
  end: ["endDate", "end_date", "ends"],
} as const;

/** Keys that hold a picture; some hold it with its words. */
const IMAGES = words(
  "image heroImage hero cover coverImage cover_image banner thumbnail thumb teaser_image " +
    "feature_image featured_image ogImage og_image social_image header_image images",
);

const READINGS: Readonly<Record<string, (value: unknown) => Readonly<Record<string, unknown>> | undefined>> = {
  published: (value) => {
    const isPublished = readYesNo(value);
    if (typeof isPublished === "boolean") return isPublished ? {} : { draft: true };
    // Some blogs have the date here.
    return typeof value === "string" && /\d{4}/u.test(value) ? { date: value } : undefined;
  },
  unpublished: toDraft,
  visibility: toState,
  status: toState,
  post_status: toState,
  redirect_from: toAliases,
  alias: toAliases,
  tag: (value) => ({ tags: toList(value) }),
  category: (value) => ({ categories: toList(value) }),
  authors: (value) => pairOf("author", onlyText(value, "name")),
  author_name: (value) => pairOf("author", onlyText(value)),
  byline: (value) => pairOf("author", onlyText(value)),
  // Hugo and Zola have lists of words in a table.
  taxonomies: (value) =>
    isTable(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key === "tags" || key === "categories"))
      : undefined,
  url: (value) => (typeof value === "string" && value.startsWith("/") ? { permalink: value } : undefined),
  allow_comments: toComments,
  comments_enabled: toComments,
  commentable: toComments,
  comment_status: toComments,
  ...Object.fromEntries(IMAGES.map((key) => [key, toImage])),
};

function words(text: string): readonly string[] {
  return text.split(" ");
}

const HIDE =
  "To keep this off the site, write draft: true. To publish it outside of lists and feeds, write unlisted: true.";
const NO_LAYOUTS = "isn't needed: the folder of the file decides which layout it gets. Remove the line.";

const REFUSED = {
  published: "isn't true or false. To hide this, write draft: true.",
  unpublished: "isn't true or false. To hide this, write draft: true.",
  visibility: `can't be read. ${HIDE}`,
  status: `can't be read. ${HIDE}`,
  post_status: `can't be read. ${HIDE}`,
  private: `isn't a setting here. ${HIDE}`,
  hidden: `isn't a setting here. ${HIDE}`,
  noindex: `isn't a setting here. ${HIDE}`,
  robots: `isn't a setting for one page. ${HIDE}`,
  sitemap: `isn't a setting for one page. ${HIDE}`,
  password: "can't protect a page: a static site has no passwords. Remove the line, or write draft: true.",
  eleventyExcludeFromCollections: "isn't a setting here. Write unlisted: true.",
  url: "is the address of another site. Write the address on this site: permalink: /my-address/",
  canonical_url: "can't be set: a page is the original here. Remove the line.",
  canonical: "can't be set: a page is the original here. Remove the line.",
  name: "isn't a setting here. Write title: for the title, or author: for the author.",
  ...Object.fromEntries(IMAGES.map((key) => [key, "isn't the name of a file. Write image: bowl.jpg."])),
  alias: "should be a list. Write aliases: [/old-address/].",
  redirect_from: "should be a list. Write aliases: [/old-address/].",
  authors: "has several names, and a post has one author. Write author: Lisa Example.",
};

const IGNORED = {
  layout: NO_LAYOUTS,
  template: NO_LAYOUTS,
  type: NO_LAYOUTS,
  order: "does nothing here: posts are in the order of their dates. Remove the line.",
  weight: "does nothing here: posts are in the order of their dates. Remove the line.",
  subtitle: "does nothing here. Put it at the beginning of the text, or write description:.",
  ...Object.fromEntries(words("extra params wordpress_id").map((key) => [key, "does nothing here. Remove it."])),
  toc: "isn't needed: long texts get a table of contents. Remove the line.",
  ...Object.fromEntries(
    words("lang language locale").map((key) => [
      key,
      "does nothing here: every text is in the language of the site. Remove the line.",
    ]),
  ),
  keywords: "does nothing here: search engines ignore it. Write tags: for words that readers can follow.",
};

/** Our own keys, by the names they had until version 0.1. */
const RENAMED = {
  turn: "titleAccent",
  offer: "signup",
  canvas: "painting",
  place: "location",
  key: "secret",
};

function toDraft(value: unknown) {
  const isHidden = readYesNo(value);
  return typeof isHidden === "boolean" ? { draft: isHidden } : undefined;
}

/** What WordPress and Ghost say of who may see a post; `future` and `scheduled` depend on the date, as ours do. */
function toState(value: unknown): Readonly<Record<string, unknown>> | undefined {
  switch (typeof value === "string" ? value.trim().toLowerCase() : "") {
    case "publish":
    case "published":
    case "public":
    case "future":
    case "scheduled":
      return {};
    case "draft":
    case "private":
    case "pending":
    case "trash":
      return { draft: true };
    case "unlisted":
      return { unlisted: true };
    default:
      return undefined;
  }
}

function toAliases(value: unknown) {
  if (typeof value === "string") return { aliases: [value] };
  return Array.isArray(value) ? { aliases: value as readonly unknown[] } : undefined;
}

function toList(value: unknown): unknown {
  return typeof value === "string" && !value.includes(",") ? [value] : value;
}

function toComments(value: unknown) {
  const word = value === "open" || value === "closed" ? value : readYesNo(value);
  return typeof word === "boolean" ? { comments: word ? "open" : "off" } : { comments: word };
}

function toImage(value: unknown) {
  const image = onlyText(value, "src", "image", "url", "path");
  const alt = isTable(value) ? onlyText(value["alt"] ?? value["imageAlt"]) : undefined;
  return image === undefined ? undefined : { image, ...(alt !== undefined && { imageAlt: alt }) };
}

function pairOf(key: string, value: string | undefined) {
  return value === undefined ? undefined : { [key]: value };
}
