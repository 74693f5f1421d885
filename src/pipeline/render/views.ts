// What each kind of page hands to its layout. Layouts compute nothing, so all of it is worked out here.
import { formatLine } from "../../lib/problem.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { featuredPosts } from "../site/page-end.ts";
import { pageAddress } from "../site/slices.ts";
import { countedSentence, fillIn } from "../../lib/sentence.ts";
import { archiveView } from "./archive-view.ts";
import { isLong, pictureOf, toMark } from "./card.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { eventsView, eventView } from "./event-view.ts";
import { followView } from "./follow-view.ts";
import { listView, searchView } from "./list-view.ts";
import { toShownCanvas } from "./picture-filter.ts";
import { postView } from "./post-view.ts";
import { seriesView } from "./series-view.ts";
import { describePath, describeSite } from "./structured-data.ts";

export function toView(page: HtmlPage, tools: ViewTools): View {
  const { site, cards, dates } = tools;
  const { strings, site: settings } = site.settings;
  const count = (posts: readonly unknown[]): string => countedSentence(strings.posts, posts.length, settings.language);
  switch (page.kind) {
    case "post":
      return postView(page.post, page, tools);
    case "page": {
      const { title, description, excerpt, image } = page.page;
      const head = toHead(page, tools, {
        title,
        description: description ?? excerpt,
        section: page.address,
        pigment: page.page.canvas === undefined ? undefined : site.canvases.paletteOf(page.page),
        image,
        structuredData: describePath([{ name: title, address: page.address }], site),
      });
      const entry = {
        title,
        long: isLong(title),
        image: pictureOf(page.page, site),
        mark: toMark(page.page, site, dates),
      };
      return { layout: "page.njk", head, values: { entry } };
    }
    case "home": {
      const [first, ...others] = page.posts;
      const newest = first && cards(first);
      const pages = Math.ceil(site.listed.length / settings.postsPerPage);
      const position = fillIn(strings.pageOf, { page: 1, pages });
      const more =
        pages > 1
          ? {
              label: strings.pages,
              position,
              earlier: { address: pageAddress("/blog/", 2), text: strings.earlierPosts },
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
    case "event":
      return eventView(page.event, page, tools);
    case "events":
      return eventsView(page, tools);
    case "series":
      return seriesView(page.page, page.series, page, tools);
    case "offer": {
      const { heading, pitch } = page.offer;
      const head = toHead(page, tools, {
        title: heading,
        description: pitch[0],
        section: page.address,
        structuredData: describePath([{ name: heading, address: page.address }], site),
      });
      return { layout: "offer.njk", head, values: {} };
    }
    case "follow":
      return followView(page, tools);
    case "blog":
      return listView(page, tools, strings.blog, "", "/blog/", site.listed.length === 0 ? "" : count(site.listed));
    case "tag":
    case "category":
      return listView(page, tools, page.term.name, strings[page.kind], page.term.address, count(page.term.posts));
    case "archive":
    case "year":
    case "month":
      return archiveView(page, tools);
    case "search":
      return searchView(page, tools);
    case "not-found":
      return {
        layout: "not-found.njk",
        head: toHead(page, tools, { title: strings.notFoundTitle }),
        values: {
          featured: featuredPosts(site).map(cards),
          picture: site.canvases.notFound && toShownCanvas(site.canvases.notFound),
        },
      };
    case "reply-received":
      return {
        layout: "reply-received.njk",
        head: toHead(page, tools, { title: strings.reply.receivedTitle }),
        values: {},
      };
    case "redirect":
      return {
        layout: "redirect.njk",
        head: toHead(page, tools, { title: settings.title }),
        values: { to: encodeURI(page.to), target: toAbsoluteUrl(page.to, settings.url) },
      };
    case "faulty":
      return {
        layout: "faulty.njk",
        head: toHead(page, tools, { title: page.file }),
        values: { faulty: { file: page.file, problems: page.problems.map(formatLine) } },
      };
  }
}
