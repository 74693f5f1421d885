// The pages of a small site, as the layouts of the program render them.
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { isForReaders } from "../../../src/pipeline/render/head.ts";
import { createLayouts, END_PLACE, type PreviewProblems } from "../../../src/pipeline/render/layouts.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
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
      .filter(isForReaders)
      .map((page) => [page.address, layouts.render(page).replace(END_PLACE, () => layouts.endOf(page))]),
  );
}
