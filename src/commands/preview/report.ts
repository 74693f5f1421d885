// The output of a preview after each save: the problems that are new, and one line.
import type { BuildResult } from "../../pipeline/run/build.ts";
import { countProblems, formatProblems, type Problem } from "../../lib/problem.ts";
import { formatContents } from "../build/summary.ts";

/** Reports the builds of one preview: a problem is shown once, and again only after it was fixed and came back. */
export function createPreviewReport(): (result: BuildResult, seconds: number) => string {
  let known: ReadonlySet<string> = new Set();
  return ({ site, problems }, seconds) => {
    const added = problems.filter((problem) => !known.has(keyOf(problem)));
    known = new Set(problems.map(keyOf));
    const marked = site.withPage.filter((entry) => entry.state !== "published" && entry.state !== "unlisted").length;
    const marks = marked === 0 ? "" : `, ${marked} of them only in this preview`;
    const count = problems.length === 0 ? "" : `${countProblems(problems)}. `;
    const line = `${count}${formatContents(site, site.posts.length)}${marks}, in ${seconds.toFixed(2)} s`;
    return added.length === 0 ? line : `\n${formatProblems(added)}\n\n${line}`;
  };
}

/** Without the line, which moves when the author writes above it. */
function keyOf({ file, field, message, severity }: Problem): string {
  return JSON.stringify([file, field, message, severity]);
}
