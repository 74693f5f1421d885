// What content/site.yaml may say: facts about the site, each said once.
import * as z from "zod";
import { palettesField } from "../../features/paintings/fields.ts";
import { HOST_NAMES } from "../../hosting/hosts/names.ts";
import { REPLY_KEYS, replySettings } from "../../features/comments/replies/reply-settings.ts";
import { linkTarget, oneOf, read, readYesNo, record, text, wholeNumber, yesNo } from "../../lib/schema.ts";
import { timeZone } from "../../lib/time-zone.ts";
import { decodeAddress, hasScheme, isSitePath } from "../../lib/url.ts";

const link = record({ label: text("label: Blog"), url: linkTarget() }, "label: Blog and url: /blog/");

const links = z.array(link, {
  error: () => "should be a list. Write one line for each, as in - { label: Blog, url: /blog/ }.",
});

const author = record(
  {
    name: text("name: Lisa Example"),
    bio: text("a sentence or two about the author").optional(),
    /** Address of a picture, for example /portrait.jpg in content/public. */
    picture: linkTarget().optional(),
    links: links.default([]),
  },
  "author: { name: Lisa Example }",
);

const footer = record(
  {
    copyright: text("copyright: © 2026 Lisa Example").optional(),
    about: text("a sentence about the site").optional(),
    credits: z
      .array(text("a line such as Designed by …"), { error: () => "should be a list. Write [Designed by …]." })
      .default([]),
    links: links.default([]),
  },
  "footer: { copyright: © 2026 Lisa Example }",
);

const events = record(
  {
    /** How many days before an event the feed reminds of it; 0 for never. */
    remindDays: wholeNumber(0, 60).default(7),
  },
  "events: { remindDays: 7 }",
);

const siteShape = {
  title: text("title: My blog"),
  /** Where the site is published; feeds, canonical links and share previews need it. */
  url: text("url: https://example.org").transform((value, context) => {
    const url = URL.parse(value);
    if (url && /^https?:$/u.test(url.protocol) && isSitePath(decodeAddress(url.pathname)) && !url.search && !url.hash)
      return url.origin + url.pathname.replace(/\/$/u, "");
    context.addIssue({
      code: "custom",
      message:
        `${read(value)} is not the address of a site. ` +
        "Write it with https://, and after the host only the folder of the site, if there is one: " +
        "https://example.org or https://example.org/blog.",
    });
    return z.NEVER;
  }),
  tagline: text("tagline: A few words for the home page").optional(),
  description: text("description: One sentence for search engines").optional(),
  /** BCP 47, for example en or pt-BR. */
  language: text("language: en")
    .default("en")
    .refine(isLanguage, {
      error: ({ input }) => `${read(input)} is not a language code. Write en, de, fr or pt-BR.`,
    }),
  timezone: timeZone().default("UTC"),
  author: author.optional(),
  navigation: links.optional(),
  footer: footer.prefault({}),
  /** Pattern for the addresses of posts. */
  permalink: text("permalink: /:year/:month/:day/:slug/")
    .default("/:year/:month/:day/:slug/")
    .refine(isPattern, {
      error: ({ input }) =>
        `${read(input)} cannot be used. Begin and end with /, use :year, :month, :day and :category as you like, and :slug: /:year/:slug/.`,
    }),
  postsPerPage: wholeNumber(1, 1000).default(10),
  recentPosts: wholeNumber(0, 50).default(5),
  events: events.prefault({}),
  /** Whether pictures get smaller files in newer formats, or are published unchanged. */
  optimizeImages: yesNo("optimizeImages").default(true),
  /** Whether posts and events without a picture get one that is painted for them. */
  paintings: yesNo("paintings").default(true),
  /** The palettes of tags, where the ones that were chosen for them aren't wanted. */
  tagPalettes: palettesField.default({}),
  /** How many of the newest posts, and of the next events, have a share image: 0 for none at all. */
  shareImages: shareImages().default(10),
  /** Whether readers can search the site. */
  search: yesNo("search").default(true),
  /** A picture in the content folder that all icons are made from. */
  icon: text("icon: icon.svg").optional(),
  /** Whether pages are written without superfluous white space. */
  minify: yesNo("minify").default(true),
  /** Where to report a security problem: an email address, or the address of a page. */
  securityContact: text("securityContact: lisa@example.org")
    .transform((contact) => (hasScheme(contact) ? contact : `mailto:${contact}`))
    .refine((contact) => /^(?:https:\/\/\S+|mailto:\S+@\S+|tel:[+\d-]+)$/u.test(contact), {
      error: ({ input }) =>
        `${read(input)} isn't an email address or a web address. Write securityContact: lisa@example.org`,
    })
    .optional(),
  /** The host that the build writes rules for: redirects, headers, compressed files. */
  host: text("host: netlify").pipe(oneOf(HOST_NAMES)).optional(),
  /** Whether the host redirects old addresses, or small pages at those addresses do. */
  redirectMethod: text("redirectMethod: pages")
    .pipe(oneOf(["rules", "pages"]))
    .default("rules"),
  /** What takes care of old addresses such as /?p=12 on a host that does not look at them. */
  queryRedirects: text("queryRedirects: script")
    .pipe(oneOf(["script"]))
    .optional(),
  /** The service that takes comments on posts. */
  comments: replySettings.optional(),
};

const schema = record(siteShape, "title: My blog and url: https://example.org");

/** Settings as written in the file. */
export type SiteInput = z.input<typeof schema>;
/** Settings with every default filled in. */
export type SiteSettings = z.output<typeof schema>;

export const siteSettings = schema;

/** The keys that may be used at a path of site.yaml, for suggestions. */
export function knownSiteKeys(path: readonly PropertyKey[]): readonly string[] {
  switch (path[0]) {
    case undefined:
      return Object.keys(siteShape);
    case "author":
      return path.length === 1 ? Object.keys(author.shape) : Object.keys(link.shape);
    case "footer":
      return path.length === 1 ? Object.keys(footer.shape) : Object.keys(link.shape);
    case "events":
      return Object.keys(events.shape);
    case "comments":
      return path.length === 1 ? REPLY_KEYS : [];
    default:
      return Object.keys(link.shape);
  }
}

function shareImages() {
  const count = z.union([z.literal("all"), z.literal("none").transform(() => 0), wholeNumber(0, 1_000_000)], {
    error: ({ input }) =>
      `${read(input)} can't be used. Write shareImages: all, shareImages: none, or for how many of the newest posts: ` +
      "shareImages: 20",
  });
  return z.preprocess((value) => {
    const isOn = readYesNo(value);
    return typeof isOn === "boolean" ? (isOn ? "all" : "none") : value;
  }, count);
}

function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/iu.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

function isPattern(pattern: string): boolean {
  const placeholders: readonly string[] = pattern.match(/:\w+/gu) ?? [];
  const known = [":year", ":month", ":day", ":slug", ":category"];
  return (
    isSitePath(pattern) &&
    pattern.endsWith("/") &&
    placeholders.includes(":slug") &&
    placeholders.every((name) => known.includes(name))
  );
}
