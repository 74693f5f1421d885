// Which code renders which page: layouts those for readers, functions those for machines.
import { hash } from "node:crypto";
import { renderAtom } from "../feeds/atom.ts";
import { collectFeedEntries, type FeedEntry, type FeedTools } from "../feeds/feed-entries.ts";
import { renderJsonFeed } from "../feeds/json-feed.ts";
import { renderRss } from "../feeds/rss.ts";
import { renderRobots, renderSitemap, renderSitemapIndex } from "../feeds/sitemap.ts";
import type { SizeOf } from "../feeds/email-html.ts";
import { renderEventCalendar } from "../feeds/event-calendar.ts";
import { renderSecurityTxt } from "../feeds/security-txt.ts";
import { renderWebManifest } from "../feeds/web-manifest.ts";
import { collectUpdates } from "../feeds/updates.ts";
import { toLocation, type HostRules } from "../../hosting/hosts/rules.ts";
import { fillIn } from "../../lib/sentence.ts";
import { basePath } from "../../lib/url.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { scriptRedirects } from "../site/redirects.ts";
import type { Site } from "../site/site.ts";
import { toMailText } from "./plain-body.ts";
import type { PartTools } from "./page-parts.ts";
import { isForReaders, type HtmlPage } from "../render/head.ts";

export interface PageTools extends PartTools {
  /** Redirects and headers for the site's host. */
  readonly rules: HostRules;
  readonly sizeOf: SizeOf;
}

export interface PageRenderer {
  /** A whole page, except for the parts that page-parts.ts inserts. */
  render(page: PlannedPage): string;
  /** The same as long as `render` returns the same. */
  keyOf(page: PlannedPage): string;
}

export function createPageRenderer(site: Site, tools: PageTools): PageRenderer {
  const { layouts } = tools;
  const renderFile = createFileRenderer(site, tools);
  return {
    render: (page) => (isForReaders(page) ? layouts.render(page) : renderFile(page)),
    // A file for machines is rendered sooner than everything that it depends on would be compared.
    keyOf: (page) => (isForReaders(page) ? layouts.keyOf(page) : hash("sha1", renderFile(page), "base64url")),
  };
}

type FilePage = Exclude<PlannedPage, HtmlPage>;

function createFileRenderer(site: Site, { layouts, pictures, rules, sizeOf }: PageTools): (page: FilePage) => string {
  let entries: readonly FeedEntry[] | undefined;
  const { url } = site.settings.site;
  const tools: FeedTools = {
    bodyOf: (entry) => toMailText(layouts.bodyOf(entry), entry, pictures, basePath(url)),
    sizeOf,
    pictures,
  };
  const feedEntries = (): readonly FeedEntry[] => (entries ??= collectFeedEntries(site, tools));
  return (page) => {
    switch (page.kind) {
      case "rss":
        return renderRss(site, feedEntries());
      case "updates":
        return renderRss(site, collectUpdates(site, feedEntries(), tools), {
          title: fillIn(site.settings.strings.events.updatesTitle, { site: site.settings.site.title }),
          address: page.address,
        });
      case "calendar":
        return renderEventCalendar([...site.events.upcoming, ...site.events.past], site);
      case "event-calendar":
        return renderEventCalendar([page.event], site);
      case "host":
        return page.file.render(rules);
      case "manifest":
        return renderWebManifest(site);
      case "security":
        return renderSecurityTxt(site, site.settings.site.securityContact ?? "");
      case "old-addresses":
        return renderOldAddresses(site);
      case "atom":
        return renderAtom(site, feedEntries());
      case "json-feed":
        return renderJsonFeed(site, feedEntries());
      case "sitemap":
        return renderSitemap(site, page.pages);
      case "sitemap-index":
        return renderSitemapIndex(site, page.parts);
      case "robots":
        return renderRobots(site);
    }
  };
}

/** Targets by query: `{"p=12":"/slow-bread/"}`. */
function renderOldAddresses(site: Site): string {
  const base = basePath(site.settings.site.url);
  return JSON.stringify(
    Object.fromEntries(
      scriptRedirects(site).map(({ query, to = "/" }) => [
        `${query?.name ?? ""}=${query?.value ?? ""}`,
        toLocation(to, base),
      ]),
    ),
  );
}
