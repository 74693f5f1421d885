// One run of a build: its pages are planned from the heads of entries, and written when their texts have arrived.
import type { Workshop } from "../../assets/cache/workshop.ts";
import type { ParsedFile } from "../content/entry.ts";
import type { Content } from "../content/content.ts";
import { AuthorError, isError, type Problem } from "../../lib/problem.ts";
import { siteHeaders } from "../../hosting/hosts/headers.ts";
import type { HostRules } from "../../hosting/hosts/rules.ts";
import { basePath, decodeAddress, toOutputFile } from "../../lib/url.ts";
import type { Part } from "../transforms/insert-parts.ts";
import { createPolicies, type Policies } from "../render/content-policy.ts";
import { createLayouts, type Layouts, type PreviewProblem } from "../render/layouts.ts";
import type { Settings } from "../settings/load-settings.ts";
import { frameOf } from "../site/fingerprint.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { linkedFiles } from "../site/assets.ts";
import { hostRedirects, writesRedirectPages } from "../site/redirects.ts";
import type { Site } from "../site/site.ts";
import { addFaultyPages, groupProblems } from "./faulty-pages.ts";
import type { BuildOptions } from "./options.ts";
import { PROGRAM } from "./program-folders.ts";
import { checkSite, planSite, prepareSite, type PreparedSite, type PrepareOptions } from "./prepare-site.ts";
import { createPictureSizes } from "./picture-dimensions.ts";
import { NO_SITE_PICTURES, type LoadedSitePictures, type SitePictures } from "./site-pictures.ts";
import { joinMade, type MadeFiles } from "./made-files.ts";
import { paintCanvases } from "./site-canvases.ts";
import { lookKeyOf, makeLook, planFonts, preloadedFonts, type PlannedFont } from "./site-fonts.ts";
import { makeStylesheets, nameProgramFiles, type ProgramFile, type ProgramFiles } from "./program-files.ts";
import { makeIcons } from "./site-icons.ts";
import { makeSearchIndex } from "./site-search.ts";
import { drawShares } from "./site-shares.ts";
import { createPartsOf } from "./page-parts.ts";
import { createPageRenderer } from "./render-page.ts";

/** What one run knows once the pages are planned. */
export interface Run {
  readonly site: Site;
  /** The same site held against its texts; pages wait for it. */
  readonly checked: Promise<void>;
  prepared: PreparedSite | undefined;
  /** Its pictures; there once it is checked. */
  loaded: LoadedSitePictures;
  /** Its paintings and share images. Pages do not wait for them. */
  readonly made: Promise<MadeFiles>;
  /** Its fonts and stylesheets. Pages know their names, and do not wait for them. */
  readonly look: Promise<MadeFiles>;
  /** What its readers search. */
  readonly search: Promise<MadeFiles>;
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** What is put into a page at the very end: body and comments. */
  readonly partsOf: (page: PlannedPage) => Promise<readonly Part[]>;
  /** All of its text, but for the parts. */
  readonly render: (page: PlannedPage) => string;
  /** What its host is told. */
  readonly rules: () => HostRules;
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
export async function startRun(
  read: ReadSite,
  options: BuildOptions,
  { lastAddresses, pictures, workshop, program }: RunMemory,
): Promise<Run> {
  const { preview, leaveOut } = options;
  const { files, paths, settings, texts, threads } = read;
  const siteOptions = { settings, now: options.clock(), preview };
  const outputs = program.map(({ output }) => output);
  // Without a file the rest can be built, without settings nothing can.
  const stopping = leaveOut ? read.problems.filter((problem) => !read.overlooked.includes(problem)) : read.problems;
  if (!preview && stopping.some(isError)) {
    await texts;
    throw new AuthorError([
      ...read.problems,
      ...(await checkMeanwhile(
        read,
        { ...siteOptions, leaveOut: false, paths, outputs, label: options.label },
        pictures,
      )),
    ]);
  }
  if (preview || leaveOut || files.some((file) => file.problems.some(isError))) {
    await texts;
    const prepareOptions = { ...siteOptions, leaveOut: leaveOut || preview, paths, outputs, label: options.label };
    const planned = prepareSite(files, prepareOptions);
    if (!leaveOut && !preview)
      throw new AuthorError([...read.problems, ...planned.problems, ...(await pictures.check(planned))]);
    const first = await pictures.load(planned);
    const again =
      leaveOut && first.problems.some(isError)
        ? prepareSite(withProblems(files, first.problems), prepareOptions)
        : undefined;
    const loaded = again ? await pictures.load(again) : first;
    const known = new Set(files.map(({ file }) => file));
    const ofFiles = first.problems.filter(({ file }) => !known.has(file));
    const prepared = again
      ? { ...again, problems: [...read.problems, ...again.problems, ...ofFiles] }
      : { ...planned, problems: [...read.problems, ...planned.problems, ...first.problems] };
    const pages = preview ? addFaultyPages(prepared, files, lastAddresses) : prepared.pages;
    const previewProblems = preview ? groupProblems(prepared.problems, pages) : [];
    const run = toRun(prepared.site, pages, {
      previewProblems,
      checked: Promise.resolve(),
      options,
      threads,
      workshop,
      program,
    });
    run.prepared = prepared;
    run.loaded = loaded;
    return run;
  }
  const planned = planSite(files, siteOptions);
  const checked = texts.then(async () => {
    const prepared = checkSite(planned, files, { preview, paths, outputs, label: options.label });
    if (prepared.problems.some(isError))
      throw new AuthorError([...read.problems, ...prepared.problems, ...(await pictures.check(prepared))]);
    run.loaded = await pictures.load(prepared);
    const problems = [...read.problems, ...prepared.problems, ...run.loaded.problems];
    if (problems.some(isError)) throw new AuthorError(problems);
    run.prepared = { ...prepared, problems };
  });
  const run = toRun(planned.site, planned.pages, { previewProblems: [], checked, options, threads, workshop, program });
  return run;
}

/** What is wrong besides the settings, as far as it can be told without them: addresses and offers depend on some. */
async function checkMeanwhile(
  { files, problems }: ReadSite,
  options: PrepareOptions,
  pictures: SitePictures,
): Promise<readonly Problem[]> {
  if (problems.filter(isError).every(({ file }) => /\/(?:theme|strings)\.yaml$/u.test(file))) {
    const planned = prepareSite(files, options);
    return [...planned.problems, ...(await pictures.check(planned))];
  }
  const withOffers = !problems.some(({ file }) => file.endsWith("/signup.yaml"));
  return files.flatMap((file) => file.problems).filter(({ field }) => withOffers || field !== "offer");
}

/** What a build knows from run to run. */
export interface RunMemory {
  readonly program: readonly ProgramFile[];
  readonly lastAddresses: Map<string, string>;
  readonly pictures: SitePictures;
  readonly workshop: Workshop;
}

/** Files with what turned out later to be wrong with them. */
function withProblems(files: readonly ParsedFile[], problems: readonly Problem[]): ParsedFile[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return files.map((one) =>
    byFile.has(one.file) ? { ...one, problems: [...one.problems, ...(byFile.get(one.file) ?? [])] } : one,
  );
}

interface RunParts extends Pick<Content, "threads"> {
  readonly previewProblems: readonly PreviewProblem[];
  readonly checked: Promise<void>;
  readonly options: BuildOptions;
  readonly workshop: Workshop;
  readonly program: readonly ProgramFile[];
}

function toRun(
  site: Site,
  pages: readonly PlannedPage[],
  { previewProblems, checked, options, threads, workshop, program }: RunParts,
): Run {
  // What stands on every page is made from texts, so layouts are made when the first page asks for them.
  let drawn: Layouts | undefined;
  let fonts: readonly PlannedFont[] | undefined;
  let named: ProgramFiles | undefined;
  const { preview } = site;
  const fontFiles = (): readonly PlannedFont[] => (fonts ??= planFonts(site, workshop));
  const programFiles = (): ProgramFiles =>
    (named ??= nameProgramFiles(program, { preview, workshop, lookKey: preview ? "" : lookKeyOf(fontFiles(), site) }));
  let policies: Policies | undefined;
  const policiesOf = (): Policies => (policies ??= createPolicies(site));
  const layouts = (): Layouts =>
    (drawn ??= createLayouts(PROGRAM.layouts, site, {
      previewProblems,
      pictures: run.loaded.pictures,
      fonts: preloadedFonts(fontFiles()),
      programFile: programFiles().addressOf,
      policies: policiesOf(),
    }));
  const made = Promise.all([
    paintCanvases(site, workshop),
    drawShares(site, workshop),
    makeIcons(site, options.content, options.label, workshop),
  ]).then(joinMade);
  const look = checked.then(async (): Promise<MadeFiles> => {
    const { css, files, problems } = await makeLook(fontFiles(), site, workshop);
    return { files: [...files, ...(await makeStylesheets(css, programFiles(), { preview, workshop }))], problems };
  });
  const search = checked.then(() =>
    makeSearchIndex(site, {
      ...options,
      spare: workshop.spare,
      pictures: run.loaded.pictures,
      bodyOf: (entry) => layouts().bodyOf(entry),
    }),
  );
  // Every page waits for the one, the end of the build for the others; they tell.
  for (const later of [checked, made, look, search]) later.catch(() => undefined);
  const { url } = site.settings.site;
  const sizeOf = createPictureSizes(options.content, url, () => ({
    assets: run.prepared?.assets ?? [],
    pictures: run.loaded.pictures,
  }));
  const rules = (): HostRules => {
    const linked = linkedFiles(run.prepared?.assets ?? []);
    const headers = siteHeaders({ policy: policiesOf().whole, secure: url.startsWith("https:"), linked });
    return { redirects: hostRedirects(site), headers, base: decodeAddress(basePath(url)) };
  };
  const renderPage = createPageRenderer(site, {
    parts: () => ({ layouts: layouts(), pictures: run.loaded.pictures }),
    rules,
    sizeOf,
  });
  const run: Run = {
    site,
    checked,
    prepared: undefined,
    loaded: NO_SITE_PICTURES,
    made,
    look,
    search,
    pages: new Map(pages.filter(isWritten(site)).map((page) => [toOutputFile(page.address), page])),
    partsOf: createPartsOf(site, threads, () => ({ layouts: layouts(), pictures: run.loaded.pictures })),
    render: renderPage,
    rules,
    frame: site.preview ? frameOf(site, JSON.stringify(previewProblems)) : "",
    done: 0,
    bytes: 0,
  };
  return run;
}

/** Where the host's rules lead on from old addresses, no pages do. */
function isWritten(site: Site): (page: PlannedPage) => boolean {
  const withRedirects = site.preview || writesRedirectPages(site);
  return ({ kind }) => kind !== "redirect" || withRedirects;
}
