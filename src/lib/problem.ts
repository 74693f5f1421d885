// A problem for the author: which file and line, what is wrong there, and what to write instead.

export interface Problem {
  /** Path as an author would type it, from the folder that `npm run build` was started in. */
  readonly file: string;
  /** Line in that file, counted from 1. */
  readonly line?: number | undefined;
  /** The front matter key or setting that is meant. */
  readonly field?: string | undefined;
  /** One or two sentences: what was read, what to write instead. */
  readonly message: string;
  /** A warning is printed and the build goes on. */
  readonly severity: "error" | "warning";
}

/** Stops a run because of a problem that the author can fix; never shown with a stack trace. */
export class AuthorError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = "AuthorError";
    this.problems = problems;
  }
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/** All problems as text for a terminal: errors before warnings, grouped by file, in the order of their lines. */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = (some: readonly Problem[]): [string, Problem[]][] =>
    [...Map.groupBy(some, (problem) => problem.file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = [...byFile(problems.filter(isError)), ...byFile(problems.filter((problem) => !isError(problem)))];
  return groups
    .map(([file, group]) => [file, ...group.toSorted(byLine).map((problem) => `  ${formatLine(problem)}`)].join("\n"))
    .join("\n\n");
}

/** "2 problems in 1 file", or with warnings "1 warning in 1 file". */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const counts = [errors > 0 && count(errors, "problem"), warnings > 0 && count(warnings, "warning")];
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${counts.filter(Boolean).join(" and ")} in ${count(files, "file")}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

/**
 * One problem without its file: `line 3, date: "next tuesday" is not a date.` A message that begins with a small letter
 * goes on from its key: `warning, line 3: date is missing.`
 */
export function formatLine({ line, field, message, severity }: Problem): string {
  const places = [severity === "warning" ? "warning" : "", line === undefined ? "" : `line ${line}`];
  const isPredicate = field !== undefined && /^\p{Ll}/u.test(message) && !/^[a-z]+:\/\//u.test(message);
  const place = [...places, isPredicate ? "" : (field ?? "")].filter(Boolean).join(", ");
  const sentence = isPredicate ? `${field} ${message}` : message;
  return place === "" ? sentence : `${place}: ${sentence}`;
}
