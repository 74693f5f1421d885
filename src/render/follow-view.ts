// How to hear of new posts: by email first, then by feed.
import { hasEvents } from "../site/plan.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { describePath } from "./structured-data.ts";

export function followView(page: HtmlPage, tools: ViewTools): View {
  const { site } = tools;
  const { follow } = site.settings.strings;
  const { feeds } = follow;
  const structuredData = describePath([{ name: follow.title, address: page.address }], site);
  return {
    layout: "follow.njk",
    head: toHead(page, tools, { title: follow.title, description: follow.readers, section: page.address, structuredData }),
    values: {
      feeds: [
        { address: "/feed.xml", text: feeds.posts },
        ...(hasEvents(site) ? [{ address: "/updates.xml", text: feeds.updates }, { address: "/events.ics", text: feeds.calendar }] : []),
      ],
    },
  };
}
