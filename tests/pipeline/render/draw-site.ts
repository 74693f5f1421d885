// The pages of a small site, as the layouts of the program render them.
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import type { HtmlPage } from "../../../src/pipeline/render/head.ts";
import { createLayouts, type PreviewProblems } from "../../../src/pipeline/render/layouts.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import type { PlannedPage } from "../../../src/pipeline/site/planned-page.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

/** Every page of a site, by address. */
export function drawSite(
  entries: readonly Entry[],
  changes: SiteChanges = {},
  previewProblems?: PreviewProblems,
): Map<string, string> {
  const site = sampleSite(entries, changes);
  const layouts = createLayouts(PROGRAM.layouts, site, { previewProblems });
  return new Map(
    planPages(site)
      .filter(isHtmlPage)
      .map((page) => [page.address, layouts.render(page)]),
  );
}

/** Whether a layout draws it. */
export function isHtmlPage(page: PlannedPage): page is HtmlPage {
  return !/\.(?:xml|rss|json|ics|txt|webmanifest)$|^\/_/u.test(page.address);
}
