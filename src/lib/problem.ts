// A problem for the author: which file and line, what is wrong there, and what to write instead.
import { countNoun } from "./english.ts";
import { groupByKind, MOST_FILES, withoutRepetitions, type ProblemGroups } from "./problem-groups.ts";

export interface Problem {
  /** Path as an author would type it, from the folder that `npm run build` was started in. */
  readonly file: string;
  /** Line in that file, counted from 1. */
  readonly line?: number | undefined;
  /** The front matter key or setting that is meant. */
  readonly field?: string | undefined;
  /** One or two sentences: what was read, what to write instead. */
  readonly message: string;
  /** Files that the author meant to name here, as typed; nothing else is said about them. */
  readonly names?: readonly string[] | undefined;
  /** A warning is printed and the build goes on. */
  readonly severity: "error" | "warning";
}

const SHOW_ALL = "To see all of them: npm run build -- --all";

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

/**
 * All problems as text for a terminal: errors before warnings, grouped by file, in the order of their lines. A kind of
 * problem that many files have is shown once, with its first places; with `all`, each problem is shown. `hint` says how
 * to see all of them.
 */
export function formatProblems(problems: readonly Problem[], { all = false, hint = SHOW_ALL } = {}): string {
  const once = withoutRepetitions(problems);
  return [once.filter(isError), once.filter((problem) => !isError(problem))]
    .flatMap((some) => formatSome(all ? { single: some, groups: [] } : groupByKind(some), hint))
    .join("\n\n");
}

function formatSome({ single, groups }: ProblemGroups<Problem>, hint: string): string[] {
  const files = [...Map.groupBy(single, (problem) => problem.file)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...files.map(([file, inFile]) =>
      [file, ...inFile.toSorted(byLine).map((problem) => `  ${formatLine(problem)}`)].join("\n"),
    ),
    ...groups.map((group) => formatGroup(group.toSorted(byPlace), hint)),
  ];
}

/** One sentence and its places, or a sentence for each place where they differ. */
function formatGroup(group: readonly Problem[], hint: string): string {
  const [first] = group;
  if (!first) return "";
  const files = new Set(group.map(({ file }) => file)).size;
  const shown = group.slice(0, MOST_FILES);
  const sentence = formatLine({ ...first, line: undefined });
  const isSame = group.every((problem) => formatLine({ ...problem, line: undefined }) === sentence);
  const places = isSame
    ? [`  ${sentence}`, ...shown.map(({ file, line }) => `    ${file}${line === undefined ? "" : `, line ${line}`}`)]
    : shown.map((problem) => `  ${problem.file}: ${formatLine(problem)}`);
  const more = group.length - shown.length;
  return [
    `In ${countNoun(files, "file")}:`,
    ...places,
    ...(more > 0 ? [`${isSame ? "    " : "  "}and ${more.toLocaleString("en")} more. ${hint}`] : []),
  ].join("\n");
}

/** "2 problems in 1 file", or with warnings "1 warning in 1 file". */
export function countProblems(problems: readonly Problem[]): string {
  const once = withoutRepetitions(problems);
  const errors = once.filter(isError).length;
  const warnings = once.length - errors;
  const counts = [errors > 0 && countNoun(errors, "problem"), warnings > 0 && countNoun(warnings, "warning")];
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${counts.filter(Boolean).join(" and ")} in ${countNoun(files, "file")}`;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? byLine(a, b) : a.file < b.file ? -1 : 1;
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
