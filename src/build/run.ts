// One run of a build: its pages are planned from the heads of entries, and written when their texts have arrived.
import type { Content } from "../content/read-content.ts";
import { AuthorError, isError, type Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import type { Part } from "../transforms/insert-parts.ts";
import { createLayouts, type Layouts, type PreviewProblem } from "../render/layouts.ts";
import type { Settings } from "../settings/load-settings.ts";
import { frameOf } from "../site/fingerprint.ts";
import type { PlannedPage } from "../site/plan.ts";
import type { Site } from "../site/site.ts";
import { addFaultyPages, groupProblems } from "./faulty-pages.ts";
import { PROGRAM, type BuildOptions } from "./options.ts";
import { checkSite, planSite, prepareSite, type PreparedSite } from "./prepare-site.ts";
import { createPictureSizes } from "./picture-sizes.ts";
import { createPartsOf } from "./page-parts.ts";
import { createPageRenderer } from "./render-page.ts";

/** What one run knows once the pages are planned. */
export interface Run {
  readonly site: Site;
  /** The same site held against its texts; pages wait for it. */
  readonly checked: Promise<void>;
  prepared: PreparedSite | undefined;
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** What is put into a page at the very end: body and comments. */
  readonly partsOf: (page: PlannedPage) => Promise<readonly Part[]>;
  readonly render: (page: PlannedPage) => string;
  /** Stands for all that every page shows. */
  readonly frame: string;
  done: number;
  bytes: number;
}

export interface ReadSite extends Content {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/**
 * Plans the pages of a site. Where nothing stands in the way yet, that happens before the texts have arrived:
 * another thread reads them while this one plans, and Eleventy prepares itself for the pages.
 */
export async function startRun(read: ReadSite, options: BuildOptions, outputs: readonly string[], lastAddresses: Map<string, string>): Promise<Run> {
  const { preview, leaveOut } = options;
  const { files, paths, settings, texts, threads } = read;
  const siteOptions = { settings, now: options.clock(), preview };
  if (preview || leaveOut || files.some((file) => file.problems.some(isError))) {
    await texts;
    const planned = prepareSite(files, { ...siteOptions, leaveOut: leaveOut || preview, paths, outputs, label: options.label });
    const prepared = { ...planned, problems: [...read.problems, ...planned.problems] };
    if (!leaveOut && !preview) throw new AuthorError(prepared.problems);
    const pages = preview ? addFaultyPages(prepared, files, lastAddresses) : prepared.pages;
    const previewProblems = preview ? groupProblems(prepared.problems, pages) : [];
    const run = toRun(prepared.site, pages, { previewProblems, checked: Promise.resolve(), content: options.content, threads });
    run.prepared = prepared;
    return run;
  }
  const planned = planSite(files, siteOptions);
  const checked = texts.then(() => {
    const prepared = checkSite(planned, files, { preview, paths, outputs, label: options.label });
    if (prepared.problems.some(isError)) throw new AuthorError(prepared.problems);
    run.prepared = prepared;
  });
  const run = toRun(planned.site, planned.pages, { previewProblems: [], checked, content: options.content, threads });
  return run;
}

interface RunParts extends Pick<Content, "threads"> {
  readonly previewProblems: readonly PreviewProblem[];
  readonly checked: Promise<void>;
  readonly content: string;
}

function toRun(site: Site, pages: readonly PlannedPage[], { previewProblems, checked, content, threads }: RunParts): Run {
  // What stands on every page is made from texts, so layouts are made when the first page asks for them.
  let made: Layouts | undefined;
  const layouts = (): Layouts => (made ??= createLayouts(PROGRAM.layouts, site, previewProblems));
  // Every page waits for it and tells.
  checked.catch(() => undefined);
  const sizeOf = createPictureSizes(content, site.settings.site.url, () => run.prepared?.assets ?? []);
  const run: Run = {
    site,
    checked,
    prepared: undefined,
    pages: new Map(pages.map((page) => [toOutputFile(page.address), page])),
    partsOf: createPartsOf(site, threads, layouts),
    render: createPageRenderer(site, pages, layouts, sizeOf),
    frame: site.preview ? frameOf(site, JSON.stringify(previewProblems)) : "",
    done: 0,
    bytes: 0,
  };
  return run;
}
