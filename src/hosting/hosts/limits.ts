// Warns about what a host would refuse, before it does.
import type { Problem } from "../../lib/problem.ts";
import type { Host, HostLimits } from "./host.ts";
import { folderOf, spellings, type HostRules } from "./rules.ts";

export interface SiteFile {
  /** Path below the output folder. */
  readonly output: string;
  readonly bytes: number;
}

/** One measured quantity; `limit` is undefined where the host has none. */
interface Measure {
  readonly measured: number;
  readonly limit: number | undefined;
  /** The file to blame, instead of site.yaml. */
  readonly file?: string | undefined;
  readonly message: (measured: number, limit: number) => string;
}

/** A problem for every limit of its host that a finished site exceeds; `label` is how site.yaml is called. */
export function checkLimits(host: Host, files: readonly SiteFile[], rules: HostRules, label: string): Problem[] {
  const { limits } = host;
  if (!limits) return [];
  const measures = [
    ...measureSite(host.label, limits, files),
    ...files.flatMap((file) => measureFile(host.label, limits, file)),
    ...measureRules(host.label, limits, rules),
  ];
  return measures.flatMap(({ measured, limit, file = label, message }): Problem[] =>
    limit === undefined || measured <= limit
      ? []
      : [{ file, message: `${message(measured, limit)} (${limits.source})`, severity: "error" }],
  );
}

function measureSite(host: string, limits: HostLimits, files: readonly SiteFile[]): Measure[] {
  return [
    {
      measured: files.length,
      limit: limits.files,
      message: (measured, limit) =>
        `The site has ${count(measured)} files, and ${host} allows ${count(limit)}. Write shareImages: none or paintings: false in site.yaml, or choose another host.`,
    },
    {
      measured: files.reduce((sum, { bytes }) => sum + bytes, 0),
      limit: limits.siteBytes,
      message: (measured, limit) =>
        `The site has ${megabytes(measured)}, and ${host} takes ${megabytes(limit)}. Put videos on YouTube or Vimeo, or choose another host.`,
    },
  ];
}

function measureFile(host: string, limits: HostLimits, { output, bytes }: SiteFile): Measure[] {
  return [
    {
      measured: bytes,
      limit: limits.fileBytes,
      file: output,
      message: (measured, limit) =>
        `This file is ${megabytes(measured)}, and ${host} allows ${megabytes(limit)}. Make it smaller, or put it on YouTube or Vimeo if it is a video.`,
    },
    {
      measured: bytes,
      limit: limits.hostFileBytes?.[`/${output}`],
      file: output,
      message: (measured, limit) =>
        `The redirect rules are ${count(measured)} bytes, and ${host} allows ${count(limit)}. Write redirectMethod: pages in site.yaml, and small pages will redirect instead.`,
    },
  ];
}

function measureRules(host: string, limits: HostLimits, { redirects, headers }: HostRules): Measure[] {
  const single = redirects.filter(({ from }) => folderOf(from) === undefined);
  const joinsSpellings = limits.joinsSpellings === true;
  return [
    {
      measured: single.reduce((sum, { from }) => sum + (joinsSpellings ? 1 : spellings(from).length), 0),
      limit: limits.redirects,
      message: (measured, limit) =>
        `There are ${count(measured)} redirects${joinsSpellings ? "" : " (with the slash at the end and without it)"}, and ${host} allows ${count(limit)}. Write redirectMethod: pages in site.yaml, and small pages will redirect instead.`,
    },
    {
      measured: redirects.length - single.length,
      limit: limits.folderRedirects,
      message: (measured, limit) =>
        `redirects.yaml has ${count(measured)} lines that end with /*, and ${host} takes ${count(limit)}. Join some of them.`,
    },
    {
      measured: headers.length,
      limit: limits.headerRules,
      message: (measured, limit) =>
        `There are ${count(measured)} rules for headers, and ${host} takes ${count(limit)}.`,
    },
    ...redirects.map(({ from, to = "", written }): Measure => ({
      measured: encodeURI(from).length + encodeURI(to).length + LINE_SYNTAX,
      limit: limits.line,
      file: written?.file,
      message: (_, limit) =>
        `${from} and where it leads have more than ${count(limit)} letters together, and ${host} reads no longer line. Remove it.`,
    })),
    {
      measured: longestHeader(headers),
      limit: limits.headerRules === undefined || limits.line === undefined ? undefined : limits.line * 2,
      message: (measured, limit) =>
        `The Content-Security-Policy is ${count(measured)} characters long, because your texts contain many scripts, styles and frames, and ${host} allows ${count(limit)}. Remove some, or choose another host.`,
    },
  ];
}

/** Spaces, status and the like in the line of a redirect, at most. */
const LINE_SYNTAX = 12;

function longestHeader(rules: HostRules["headers"]): number {
  const lengths = rules.flatMap(({ headers }) =>
    Object.entries(headers).map(([name, value]) => name.length + value.length),
  );
  return Math.max(0, ...lengths);
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
