// The frame of every page around its main part: name and navigation, recent posts, events, footer.
import { DateTime } from "luxon";
import type { Html } from "../../lib/html.ts";
import { fillIn } from "../../lib/sentence.ts";
import { recentPostsOn, upcomingEventsOn } from "../site/page-end.ts";
import type { Site } from "../site/site.ts";
import type { HtmlPage, ViewTools } from "./head.ts";
import { toEventRow } from "./event-view.ts";

export interface Frames {
  /** Name and navigation. `section` is the address in the navigation that the page belongs to. */
  headerOf(page: HtmlPage, section: string): Html;
  /** Events, recent posts and the footer. */
  endOf(page: HtmlPage): Html;
}

type Render = (layout: string, values: Readonly<Record<string, unknown>>) => Html;

/** Makes the renderer of frames. Thousands of pages share a handful of them, so each is rendered once. */
export function createFrames(render: Render, tools: Pick<ViewTools, "site" | "cards" | "dates">): Frames {
  const { site, cards, dates } = tools;
  const copyright = toCopyright(site);
  const rendered = new Map<string, Html>();
  const once = (key: string, make: () => Html): Html => {
    const html = rendered.get(key) ?? make();
    rendered.set(key, html);
    return html;
  };
  return {
    headerOf(page, section) {
      const isItself = section === page.address;
      return once(`header ${section} ${isItself}`, () => render("partials/site-header.njk", { section, isItself }));
    },
    endOf(page) {
      const recent = recentPostsOn(page, site);
      const upcoming = upcomingEventsOn(page, site);
      return once(["end", ...[...recent, ...upcoming].map(({ address }) => address)].join(" "), () =>
        render("partials/frame-end.njk", {
          copyright,
          recent: recent.map(cards),
          upcoming: upcoming.map((event) => toEventRow(event, { site, dates })),
        }),
      );
    },
  };
}

/** `{year}` is the year of the build, in the site's time zone. */
function toCopyright({ settings: { site }, now }: Site): string {
  return fillIn(site.footer.copyright ?? "", { year: DateTime.fromMillis(now, { zone: site.timezone }).year });
}
