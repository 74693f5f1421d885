// How to hear of new posts: by email first, then by feed.
import { toAbsoluteUrl } from "../../lib/url.ts";
import { hasEvents } from "../site/plan.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { describePath } from "./structured-data.ts";

export function followView(page: HtmlPage, tools: ViewTools): View {
  const { site } = tools;
  const {
    strings: { follow },
    site: { url },
  } = site.settings;
  const { feeds } = follow;
  const structuredData = describePath([{ name: follow.title, address: page.address }], site);
  return {
    layout: "follow.njk",
    head: toHead(page, tools, {
      title: follow.title,
      description: follow.readers,
      section: page.address,
      structuredData,
    }),
    values: {
      // As text to copy: in most browsers a link to a feed opens its source.
      feeds: [
        { address: toAbsoluteUrl("/feed.xml", url), text: feeds.posts },
        ...(hasEvents(site) ? [{ address: toAbsoluteUrl("/updates.xml", url), text: feeds.updates }] : []),
      ],
      calendar: hasEvents(site) ? "/events.ics" : "",
    },
  };
}
