// Turns parsed files into a checked plan: which pages there will be, and which problems keep the site from being
// complete.
import { checkArchiveFiles } from "../../features/comments/archive/archive-file.ts";
import type { ParsedFile } from "../content/entry.ts";
import { isError, type Problem } from "../../lib/problem.ts";
import { toOutputFile } from "../../lib/url.ts";
import { checkAddresses } from "../site/address-clashes.ts";
import { collectAssets, type CopiedFile } from "../site/assets.ts";
import { checkCopiedTexts } from "../site/copied-texts.ts";
import { checkConsentLinks, checkSignups } from "../site/signups.ts";
import { checkExampleServices } from "../site/example-services.ts";
import { checkLanguage } from "../site/language.ts";
import { createLinkExplainer } from "../site/explain-link.ts";
import { collectLinkTargets } from "../site/link-targets.ts";
import { checkLinks, checkLooseLinks } from "../site/links.ts";
import { checkSampleLines } from "../site/sample-lines.ts";
import { checkSiteLinks } from "../site/site-links.ts";
import { planPages } from "../site/plan.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { publicationState } from "../site/publication.ts";
import { checkFileLengths, checkNameLengths } from "../site/name-lengths.ts";
import { checkPublished } from "../site/published-addresses.ts";
import { checkReservedAddresses } from "../site/reserved-addresses.ts";
import { checkRedirects } from "../site/redirect-problems.ts";
import { writesRedirectPages } from "../site/redirects.ts";
import { checkReplies, checkReplyConsent } from "../site/replies.ts";
import { checkTwinNames } from "../site/twin-names.ts";
import { checkUnusedFiles } from "../site/unused-files.ts";
import { createSite, type Site, type SiteOptions } from "../site/site.ts";

/** A site and every page of it, not yet checked. */
interface PlannedSite {
  readonly site: Site;
  readonly pages: readonly PlannedPage[];
  /** Addresses that belong to two things, or are too long to be files. */
  readonly collisions: readonly Problem[];
}

export interface PreparedSite extends PlannedSite {
  readonly assets: readonly CopiedFile[];
  /** Everything that is wrong, warnings included. */
  readonly problems: readonly Problem[];
  /** Entries that were left out because of a problem; empty unless that was asked for. */
  readonly leftOut: readonly ParsedFile[];
  /** Links to entries that were left out. */
  readonly dangling: readonly Problem[];
}

interface CheckOptions {
  readonly preview: boolean;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** Files of the content folder, as paths below it. */
  readonly paths: readonly string[];
  /** Output files that do not come from content. */
  readonly outputs: readonly string[];
}

export interface PrepareOptions extends SiteOptions, CheckOptions {
  readonly leaveOut: boolean;
}

/** Plans the pages of a site. */
function planSite(files: readonly ParsedFile[], options: SiteOptions): PlannedSite {
  const site = createSite(files, options);
  const pages = planPages(site);
  const written =
    options.preview || writesRedirectPages(site) ? pages : pages.filter(({ kind }) => kind !== "redirect");
  return {
    site,
    pages,
    collisions: [...checkAddresses(pages), ...checkReservedAddresses(site.withPage), ...checkNameLengths(written)],
  };
}

/** Finds errors that would appear when scheduled posts go live, because nobody watches that build. */
function checkScheduled(
  { site }: PlannedSite,
  files: readonly ParsedFile[],
  told: readonly Problem[],
  options: CheckOptions,
): Problem[] {
  const scheduled = site.entries.flatMap((entry) =>
    entry.kind === "post" && publicationState(entry, site.now) === "scheduled" ? [entry] : [],
  );
  if (scheduled.length === 0) return [];
  const now = Math.max(...scheduled.map((post) => post.date.ms));
  const future = planSite(files, { settings: site.settings, now, preview: false });
  const named = new Set(scheduled.map((post) => post.file));
  const known = new Set(told.map(formatProblemKey));
  const broken = check(future, files, { ...options, leftOut: [] }).problems.filter(
    (problem) => named.has(problem.file) && isError(problem),
  );
  const taken = future.collisions.filter((problem) => !named.has(problem.file));
  return [...broken, ...taken].filter((problem) => !known.has(formatProblemKey(problem)));
}

function formatProblemKey({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}

/**
 * Plans and checks a site. A link to an entry with problems is not a problem of the linking page. With `leaveOut` a
 * second plan is made without the entries that had errors in the first.
 */
export function prepareSite(files: readonly ParsedFile[], options: PrepareOptions): PreparedSite {
  const planned = planSite(files, options);
  const first = check(planned, files, { ...options, leftOut: [] });
  if (!options.leaveOut) {
    const later = checkScheduled(planned, files, first.problems, options);
    return { ...planned, assets: first.assets, problems: [...first.problems, ...later], leftOut: [], dangling: [] };
  }
  const leftOut = files.filter((file) => first.faulty.has(file.source));
  if (leftOut.length === 0) return { ...planned, ...first, leftOut: [], dangling: [] };
  const rest = files.filter((file) => !first.faulty.has(file.source));
  const replanned = planSite(rest, options);
  const second = check(replanned, rest, { ...options, leftOut });
  return { ...replanned, assets: second.assets, problems: first.problems, leftOut, dangling: second.broken };
}

interface PassOptions extends CheckOptions {
  /** Files that an earlier pass left out; links to them are reported in this pass. */
  readonly leftOut: readonly ParsedFile[];
}

interface Checked {
  readonly assets: readonly CopiedFile[];
  readonly problems: readonly Problem[];
  /** Links that lead nowhere. */
  readonly broken: readonly Problem[];
  /** Paths of the entries that have an error. */
  readonly faulty: ReadonlySet<string>;
}

function check({ site, pages, collisions }: PlannedSite, files: readonly ParsedFile[], options: PassOptions): Checked {
  const entries = site.withPage;
  const assets = collectAssets(entries, options.paths, site.settings);
  const targets = collectLinkTargets(site, files, options.leftOut, [
    ...pages.map((page) => toOutputFile(page.address)),
    ...assets.map((file) => file.output),
    ...options.outputs,
  ]);
  const explain = createLinkExplainer(targets);
  const broken = entries.flatMap((entry) => checkLinks(entry, targets, explain));
  const loose = files.flatMap((file) => {
    if (file.entry && (targets.bySource.has(file.source.normalize()) || !file.problems.some(isError))) return [];
    return checkLooseLinks(file, explain);
  });
  const replaced = [...checkReplacements(pages, assets, options.label), ...checkFileLengths(assets, options.label)];
  const between = [...collisions, ...site.problems];
  const faultyFiles = new Set(
    (options.preview ? between : [...between, ...broken]).filter(isError).map((problem) => problem.file),
  );
  const isFaulty = ({ file, entry, problems }: ParsedFile): boolean =>
    !entry || faultyFiles.has(file) || (!options.preview && problems.some(isError));
  const ofSettings = [
    ...checkSiteLinks(site, explain, options.label),
    ...checkSampleLines(site, options.label),
    ...checkLanguage(site, options.label),
    ...checkExampleServices(site, options.label),
    ...checkSignups(site, options.label),
    ...checkConsentLinks(site, targets.outputs, options.label),
    ...checkReplies(site, options.label),
    ...checkReplyConsent(site, targets.outputs, options.label),
    ...checkRedirects(site, targets.outputs),
    ...checkPublished(site, targets.outputs, files, options.label),
  ];
  const found = [
    ...files.flatMap((file) => file.problems),
    ...between,
    ...broken,
    ...loose,
    ...replaced,
    ...checkTwinNames(options.paths, options.label),
    ...checkArchiveFiles(options.paths, options.label),
    ...ofSettings,
    ...checkCopiedTexts(site.entries),
  ];
  const told = new Set(found.map(({ file }) => file));
  const { icon } = site.settings.site;
  const problems = [...found, ...checkUnusedFiles({ ...options, files, published: assets, told, icon })];
  return {
    assets,
    problems,
    broken: broken.filter(isError),
    faulty: new Set(files.filter(isFaulty).map((file) => file.source)),
  };
}

/** A copied file must not take the place of a page. */
function checkReplacements(pages: readonly PlannedPage[], assets: readonly CopiedFile[], label: string): Problem[] {
  const outputs = new Map(pages.map((page) => [toOutputFile(page.address), page.address]));
  return assets.flatMap(({ source, output }) => {
    const address = outputs.get(output);
    if (address === undefined) return [];
    return [
      {
        file: `${label}/${source}`,
        message: `This file would overwrite the page at ${address}. Rename it, or remove it.`,
        severity: "error" as const,
      },
    ];
  });
}
