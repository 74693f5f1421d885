// What each kind of page hands to its layout. Layouts compute nothing, so all of it is worked out here.
import { BLOG } from "../settings/addresses.ts";
import { formatLine } from "../../lib/problem.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { Signup } from "../../features/signup/signup-settings.ts";
import { featuredPosts } from "../site/page-end.ts";
import type { SitePage, SitePost } from "../site/site-entries.ts";
import { pageAddress } from "../site/slices.ts";
import { fillIn } from "../../lib/sentence.ts";
import { archiveView } from "./archive-view.ts";
import { isLong, pictureOf, toMark } from "./card.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { eventsView, eventView } from "./event-view.ts";
import { followView } from "./follow-view.ts";
import { blogView, searchView, termView } from "./list-view.ts";
import { toShownPainting } from "./picture-filter.ts";
import { postView } from "./post-view.ts";
import { seriesView } from "./series-view.ts";
import { describePath, describeSite } from "./structured-data.ts";

export function toView(page: HtmlPage, tools: ViewTools): View {
  switch (page.kind) {
    case "post":
      return postView(page.post, page, tools);
    case "page":
      return pageView(page, page.page, tools);
    case "home":
      return homeView(page, page.posts, tools);
    case "event":
      return eventView(page.event, page, tools);
    case "events":
      return eventsView(page, tools);
    case "series":
      return seriesView(page.page, page.series, page, tools);
    case "landing-page":
      return landingPageView(page, page.signup, tools);
    case "follow":
      return followView(page, tools);
    case "blog":
      return blogView(page, tools);
    case "tag":
    case "category":
      return termView(page, tools);
    case "archive":
    case "year":
    case "month":
      return archiveView(page, tools);
    case "search":
      return searchView(page, tools);
    case "not-found":
      return notFoundView(page, tools);
    case "reply-received":
      return replyReceivedView(page, tools);
    case "redirect":
      return redirectView(page, page.to, tools);
    case "faulty":
      return faultyView(page, tools);
  }
}

function pageView(planned: HtmlPage, page: SitePage, tools: ViewTools): View {
  const { site, dates } = tools;
  const { title, description, excerpt, image } = page;
  const head = toHead(planned, tools, {
    title,
    description: description ?? excerpt,
    section: planned.address,
    pigment: page.painting === undefined ? undefined : site.paintings.paletteOf(page),
    image,
    structuredData: describePath([{ name: title, address: planned.address }], site),
  });
  const entry = {
    title,
    long: isLong(title),
    image: pictureOf(page, site),
    mark: toMark(page, site, dates),
  };
  return { layout: "page.njk", head, values: { entry } };
}

function homeView(page: HtmlPage, posts: readonly SitePost[], tools: ViewTools): View {
  const { site, cards } = tools;
  const { strings, site: settings } = site.settings;
  const [first, ...others] = posts;
  const newest = first && cards(first);
  const pages = Math.ceil(site.listed.length / settings.postsPerPage);
  const position = fillIn(strings.pageOf, { page: 1, pages });
  const more =
    pages > 1
      ? {
          label: strings.pages,
          position,
          earlier: { address: pageAddress(BLOG, 2), text: strings.earlierPosts },
        }
      : undefined;
  const description = settings.description ?? settings.tagline;
  const head = toHead(page, tools, {
    title: settings.title,
    description,
    section: "/",
    pigment: newest?.pigment,
    structuredData: describeSite(site),
  });
  return {
    layout: "home.njk",
    head,
    values: {
      newest,
      entries: tools.drawEntries(others, { withExcerpt: false }),
      more,
      featured: featuredPosts(site).map(cards),
    },
  };
}

function landingPageView(page: HtmlPage, { heading, pitch }: Signup, tools: ViewTools): View {
  const head = toHead(page, tools, {
    title: heading,
    description: pitch[0],
    section: page.address,
    structuredData: describePath([{ name: heading, address: page.address }], tools.site),
  });
  return { layout: "landing-page.njk", head, values: {} };
}

function notFoundView(page: HtmlPage, tools: ViewTools): View {
  const { paintings, settings } = tools.site;
  return {
    layout: "not-found.njk",
    head: toHead(page, tools, { title: settings.strings.notFoundTitle }),
    values: {
      featured: featuredPosts(tools.site).map(tools.cards),
      picture: paintings.notFound && toShownPainting(paintings.notFound),
    },
  };
}

function replyReceivedView(page: HtmlPage, tools: ViewTools): View {
  const { strings } = tools.site.settings;
  return {
    layout: "reply-received.njk",
    head: toHead(page, tools, { title: strings.reply.receivedTitle }),
    values: {},
  };
}

function redirectView(page: HtmlPage, to: string, tools: ViewTools): View {
  const { title, url } = tools.site.settings.site;
  return {
    layout: "redirect.njk",
    head: toHead(page, tools, { title }),
    values: { to: encodeURI(to), target: toAbsoluteUrl(to, url) },
  };
}

function faultyView(page: HtmlPage & { readonly kind: "faulty" }, tools: ViewTools): View {
  return {
    layout: "faulty.njk",
    head: toHead(page, tools, { title: page.file }),
    values: { faulty: { file: page.file, problems: page.problems.map(formatLine) } },
  };
}
