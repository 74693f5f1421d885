// Checks headings: exactly one h1, no skipped level, none empty
// (https://www.w3.org/WAI/tutorials/page-structure/headings/).
import type { Problem } from "../lib/problem.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";

export function checkHeadings(built: BuiltSite): Problem[] {
  return built.pages.flatMap((page) => explainHeadings(page, built));
}

function explainHeadings(page: BuiltPage, { placeOf }: BuiltSite): Problem[] {
  const problems: Problem[] = [];
  const tell = (message: string, severity: Problem["severity"], ...words: string[]): number =>
    problems.push({ ...placeOf(page, ...words), message, severity });
  const first = page.headings.filter(({ level }) => level === 1);
  if (first.length === 0) tell("The page has no heading of the first level. Give it a title.", "error");
  for (const { text } of first.slice(1))
    tell(
      `"${text}" is a second heading of the first level; the title is the first. Begin it with ## instead of #.`,
      "error",
      `# ${text}`,
      text,
    );
  let last = 0;
  for (const { level, text } of page.headings) {
    if (text === "") tell("A heading has no text.", "error");
    if (last > 0 && level > last + 1)
      tell(
        `"${text}" is a heading of level ${level}, and the one before it has level ${last}. Begin it with ${"#".repeat(last + 1)}.`,
        "warning",
        `${"#".repeat(level)} ${text}`,
        text,
      );
    last = level;
  }
  return problems;
}
