// Builds once, checks the built site, and reports the problems.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DateTime } from "luxon";
import { readBuiltSite } from "../../checks/built-site.ts";
import { createPublicAsk } from "../../checks/public-ask.ts";
import { isPublicHost } from "../../lib/public-host.ts";
import { checkSite, hasErrors, problemsOf, type Finding } from "../../checks/check-site.ts";
import { findChromium } from "../../checks/chromium.ts";
import { renderReport, verdictOf } from "../../checks/report.ts";
import { AuthorError, countProblems, formatProblems } from "../../lib/problem.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { readEnvironment } from "../../pipeline/settings/environment.ts";
import type { Arguments } from "../terminal/arguments.ts";
import { toPrintable } from "../terminal/printable.ts";
import { buildOnce } from "../build/build-site.ts";
import { cacheFolder } from "../build/cache-folder.ts";
import { createProgress } from "../terminal/progress.ts";

const REPORT = "check-report.html";
/** Pages that Chromium looks at in half a minute. */
const MOST_IN_BROWSER = 60;

/** Options: those of a build, report, external, pages. Sets the exit code to 1 when there are errors. */
export async function checkBuiltSite(given: Arguments): Promise<void> {
  const started = performance.now();
  const { chromium: chosen } = readEnvironment(process.env, Date.now);
  const mostInBrowser = readNumber(given["max-pages"]);
  const built = await buildOnce(given);
  if (!built) return;
  const { result, places } = built;
  const chromium = mostInBrowser === 0 ? undefined : findChromium(chosen);
  const progress = createProgress(process.stderr, () => performance.now());
  const site = readBuiltSite({
    site: result.site,
    planned: result.pages,
    folder: places.output,
    folderLabel: places.outputLabel,
    content: places.content,
    label: places.label,
  });
  const cache = path.join(cacheFolder(given), "checks");
  const external =
    given["external"] === true
      ? { cache, now: Date.now(), ask: createPublicAsk(), wait, mayAsk: isPublicHost }
      : undefined;
  let findings: Finding[];
  try {
    findings = await checkSite(site, {
      ofBuild: result.problems,
      chromium,
      mostInBrowser,
      external,
      onProgress: progress.report,
    });
  } finally {
    progress.end();
  }
  const ofBuild: Finding = { name: "The build", scope: `${result.pages.length} files`, problems: result.problems };
  const all = [ofBuild, ...findings];
  const report = String(given["report"] ?? REPORT);
  const { title, url } = result.site.settings.site;
  mkdirSync(path.dirname(path.resolve(report)), { recursive: true });
  writeWhole(
    path.resolve(report),
    renderReport(all, { title, url, when: DateTime.utc().toFormat("d LLL yyyy, HH:mm 'UTC'") }),
  );
  const verdict = formatVerdict(all, {
    report,
    everything: given["all"] === true,
    seconds: (performance.now() - started) / 1000,
    lacksBrowser: chromium === undefined && mostInBrowser > 0,
  });
  console.log(toPrintable(verdict, process.stdout));
  if (hasErrors(all)) process.exitCode = 1;
}

interface VerdictFacts {
  readonly report: string;
  /** Whether every problem is shown, also where many files have the same one. */
  readonly everything: boolean;
  readonly seconds: number;
  /** Pages should have been looked at in one. */
  readonly lacksBrowser: boolean;
}

function formatVerdict(
  findings: readonly Finding[],
  { report, everything, seconds, lacksBrowser }: VerdictFacts,
): string {
  const problems = problemsOf(findings);
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.map((finding) => `${finding.name.padEnd(width)}  ${verdictOf(finding)}  (${finding.scope})`);
  return [
    ...(problems.length === 0
      ? []
      : [formatProblems(problems, { all: everything, hint: `All are in ${report}.` }), ""]),
    ...lines,
    "",
    ...(lacksBrowser
      ? ["Browser checks were skipped. Install Chrome or Chromium, or set CHROME_PATH to where it is."]
      : []),
    `${problems.length === 0 ? "No problems found" : countProblems(problems)}, in ${seconds.toFixed(1)} s: ${report}`,
  ].join("\n");
}

function readNumber(given: Arguments[string]): number {
  if (given === undefined) return MOST_IN_BROWSER;
  if (typeof given === "string" && /^\d{1,6}$/u.test(given)) return Number(given);
  throw new AuthorError([
    { file: "--max-pages", message: `"${String(given)}" isn't a number. Write --max-pages=60.`, severity: "error" },
  ]);
}
