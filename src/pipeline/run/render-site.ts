// Renders a checked site to files: its pages, and in parallel fonts, stylesheets, paintings and the search index.
import { joinMade, NOTHING_MADE, type MadeFiles } from "../../assets/cache/made-files.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { lookKeyOf, makeLook, planFonts, preloadedFonts } from "../../assets/fonts/make-files.ts";
import { makeIcons } from "../../assets/icons/make-files.ts";
import { drawPaintings } from "../../features/paintings/make-files.ts";
import type { SearchRecord } from "../../features/search/index-records.ts";
import { makeSearchIndex } from "../../features/search/make-files.ts";
import { drawShareImages } from "../../features/share-images/make-files.ts";
import { siteHeaders } from "../../hosting/hosts/headers.ts";
import type { HostRules } from "../../hosting/hosts/rules.ts";
import { createDateFormats } from "../../lib/date-formats.ts";
import { basePath, decodeAddress, toOutputFile } from "../../lib/url.ts";
import { searchedEntries, toSearchRecord, type RecordTools } from "../feeds/search-record.ts";
import { createPolicies } from "../render/content-policy.ts";
import { isForReaders } from "../render/head.ts";
import { createLayouts, type PreviewProblems } from "../render/layouts.ts";
import { collectCharacters, dateWords } from "../site/characters.ts";
import { hasSearch } from "../site/default-pages.ts";
import { linkedFiles } from "../site/assets.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { hostRedirects, writesRedirectPages } from "../site/redirects.ts";
import type { Site } from "../site/site.ts";
import type { Part } from "../transforms/insert-parts.ts";
import type { RunOptions } from "./options.ts";
import { createPageParts, type PartTools } from "./page-parts.ts";
import { createPictureSizes } from "./picture-dimensions.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { makeStylesheets, nameProgramFiles, type ProgramFile } from "./program-files.ts";
import { PROGRAM } from "./program-folders.ts";
import type { ReadSite } from "./read-site.ts";
import { createPageRenderer } from "./render-page.ts";
import type { LoadedSitePictures } from "./site-pictures.ts";

export interface RenderedSite {
  /** By output file. */
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** All of a page's text, without its parts. */
  render(page: PlannedPage): string;
  /** The parts that are inserted into a page: body and comments. */
  partsOf(page: PlannedPage): Promise<readonly Part[]>;
  /** The end of a page, which is inserted last; empty for redirects and files for machines. */
  endOf(page: PlannedPage): string;
  /** The same as long as a page is the same, its end aside. */
  keyOf(page: PlannedPage): Promise<string>;
  /** Redirects and headers for the site's host. */
  readonly rules: HostRules;
  /** Fonts and stylesheets. Pages know their names and do not wait for them. */
  readonly look: Promise<MadeFiles>;
  makeSearch(): Promise<MadeFiles>;
}

export interface RenderOptions extends RunOptions {
  readonly workshop: Workshop;
  readonly program: readonly ProgramFile[];
  /** See `programVersion`. */
  readonly version: string;
  readonly pictures: LoadedSitePictures;
  readonly comments: ReadSite["comments"];
  /** Leaves pages as they were rendered, whatever the settings say. */
  readonly plainPages?: boolean | undefined;
  /** The problems that a preview shows on every page. */
  readonly previewProblems: PreviewProblems | undefined;
}

export function renderSite({ site, pages, assets }: PreparedSite, options: RenderOptions): RenderedSite {
  const { workshop, program, comments, previewProblems } = options;
  const { preview } = site;
  const { theme } = site.settings;
  const { url, language } = site.settings.site;
  const words = JSON.stringify(site.settings) + dateWords(language);
  const fonts = planFonts(theme, collectCharacters(site.withPage, words), workshop);
  const programFiles = nameProgramFiles(program, {
    preview,
    workshop,
    lookKey: preview ? "" : lookKeyOf(fonts, theme),
  });
  const policies = createPolicies(site);
  const { pictures } = options.pictures;
  const layouts = createLayouts(PROGRAM.layouts, site, {
    previewProblems,
    pictures,
    fonts: preloadedFonts(fonts),
    programFile: programFiles.addressOf,
    policies,
    version: JSON.stringify([options.version, programFiles.addresses, options.plainPages]),
  });
  const makeSheets = async (): Promise<MadeFiles> => {
    const { css, files, problems } = await makeLook(fonts, theme, workshop);
    return { files: [...files, ...(await makeStylesheets(css, programFiles, { preview, workshop }))], problems };
  };
  const look = makeSheets();
  const dates = createDateFormats(language);
  const makeSearch = (): Promise<MadeFiles> =>
    hasSearch(site)
      ? makeSearchIndex(() => searchRecords({ site, dates, pictures, bodyOf: layouts.bodyOf }), {
          ...options,
          spare: workshop.spare,
        })
      : Promise.resolve(NOTHING_MADE);
  // Awaited at the end of the run, which may come after it has failed.
  look.catch(() => undefined);
  const headers = siteHeaders({
    policy: policies.whole,
    secure: url.startsWith("https:"),
    linked: linkedFiles(assets),
  });
  const rules = { redirects: hostRedirects(site), headers, base: decodeAddress(basePath(url)) };
  const tools: PartTools = { layouts, pictures };
  const { render, keyOf } = createPageRenderer(site, {
    ...tools,
    rules,
    sizeOf: createPictureSizes(options.content, url, { assets, pictures }),
  });
  const parts = createPageParts(site, comments, tools);
  return {
    pages: new Map(pages.filter(isWritten(site)).map((page) => [toOutputFile(page.address), page])),
    render,
    partsOf: parts.of,
    endOf: (page) => (isForReaders(page) && page.kind !== "redirect" ? layouts.endOf(page) : ""),
    keyOf: async (page) => `${keyOf(page)} ${await parts.keyOf(page)}`,
    rules,
    look,
    makeSearch,
  };
}

/** Makes paintings, share images and icons. They only need the site, so they start before its pictures are loaded. */
export function makeImages(site: Site, { content, label }: RunOptions, workshop: Workshop): Promise<MadeFiles> {
  const { theme } = site.settings;
  const made = Promise.all([
    drawPaintings(site.paintings.all(), workshop),
    drawShareImages(site.shares.all(), theme.fonts, workshop, `${label}/theme.yaml`),
    makeIcons({ icon: site.settings.site.icon, theme, content, label }, workshop),
  ]).then(joinMade);
  made.catch(() => undefined);
  return made;
}

function* searchRecords(tools: RecordTools): Generator<SearchRecord> {
  for (const entry of searchedEntries(tools.site)) yield toSearchRecord(entry, tools);
}

/** Where the host's rules redirect old addresses, no redirect pages are written. */
function isWritten(site: Site): (page: PlannedPage) => boolean {
  const withRedirects = site.preview || writesRedirectPages(site);
  return ({ kind }) => kind !== "redirect" || withRedirects;
}
