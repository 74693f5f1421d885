// What a page of a small site hands to its layout.
import { NO_PICTURES, type Pictures } from "../../../src/assets/pictures/picture.ts";
import { createDateFormats } from "../../../src/lib/date-formats.ts";
import { toHtml } from "../../../src/lib/html.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { createCards } from "../../../src/pipeline/render/card.ts";
import type { HtmlPage, View, ViewTools } from "../../../src/pipeline/render/head.ts";
import { toView } from "../../../src/pipeline/render/views.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import type { Site } from "../../../src/pipeline/site/site.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";
import { isForReaders } from "../../../src/pipeline/render/head.ts";

/** Lists of posts are drawn as the number of their posts. */
export function viewTools(site: Site, pictures: Pictures = NO_PICTURES): ViewTools {
  const dates = createDateFormats(site.settings.site.language);
  const count = (posts: readonly unknown[]) => toHtml(String(posts.length));
  return { site, dates, cards: createCards(site, dates, pictures), pictures, drawEntries: count, drawRows: count };
}

export function htmlPageAt(address: string, site: Site): HtmlPage {
  const page = planPages(site).find((one) => one.address === address);
  if (!page || !isForReaders(page)) throw new Error(`no layout draws ${address}`);
  return page;
}

export function viewOf(address: string, entries: readonly Entry[], changes: SiteChanges = {}): View {
  const site = sampleSite(entries, changes);
  return toView(htmlPageAt(address, site), viewTools(site));
}

export function valuesOf(address: string, entries: readonly Entry[], changes: SiteChanges = {}): View["values"] {
  return viewOf(address, entries, changes).values;
}
