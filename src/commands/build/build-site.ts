// Builds once and reports the result.
import { statSync } from "node:fs";
import path from "node:path";
import { runBuild, type FinishedBuild } from "./run-build.ts";
import type { ReadingWorkers } from "../../pipeline/content/reading-workers.ts";
import { rememberAddresses } from "../../pipeline/run/remember-addresses.ts";
import { newKey } from "../../pipeline/run/options.ts";
import { followLink } from "../../pipeline/run/check-output-folder.ts";
import { readHostName } from "../../hosting/hosts/read-host-name.ts";
import { explainMachineFault, MACHINE_FAULT } from "../../lib/machine-fault.ts";
import { AuthorError, countProblems, formatProblems } from "../../lib/problem.ts";
import { readEnvironment } from "../../pipeline/settings/environment.ts";
import { contentLabel, type Arguments } from "../terminal/arguments.ts";
import { cacheFolder } from "./cache-folder.ts";
import { toPrintable } from "../terminal/printable.ts";
import { createProgress } from "../terminal/progress.ts";
import { findError } from "../../lib/find-error.ts";
import { formatSummary } from "./summary.ts";

const DAY = 86_400_000;

/** Options: see `buildOptions`, and skip-broken. Sets the exit code to 1 when the author has something to fix. */
export async function buildSite(given: Arguments, workers?: ReadingWorkers): Promise<void> {
  const started = performance.now();
  const built = await buildOnce(given, workers);
  if (built) {
    rememberAddresses(built.result.site, built.places.content);
    console.log(
      toPrintable(
        formatSummary(built.result, {
          output: `${built.places.outputLabel}/`,
          all: given["all"] === true,
          seconds: (performance.now() - started) / 1000,
        }),
        process.stdout,
      ),
    );
  }
}

export interface BuildPlaces {
  /** Absolute paths, and how the folders are called in messages. */
  readonly content: string;
  readonly label: string;
  readonly output: string;
  readonly outputLabel: string;
}

/** Builds without the final report; undefined where the build stopped and the reason was printed. */
export async function buildOnce(
  given: Arguments,
  workers?: ReadingWorkers,
): Promise<{ readonly result: FinishedBuild; readonly places: BuildPlaces } | undefined> {
  const { now, isMachineTime, host } = readEnvironment(process.env, Date.now);
  const label = contentLabel(given);
  const outputLabel = String(given["output"] ?? "_site").replace(/\/+$/u, "");
  const places = { content: path.resolve(label), label, output: followLink(path.resolve(outputLabel)), outputLabel };
  const late = isMachineTime ? explainClock(now, places) : undefined;
  if (late !== undefined) {
    console.error(`${late} The site was not changed.`);
    process.exitCode = MACHINE_FAULT;
    return undefined;
  }
  const progress = createProgress(process.stderr, () => performance.now());
  try {
    const result = await runBuild({
      ...places,
      host: { chosen: given["host"] === undefined ? undefined : readHostName(given["host"], "--host"), found: host },
      clock: () => now,
      workers,
      newKey,
      cache: cacheFolder(given),
      machineClock: Date.now,
      leaveOut: given["skip-broken"] === true,
      fresh: given["fresh"] === true,
      onProgress: progress.report,
    });
    progress.end();
    return { result, places };
  } catch (error) {
    progress.end();
    const authorError = findError(error, AuthorError);
    const fault = authorError ? undefined : explainMachineFault(error, places.content);
    if (!authorError && fault === undefined) throw error;
    console.error(
      toPrintable(
        `${authorError ? formatRefusal(authorError, given["all"] === true) : (fault ?? "")} The site was not changed.`,
        process.stderr,
      ),
    );
    process.exitCode = authorError ? 1 : MACHINE_FAULT;
    return undefined;
  }
}

function formatRefusal({ problems }: AuthorError, all: boolean): string {
  return `${formatProblems(problems, { all })}\n\n${countProblems(problems)}.`;
}

/** A clock that is days slow would take published posts for scheduled ones, and unpublish them. */
function explainClock(now: number, { content, label }: BuildPlaces): string | undefined {
  const changed = statSync(path.join(content, "site.yaml"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed - now < DAY) return undefined;
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return (
    `This computer's clock is set to ${day(now)}, but ${label}/site.yaml was changed on ${day(changed)}. ` +
    `Correct the clock, or run with SITE_NOW=${day(changed)}T12:00:00Z.`
  );
}
