// In a preview, an entry with problems shows them where its page would be.
import type { ParsedFile } from "../content/entry.ts";
import { formatLine, isError, type Problem } from "../../lib/problem.ts";
import { toOutputFile } from "../../lib/url.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { PreviewProblem } from "../render/layouts.ts";
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

/** All errors by file, for the strip that a preview shows on every page. */
export function groupProblems(problems: readonly Problem[], pages: readonly PlannedPage[]): PreviewProblem[] {
  const addresses = new Map(
    pages.flatMap((page) => (page.kind === "faulty" ? [[page.file, page.address] as const] : [])),
  );
  const groups = Map.groupBy(problems.filter(isError), (problem) => problem.file);
  return [...groups].map(([file, inFile]) => ({
    file,
    address: addresses.get(file),
    problems: inFile.map(formatLine),
  }));
}
