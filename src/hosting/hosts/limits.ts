// What a host refuses to take, told before it does.
import type { Problem } from "../../lib/problem.ts";
import type { Host } from "./host.ts";
import { folderOf, spellings, type HostRules } from "./rules.ts";

export interface SiteFile {
  /** Path below the output folder. */
  readonly output: string;
  readonly bytes: number;
}

/** A problem for every limit of its host that a finished site is beyond; `label` is how site.yaml is called. */
export function checkLimits(host: Host, files: readonly SiteFile[], rules: HostRules, label: string): Problem[] {
  const { limits } = host;
  if (!limits) return [];
  const tell = (message: string, file = label): Problem => ({
    file,
    message: `${message} (${limits.source})`,
    severity: "error",
  });
  const problems: Problem[] = [];
  const { fileBytes, siteBytes, redirects, folderRedirects, headerRules, line } = limits;
  if (limits.files !== undefined && files.length > limits.files)
    problems.push(
      tell(
        `The site has ${count(files.length)} files, and ${host.label} takes ${count(limits.files)}. Write shareImages: none or canvas: off in site.yaml, or choose another host.`,
      ),
    );
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (siteBytes !== undefined && total > siteBytes)
    problems.push(
      tell(
        `The site has ${megabytes(total)}, and ${host.label} takes ${megabytes(siteBytes)}. Put films on YouTube or Vimeo, or choose another host.`,
      ),
    );
  for (const { output, bytes } of files) {
    if (fileBytes !== undefined && bytes > fileBytes)
      problems.push(
        tell(
          `The file has ${megabytes(bytes)}, and ${host.label} takes none with more than ${megabytes(fileBytes)}. Make it smaller, or put it on YouTube or Vimeo if it is a film.`,
          output,
        ),
      );
    const most = limits.hostFileBytes?.[`/${output}`];
    if (most !== undefined && bytes > most)
      problems.push(
        tell(
          `The rules have ${count(bytes)} bytes, and ${host.label} takes ${count(most)}. Write redirects: pages in site.yaml, and old addresses lead on by pages of their own.`,
          output,
        ),
      );
  }
  const single = rules.redirects
    .filter(({ from }) => folderOf(from) === undefined)
    .reduce((sum, { from }) => sum + (limits.joinsSpellings === true ? 1 : spellings(from).length), 0);
  if (redirects !== undefined && single > redirects)
    problems.push(
      tell(
        `The rules for old addresses are ${count(single)}${limits.joinsSpellings === true ? "" : " (with the slash at the end and without it)"}, and ${host.label} takes ${count(redirects)}. Write redirects: pages in site.yaml, and they lead on by pages of their own.`,
      ),
    );
  const folders = rules.redirects.filter(({ from }) => folderOf(from) !== undefined).length;
  if (folderRedirects !== undefined && folders > folderRedirects)
    problems.push(
      tell(
        `redirects.yaml has ${count(folders)} lines that end with /*, and ${host.label} takes ${count(folderRedirects)}. Join some of them.`,
      ),
    );
  if (headerRules !== undefined && rules.headers.length > headerRules)
    problems.push(
      tell(
        `There are ${count(rules.headers.length)} rules for headers, and ${host.label} takes ${count(headerRules)}.`,
      ),
    );
  const long =
    line === undefined
      ? []
      : rules.redirects.filter(({ from, to = "" }) => encodeURI(from).length + encodeURI(to).length + 12 > line);
  for (const { from, written } of long)
    problems.push(
      tell(
        `${from} and where it leads have more than ${count(line ?? 0)} letters together, and ${host.label} reads no longer line. Remove it.`,
        written?.file,
      ),
    );
  const longest = Math.max(
    0,
    ...rules.headers.flatMap(({ headers }) =>
      Object.entries(headers).map(([name, value]) => name.length + value.length),
    ),
  );
  if (headerRules !== undefined && line !== undefined && longest > line * 2)
    problems.push(
      tell(
        `The Content-Security-Policy has ${count(longest)} letters, because texts hold so many scripts, styles and frames of their own, and ${host.label} reads ${count(line * 2)}. Remove some, or choose another host.`,
      ),
    );
  return problems;
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
