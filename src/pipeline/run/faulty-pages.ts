// In a preview, an entry with problems shows them where its page would be.
import type { ParsedFile } from "../content/entry.ts";
import { countProblems, formatLine, isError, type Problem } from "../../lib/problem.ts";
import { toOutputFile } from "../../lib/url.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { PreviewProblems } from "../render/layouts.ts";
import type { PreparedSite } from "./prepare-site.ts";

/**
 * The planned pages and one for each invalid entry; `addresses` remembers pages' addresses from when they were valid.
 */
export function addFaultyPages(
  { site, pages, problems, leftOut }: PreparedSite,
  files: readonly ParsedFile[],
  addresses: Map<string, string>,
): PlannedPage[] {
  for (const entry of site.withPage) addresses.set(entry.source, entry.address);
  const taken = new Set(pages.map((page) => toOutputFile(page.address)));
  const own = new Map(files.map((file) => [file.source, file.problems]));
  const faulty = leftOut.flatMap(({ source, file, entry, likelyAddress = "/faulty/" }): PlannedPage[] => {
    const address = entry?.address ?? addresses.get(source) ?? likelyAddress;
    if (taken.has(toOutputFile(address))) return [];
    taken.add(toOutputFile(address));
    const inFile = problems.filter((problem) => problem.file === file || own.get(source)?.includes(problem));
    return [{ address, kind: "faulty", file, problems: inFile.filter(isError) }];
  });
  return [...pages, ...faulty];
}

/** A page shows the problems of this many files; the terminal has all of them. */
const MOST_FILES = 20;

/** All problems by file, errors first, for the strip that a preview shows on every page; undefined where none are. */
export function groupProblems(
  problems: readonly Problem[],
  pages: readonly PlannedPage[],
): PreviewProblems | undefined {
  if (problems.length === 0) return undefined;
  const addresses = new Map(
    pages.flatMap((page) => (page.kind === "faulty" ? [[page.file, page.address] as const] : [])),
  );
  const ordered = problems.toSorted(byWeight);
  const files = [...Map.groupBy(ordered, (problem) => problem.file)].map(([file, inFile]) => ({
    file,
    address: addresses.get(file),
    problems: [...new Set(inFile.toSorted((a, b) => byWeight(a, b) || (a.line ?? 0) - (b.line ?? 0)).map(formatLine))],
  }));
  return {
    count: countProblems(problems),
    hasErrors: problems.some(isError),
    files: files.slice(0, MOST_FILES),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}

function byWeight(a: Problem, b: Problem): number {
  return Number(isError(b)) - Number(isError(a));
}
