// JSON-LD after schema.org, for search engines: BlogPosting, BreadcrumbList, WebSite.
import { countComments } from "../comments/archive.ts";
import { toHtml, type Html } from "../lib/html.ts";
import { toAbsoluteUrl } from "../lib/url.ts";
import type { Site, SitePost } from "../site/site.ts";

/** The site itself, on its home page. */
export function describeSite({ settings }: Site): Html {
  const { title, url, description, tagline, language } = settings.site;
  return toScript({
    "@type": "WebSite",
    name: title,
    url: toAbsoluteUrl("/", url),
    description: description ?? tagline,
    inLanguage: language,
  });
}

/** A post and the way to it. */
export function describePost(post: SitePost, { settings }: Site): Html {
  const { title, url, language } = settings.site;
  const address = toAbsoluteUrl(post.address, url);
  return toScript(
    {
      "@type": "BlogPosting",
      headline: post.title,
      description: post.description ?? post.excerpt,
      url: address,
      mainEntityOfPage: address,
      datePublished: post.date.iso,
      dateModified: (post.updated ?? post.date).iso,
      inLanguage: language,
      wordCount: post.words,
      keywords: post.tags.length > 0 ? post.tags.join(", ") : undefined,
      image: post.image ? toAbsoluteUrl(post.image.address, url) : undefined,
      author: post.author === undefined ? undefined : { "@type": "Person", name: post.author },
      publisher: { "@type": "Organization", name: title, url: toAbsoluteUrl("/", url) },
      commentCount: post.comments === "off" ? undefined : countComments(post.archive),
    },
    breadcrumbs([{ name: settings.strings.blog, address: "/blog/" }, { name: post.title, address: post.address }], url),
  );
}

/** The way to a list or page below the home page. */
export function describePath(steps: readonly Step[], { settings }: Site): Html {
  return toScript(breadcrumbs(steps, settings.site.url));
}

export interface Step {
  readonly name: string;
  readonly address: string;
}

function breadcrumbs(steps: readonly Step[], origin: string): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, address }, index) => ({ "@type": "ListItem", position: index + 1, name, item: toAbsoluteUrl(address, origin) })),
  };
}

// A "<" inside a script element could end it; JSON allows writing it as an escape.
function toScript(...things: readonly object[]): Html {
  const json = things.length === 1 ? { "@context": "https://schema.org", ...things[0] } : { "@context": "https://schema.org", "@graph": things };
  return toHtml(JSON.stringify(json).replaceAll("<", "\\u003c"));
}
