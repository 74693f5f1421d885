// Groups problems of one kind, so that a migration with ten thousand of them prints a few lines.

/** What groups are made by; `Problem` has more. */
interface Grouped {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
  readonly message: string;
  readonly severity: string;
}

export interface ProblemGroups<Item> {
  /** Problems of kinds with few of them. */
  readonly single: readonly Item[];
  /** Problems of one kind each, largest group first. */
  readonly groups: readonly (readonly Item[])[];
}

/** A kind that is in more files than this becomes a group. */
export const MOST_FILES = 5;
/** So does one with more problems than this, even in one file. */
const MOST_PROBLEMS = 20;

export function groupByKind<Item extends Grouped>(problems: readonly Item[]): ProblemGroups<Item> {
  if (problems.length <= MOST_FILES) return { single: problems, groups: [] };
  const kinds = [...Map.groupBy(problems, kindOf).values()];
  const isGroup = (kind: readonly Item[]): boolean =>
    kind.length > MOST_PROBLEMS ||
    (kind.length > MOST_FILES && new Set(kind.map(({ file }) => file)).size > MOST_FILES);
  const grouped = new Set(kinds.filter(isGroup).flat());
  return {
    single: problems.filter((problem) => !grouped.has(problem)),
    groups: kinds.filter(isGroup).toSorted((a, b) => b.length - a.length),
  };
}

/** Problems without repetitions, in their order. */
export function withoutRepetitions<Item extends Grouped>(problems: readonly Item[]): readonly Item[] {
  const known = new Map<string, Item>();
  for (const problem of problems) {
    const { file, line, field, message, severity } = problem;
    const key = JSON.stringify([file, line, field, message, severity]);
    if (!known.has(key)) known.set(key, problem);
  }
  return known.size === problems.length ? problems : [...known.values()];
}

/** The first sentence of a message, with everything that an author typed left out. */
function kindOf({ field, message, severity }: Grouped): string {
  const [start = ""] = message
    .replaceAll(/"[^"\n]*"|“[^”\n]*”|`[^`\n]*`/gu, "…")
    .replaceAll(/\S*(?:[\d/\\#@]|\.(?=[^\s.?!,:;]))\S*?(?=[.?!,:;]*(?:\s|$))/gu, "…")
    .split(/(?<=[.?!])\s/u);
  return `${severity} ${(field ?? "").replaceAll(/\d+/gu, "…")} ${start}`;
}
