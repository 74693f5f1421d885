// JSON-LD after schema.org, for search engines: BlogPosting, BreadcrumbList, WebSite.
import { BLOG, EVENTS } from "../settings/addresses.ts";
import { toHtml, type Html } from "../../lib/html.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { addressFor, NO_PICTURES, type Pictures } from "../../assets/pictures/picture.ts";
import { dayOf } from "../../lib/moment.ts";
import type { SiteEvent } from "../site/events.ts";
import type { SiteSeriesPage } from "../site/series.ts";
import type { Site } from "../site/site.ts";
import type { SitePost } from "../site/site-entries.ts";
import { describeVideo } from "../../features/video/structured-data.ts";
import { describeComments } from "./described-comments.ts";

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
export function describePost(post: SitePost, { settings, shares }: Site, pictures: Pictures = NO_PICTURES): Html {
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
      image: imageUrl(post.image ?? shares.ownOf(post), pictures, url),
      author: post.author === undefined ? undefined : { "@type": "Person", name: post.author },
      publisher: { "@type": "Organization", name: title, url: toAbsoluteUrl("/", url) },
      ...(post.comments === "off"
        ? {}
        : { commentCount: post.archive.comments.length, comment: describeComments(post, url) }),
    },
    breadcrumbs(
      [
        { name: settings.strings.blog, address: BLOG },
        { name: post.title, address: post.address },
      ],
      url,
    ),
  );
}

function imageUrl(
  image: { readonly address: string } | undefined,
  pictures: Pictures,
  url: string,
): string | undefined {
  return image && toAbsoluteUrl(addressFor("share", image.address, pictures), url);
}

/** The way to a list or page below the home page. */
export function describePath(steps: readonly Step[], { settings }: Site): Html {
  return toScript(breadcrumbs(steps, settings.site.url));
}

/**
 * The breadcrumbs of a page with a video, and the video; undefined where a property that search engines require is
 * missing.
 */
export function describePathWithVideo(
  steps: readonly Step[],
  {
    video,
    title,
    description,
    excerpt,
    address,
    updated,
  }: Pick<SiteSeriesPage, "video" | "title" | "description" | "excerpt" | "address" | "updated">,
  { settings }: Site,
): Html | undefined {
  const { url } = settings.site;
  const film =
    video &&
    describeVideo(video, {
      name: title,
      description: description ?? excerpt,
      uploadDate: updated?.iso,
      url: toAbsoluteUrl(address, url),
      siteUrl: url,
    });
  return film && toScript(film, breadcrumbs(steps, url));
}

/** An event, once for each of its dates (https://schema.org/Event), and the way to it. */
export function describeEvent(event: SiteEvent, { settings, shares }: Site, pictures: Pictures = NO_PICTURES): Html {
  const { title, url } = settings.site;
  const { location: place, online, image, cancelled } = event;
  const organizer = {
    "@type": "Organization",
    name: settings.site.author?.name ?? title,
    url: toAbsoluteUrl("/", url),
  };
  const location = [
    ...(place === undefined ? [] : [{ "@type": "Place", name: place, address: place }]),
    ...(online === undefined ? [] : [{ "@type": "VirtualLocation", url: toAbsoluteUrl(online, url) }]),
  ];
  const mode = online === undefined ? "Offline" : place === undefined ? "Online" : "Mixed";
  // Search engines take no event without a place.
  const dates = location.length === 0 ? [] : event.dates;
  return toScript(
    ...dates.map(({ start, end }) => ({
      "@type": "Event",
      name: event.title,
      description: event.description ?? event.excerpt,
      url: toAbsoluteUrl(event.address, url),
      startDate: start.hasTime ? start.iso : dayOf(start),
      endDate: end && (end.hasTime ? end.iso : dayOf(end)),
      eventStatus: `https://schema.org/Event${cancelled ? "Cancelled" : "Scheduled"}`,
      eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
      location: location.length === 1 ? location[0] : location,
      image: imageUrl(image ?? shares.ownOf(event), pictures, url),
      organizer,
    })),
    breadcrumbs(
      [
        { name: settings.strings.events.title, address: EVENTS },
        { name: event.title, address: event.address },
      ],
      url,
    ),
  );
}

export interface Step {
  readonly name: string;
  readonly address: string;
}

function breadcrumbs(steps: readonly Step[], origin: string): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: toAbsoluteUrl(address, origin),
    })),
  };
}

// A "<" inside a script element could end it; JSON allows writing it as an escape.
function toScript(...things: readonly object[]): Html {
  const json =
    things.length === 1
      ? { "@context": "https://schema.org", ...things[0] }
      : { "@context": "https://schema.org", "@graph": things };
  return toHtml(JSON.stringify(json).replaceAll("<", "\\u003c"));
}
