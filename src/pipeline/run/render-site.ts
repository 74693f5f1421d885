// From a checked site to its files: renders pages, and makes fonts, stylesheets, paintings and the search beside them.
import type { Workshop } from "../../assets/cache/workshop.ts";
import { siteHeaders } from "../../hosting/hosts/headers.ts";
import type { HostRules } from "../../hosting/hosts/rules.ts";
import { basePath, decodeAddress, toOutputFile } from "../../lib/url.ts";
import { createPolicies } from "../render/content-policy.ts";
import { createLayouts, type PreviewProblem } from "../render/layouts.ts";
import { linkedFiles } from "../site/assets.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { hostRedirects, writesRedirectPages } from "../site/redirects.ts";
import type { Site } from "../site/site.ts";
import type { Part } from "../transforms/insert-parts.ts";
import { joinMade, type MadeFiles } from "./made-files.ts";
import type { RunOptions } from "./options.ts";
import { createPartsOf, type PartTools } from "./page-parts.ts";
import { createPictureSizes } from "./picture-dimensions.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { makeStylesheets, nameProgramFiles, type ProgramFile } from "./program-files.ts";
import { PROGRAM } from "./program-folders.ts";
import type { ReadSite } from "./read-site.ts";
import { createPageRenderer } from "./render-page.ts";
import { paintCanvases } from "./site-canvases.ts";
import { lookKeyOf, makeLook, planFonts, preloadedFonts } from "./site-fonts.ts";
import { makeIcons } from "./site-icons.ts";
import type { LoadedSitePictures } from "./site-pictures.ts";
import { makeSearchIndex } from "./site-search.ts";
import { drawShares } from "./site-shares.ts";

export interface RenderedSite {
  /** By output file. */
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** All of a page's text, but for its parts. */
  render(page: PlannedPage): string;
  /** What is put into a page at the very end: body and comments. */
  partsOf(page: PlannedPage): Promise<readonly Part[]>;
  /** What its host is told. */
  readonly rules: HostRules;
  /** Fonts and stylesheets. Pages know their names and do not wait for them. */
  readonly look: Promise<MadeFiles>;
  readonly search: Promise<MadeFiles>;
}

export interface RenderOptions extends RunOptions {
  readonly workshop: Workshop;
  readonly program: readonly ProgramFile[];
  readonly pictures: LoadedSitePictures;
  readonly comments: ReadSite["comments"];
  /** What a preview shows on every page. */
  readonly previewProblems: readonly PreviewProblem[];
}

export function renderSite({ site, pages, assets }: PreparedSite, options: RenderOptions): RenderedSite {
  const { workshop, program, comments, previewProblems } = options;
  const { preview } = site;
  const { url } = site.settings.site;
  const fonts = planFonts(site, workshop);
  const programFiles = nameProgramFiles(program, { preview, workshop, lookKey: preview ? "" : lookKeyOf(fonts, site) });
  const policies = createPolicies(site);
  const { pictures } = options.pictures;
  const layouts = createLayouts(PROGRAM.layouts, site, {
    previewProblems,
    pictures,
    fonts: preloadedFonts(fonts),
    programFile: programFiles.addressOf,
    policies,
  });
  const makeSheets = async (): Promise<MadeFiles> => {
    const { css, files, problems } = await makeLook(fonts, site, workshop);
    return { files: [...files, ...(await makeStylesheets(css, programFiles, { preview, workshop }))], problems };
  };
  const look = makeSheets();
  const search = makeSearchIndex(site, { ...options, spare: workshop.spare, pictures, bodyOf: layouts.bodyOf });
  // Awaited at the end of the run, which may come after they have failed.
  for (const later of [look, search]) later.catch(() => undefined);
  const headers = siteHeaders({
    policy: policies.whole,
    secure: url.startsWith("https:"),
    linked: linkedFiles(assets),
  });
  const rules = { redirects: hostRedirects(site), headers, base: decodeAddress(basePath(url)) };
  const tools: PartTools = { layouts, pictures };
  return {
    pages: new Map(pages.filter(isWritten(site)).map((page) => [toOutputFile(page.address), page])),
    render: createPageRenderer(site, {
      ...tools,
      rules,
      sizeOf: createPictureSizes(options.content, url, { assets, pictures }),
    }),
    partsOf: createPartsOf(site, comments, tools),
    rules,
    look,
    search,
  };
}

/** Paintings, share images and icons. They need nothing but the site, so they are begun before its pictures are loaded. */
export function makeImages(site: Site, { content, label }: RunOptions, workshop: Workshop): Promise<MadeFiles> {
  const made = Promise.all([
    paintCanvases(site, workshop),
    drawShares(site, workshop),
    makeIcons(site, content, label, workshop),
  ]).then(joinMade);
  made.catch(() => undefined);
  return made;
}

/** Where the host's rules redirect old addresses, there are no pages for them. */
function isWritten(site: Site): (page: PlannedPage) => boolean {
  const withRedirects = site.preview || writesRedirectPages(site);
  return ({ kind }) => kind !== "redirect" || withRedirects;
}
