// All checks of a built site, in the order of their report.
import { countNoun } from "../lib/english.ts";
import { isError, type Problem } from "../lib/problem.ts";
import { checkInBrowser } from "./accessibility.ts";
import type { BuiltSite } from "./built-site.ts";
import { checkExternalLinks, type ExternalOptions } from "./external-links.ts";
import { checkFeeds } from "./feeds.ts";
import { checkHeadings } from "./headings.ts";
import { checkValidity } from "./html-validity.ts";
import { checkLeaks } from "./leaks.ts";
import { checkLinks } from "./links.ts";
import { checkNames } from "./names.ts";
import { checkPictures } from "./pictures.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { checkForwards, knownRedirects } from "./redirects.ts";
import { checkSecrets } from "./secrets.ts";
import { checkSitemap } from "./sitemap.ts";
import { checkStructuredData } from "./structured-data.ts";
import { checkTitles } from "./titles.ts";
import { checkWeight } from "./weight.ts";

export interface CheckSiteOptions {
  /** Problems that the build has already reported. */
  readonly ofBuild: readonly Problem[];
  /** The browser's program; undefined leaves out what needs one. */
  readonly chromium: string | undefined;
  /** How many pages it may look at. */
  readonly mostInBrowser: number;
  /** Given, other sites are asked. */
  readonly external: Omit<ExternalOptions, "onProgress"> | undefined;
  readonly onProgress: (stage: CheckStage, done: number, total: number) => void;
}

type CheckStage = "html" | "browser" | "external";

/** The result of one check. */
export interface Finding {
  /** The subject of the check, as a heading. */
  readonly name: string;
  /** How much of it: "412 links". */
  readonly scope: string;
  /** This check was skipped. */
  readonly leftOut?: true | undefined;
  readonly problems: readonly Problem[];
}

export async function checkSite(
  built: BuiltSite,
  { ofBuild, chromium, mostInBrowser, external, onProgress }: CheckSiteOptions,
): Promise<Finding[]> {
  const redirects = knownRedirects(built);
  const { pages, outputs, sources } = built;
  // Chromium checks pages on one core while the HTML is validated on another.
  const inBrowser =
    chromium === undefined
      ? undefined
      : checkInBrowser(built, {
          program: chromium,
          most: mostInBrowser,
          onProgress: (done, total) => onProgress("browser", done, total),
        });
  // A failure is reported below, after the other checks.
  const looking = inBrowser?.catch((error: unknown) => ({
    failed: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
  }));
  const validity = await checkValidity(built, { onProgress: (done, total) => onProgress("html", done, total) });
  const sum = (of: (page: BuiltSite["pages"][number]) => number): number =>
    pages.reduce((total, page) => total + of(page), 0);
  const looked = await looking;
  const findings: Finding[] = [
    {
      name: "Links",
      scope: countNoun(
        sum(({ links }) => links.length),
        "link",
      ),
      problems: checkLinks(built, redirects),
    },
    {
      name: "Old addresses",
      scope: countNoun(redirects.size, "old address", "old addresses"),
      problems: checkForwards(built, redirects),
    },
    {
      name: "Images",
      scope: countNoun(
        sum(({ pictures }) => pictures.length),
        "image",
      ),
      problems: checkPictures(built, ofBuild),
    },
    {
      name: "Headings",
      scope: countNoun(
        sum(({ headings }) => headings.length),
        "heading",
      ),
      problems: checkHeadings(built),
    },
    { name: "Titles and descriptions", scope: countNoun(pages.length, "page"), problems: checkTitles(built) },
    { name: "HTML", scope: countNoun(pages.length, "page"), problems: validity },
    looked && "pages" in looked
      ? {
          name: "In the browser",
          scope: `${looked.pages} of ${countNoun(pages.length, "page")}, by day and in the dark`,
          problems: looked.problems,
        }
      : {
          name: "In the browser",
          scope: looked
            ? `Chromium failed: ${looked.failed}`
            : mostInBrowser === 0
              ? "--max-pages=0"
              : "no Chrome or Chromium here",
          leftOut: true,
          problems: [],
        },
    {
      name: "Feeds",
      scope: countNoun(
        ["feed.xml", "atom.xml", "updates.xml", "feed.json"].filter((name) => outputs.has(name)).length,
        "feed",
      ),
      problems: checkFeeds(built, redirects),
    },
    {
      name: "Structured data",
      scope: countNoun(
        sum(({ structuredData }) => structuredData.length),
        "block",
      ),
      problems: checkStructuredData(built),
    },
    {
      name: "Sitemap",
      scope: countNoun(pages.filter(({ canonical }) => canonical !== undefined).length, "page"),
      problems: checkSitemap(built),
    },
    { name: "Drafts and hidden pages", scope: countNoun(outputs.size, "file"), problems: checkLeaks(built) },
    { name: "Secret keys", scope: countNoun(sources.length, "file"), problems: await checkSecrets(built) },
    { name: "Sample texts", scope: countNoun(pages.length, "page"), problems: checkPlaceholders(built) },
    { name: "Weight", scope: countNoun(pages.length, "page"), problems: checkWeight(built) },
    { name: "Names", scope: countNoun(pages.filter(({ entry }) => entry).length, "text"), problems: checkNames(built) },
    ...(external
      ? [
          {
            name: "Links to other sites",
            scope: "asked, or asked within the last week",
            problems: await checkExternalLinks(built, {
              ...external,
              onProgress: (done, total) => onProgress("external", done, total),
            }),
          },
        ]
      : []),
  ];
  return findings.map((finding) => ({ ...finding, problems: withoutRepeats(finding.problems) }));
}

/** A problem in a shared part such as the navigation repeats on every page, so it is reported once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(
      problems.map((problem) => [
        JSON.stringify([problem.file, problem.line, problem.field, problem.message]),
        problem,
      ]),
    ).values(),
  ];
}

/** Errors and warnings of all checks together. */
export function problemsOf(findings: readonly Finding[]): Problem[] {
  return findings.flatMap(({ problems }) => problems);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return problemsOf(findings).some(isError);
}
