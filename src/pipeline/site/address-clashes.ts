// Reports pages that have the same address.
import type { Problem } from "../../lib/problem.ts";
import { toOutputFile } from "../../lib/url.ts";
import { entryOf } from "./planned-page.ts";
import type { PlannedPage } from "./planned-page.ts";

/** A problem for every file whose address belongs to something else as well. */
export function checkAddresses(pages: readonly PlannedPage[]): Problem[] {
  const owners = new Map<string, PlannedPage>();
  const problems: Problem[] = [];
  for (const page of pages) {
    const output = toOutputFile(page.address).toLowerCase();
    const owner = owners.get(output);
    if (owner) problems.push(...explain(owner, page));
    else owners.set(output, page);
  }
  for (const [output, page] of owners) {
    for (let slash = output.indexOf("/"); slash >= 0; slash = output.indexOf("/", slash + 1)) {
      const file = owners.get(output.slice(0, slash));
      if (file) problems.push(...explain(file, page));
    }
  }
  return problems;
}

/** The front matter key; in redirects.yaml the key is the address itself. */
const ALIASES = "aliases";

function explain(first: PlannedPage, second: PlannedPage): Problem[] {
  return [
    [first, second],
    [second, first],
  ].flatMap(([page, other]) => {
    const file = page && fileOf(page);
    if (!page || !other || file === undefined) return [];
    const rival = fileOf(other) ?? `the site's own page at ${other.address}`;
    if (page.kind === "redirect") {
      const where =
        other.kind === "redirect"
          ? `is ${other.field === ALIASES ? "an alias" : "an old address"} in ${rival} too`
          : `is the address of ${rival}`;
      const message = `${page.address} ${where}. Remove ${page.field === ALIASES ? "it from this list" : "the line"}.`;
      return [{ file, line: page.line, field: page.field, message, severity: "error" as const }];
    }
    if (other.kind === "redirect") return [];
    // Two pages of a series with the same key; checkSeries says how to fix that.
    if (
      page.kind === "series" &&
      other.kind === "series" &&
      page.page.key !== undefined &&
      page.page.key === other.page.key
    )
      return [];
    const line = entryOf(page)?.lines.permalink;
    const message =
      `The address ${page.address} is taken by ${rival} as well. ` +
      `${line === undefined ? remedyFor(other) : "Write another one."}`;
    return [{ file, line, field: line === undefined ? undefined : "permalink", message, severity: "error" as const }];
  });
}

function remedyFor(other: PlannedPage): string {
  const whose =
    fileOf(other) === undefined ? "Rename the file, or give it" : "Rename one of the two files, or give one";
  return `${whose} a line such as permalink: /another-address/.`;
}

function fileOf(page: PlannedPage): string | undefined {
  return page.kind === "redirect" ? page.file : entryOf(page)?.file;
}
