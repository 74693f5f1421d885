// The summary at the end of a build: a few calm lines.
import { DateTime } from "luxon";
import type { BuildResult } from "../../pipeline/run/build.ts";
import { isAtHome } from "../../pipeline/run/kept-files.ts";
import { countNoun, listNames } from "../../lib/english.ts";
import { countProblems, formatProblems, isError } from "../../lib/problem.ts";
import type { Site } from "../../pipeline/site/site.ts";
import { nextChange, publicationState, type PublicationState } from "../../pipeline/site/publication.ts";
import type { FinishedBuild } from "./run-build.ts";

export interface SummaryContext {
  /** How the output folder is called. */
  readonly output: string;
  /** Whether every problem is shown, also where many files have the same one. */
  readonly all: boolean;
  readonly seconds: number;
}

const MOST_NAMES = 10;

export function formatSummary(result: FinishedBuild, { output, all, seconds }: SummaryContext): string {
  const { site, pages, dangling } = result;
  const errors = result.problems.filter(isError);
  const warnings = result.problems.filter((problem) => !isError(problem));
  const lines = [
    ...(errors.length === 0 ? [] : [formatProblems(errors, { all }), ""]),
    ...(dangling.length === 0
      ? []
      : ["These links lead to files that were skipped:", formatProblems(dangling, { all }), ""]),
    ...(warnings.length === 0 ? [] : [formatProblems(warnings, { all }), countProblems(warnings), ""]),
    `${countNoun(pages.length, "file")}${formatReused(result)} for ${formatContents(site, site.listed.length)}, ${formatBytes(result.bytes)}, in ${seconds.toFixed(1)} s: ${output}`,
    formatKept(result.kept, output),
    formatLeftOut(result),
    formatNextChange(result),
  ];
  return lines.filter((line) => line !== undefined).join("\n");
}

/** "12 posts, 2 pages, 3 events and 9 lessons"; omits kinds that the site doesn't have, except posts and pages. */
export function formatContents({ pages, withPage, series }: Site, posts: number): string {
  const events = withPage.filter((entry) => entry.kind === "event").length;
  const lessons = series.reduce((sum, one) => sum + one.lessons.length, 0);
  const parts = [
    countNoun(posts, "post"),
    countNoun(pages.length, "page"),
    ...(events === 0 ? [] : [countNoun(events, "event")]),
    ...(lessons === 0 ? [] : [countNoun(lessons, "lesson")]),
  ];
  return listNames(parts);
}

/** How many files of the last build could stay; nothing is said of a first build. */
function formatReused({ pages, written }: FinishedBuild): string {
  if (written === pages.length) return "";
  return ` (${written === 0 ? "none" : written.toLocaleString("en")} written, ${(pages.length - written).toLocaleString("en")} unchanged)`;
}

/** Names entries of the output folder that no build wrote; dotfiles and CNAME are expected there. */
function formatKept(kept: readonly string[], output: string): string | undefined {
  const names = kept.filter((name) => !isAtHome(name)).sort();
  if (names.length === 0) return undefined;
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return `kept in ${output}, because no build wrote it: ${names.slice(0, MOST_NAMES).join(", ")}${more}`;
}

function formatLeftOut({ site, leftOut }: BuildResult): string | undefined {
  const states = Map.groupBy(site.entries, (entry) => publicationState(entry, site.now));
  const counted = (["draft", "scheduled", "expired"] satisfies PublicationState[]).map((state) => {
    const number = states.get(state)?.length ?? 0;
    return number === 0 ? "" : state === "draft" ? countNoun(number, "draft") : `${number} ${state}`;
  });
  if (leftOut.length > 0) counted.push(`${leftOut.length} with problems`);
  const reasons = counted.filter(Boolean);
  return reasons.length === 0 ? undefined : `not published: ${reasons.join(", ")}`;
}

function formatNextChange({ site }: BuildResult): string {
  const change = nextChange(site.entries, site.now, site.settings.site.events.remindDays);
  if (!change) return "Nothing is scheduled.";
  const { timezone } = site.settings.site;
  const moment = DateTime.fromMillis(change.ms, { zone: timezone }).toFormat("d LLL yyyy, HH:mm", { locale: "en" });
  const title = `"${change.entry.title}"`;
  const what = change.kind === "reminder" ? `reminder for ${title}` : `${title} ${change.kind}`;
  return `Next change: ${moment} (${timezone}) – ${what}`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
