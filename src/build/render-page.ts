// Which stage makes which page: layouts those for readers, functions those for machines.
import { renderAtom } from "../feeds/atom.ts";
import { collectFeedEntries, type FeedEntry } from "../feeds/entry.ts";
import { renderJsonFeed } from "../feeds/json-feed.ts";
import { renderRss } from "../feeds/rss.ts";
import { renderRobots, renderSitemap } from "../feeds/sitemap.ts";
import type { Layouts } from "../render/layouts.ts";
import type { PlannedPage } from "../site/plan.ts";
import type { Site } from "../site/site.ts";
import { PROGRAM } from "./options.ts";
import { renderStylesheet } from "./stylesheet.ts";

/** Makes the renderer of one run: a page's whole text, but for the body of its entry. */
export function createPageRenderer(site: Site, pages: readonly PlannedPage[], layouts: () => Layouts): (page: PlannedPage) => string {
  let entries: readonly FeedEntry[] | undefined;
  const feedEntries = (): readonly FeedEntry[] => (entries ??= collectFeedEntries(site, layouts().bodyOf));
  return (page) => {
    switch (page.kind) {
      case "rss":
        return renderRss(site, feedEntries());
      case "atom":
        return renderAtom(site, feedEntries());
      case "json-feed":
        return renderJsonFeed(site, feedEntries());
      case "sitemap":
        return renderSitemap(site, pages);
      case "robots":
        return renderRobots(site);
      case "stylesheet":
        return renderStylesheet(PROGRAM.stylesheet);
      default:
        return layouts().render(page);
    }
  };
}
