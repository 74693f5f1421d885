// Finds the line with wrong indentation in an invalid YAML text, the most common mistake of authors.

export interface IndentFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The first line with wrong indentation; undefined where no mistake can be pinned down. */
export function findIndentFault(lines: readonly string[]): IndentFault | undefined {
  const levels: Level[] = [];
  let opens = true;
  let isComplete = false;
  for (let at = 0; at < lines.length; at++) {
    const typed = lines[at] ?? "";
    if (COMMENT_OR_EMPTY.test(typed)) continue;
    const line = readLine(typed);
    // A line that continues the one above is indented further than its key, and may begin with a hyphen.
    const mayContinue = !line || (line.entries[0]?.kind === "list" && !opens && !isComplete);
    if (mayContinue && columnOf(typed) > innermost(levels, -1)) continue;
    if (!line) return undefined;
    for (const entry of line.entries) {
      const expected = enter(levels, entry, opens);
      if (expected !== undefined) return { line: at + 1, message: explain(entry.column, expected) };
      opens = true;
    }
    const { value } = line;
    if (UNFINISHED.test(value)) return undefined;
    isComplete = /^[[{"']/u.test(value);
    opens = value === "" || value.startsWith("#") || TAG_OR_ANCHOR.test(value);
    if (!BLOCK_SIGN.test(value)) continue;
    const key = innermost(levels, 0);
    const end = endOfBlock(lines, at, key);
    const fault = findFaultInBlock(lines.slice(at + 1, end), lines[end], key, value);
    if (fault) return { ...fault, line: fault.line + at + 1 };
    at = end - 1;
  }
  return undefined;
}

const COMMENT_OR_EMPTY = /^\s*(?:#|$)/u;
/** Quotes or brackets that do not end on their line. */
const UNFINISHED = /^(?:["'](?!.*["']\s*(?:#.*)?$)|[[{](?!.*[\]}]\s*(?:#.*)?$))/u;
const TAG_OR_ANCHOR = /^[&!]\S*$/u;
/** The | or > before a text of several lines. */
const BLOCK_SIGN = /^[|>][-+\d]*\s*(?:#.*)?$/u;

function innermost(levels: readonly Level[], otherwise: number): number {
  return levels.at(-1)?.column ?? otherwise;
}

/** The index of the first line after `at` that isn't indented more than its key, or the number of lines. */
function endOfBlock(lines: readonly string[], at: number, key: number): number {
  const end = lines.findIndex((line, index) => index > at && columnOf(line) <= key && line.trim() !== "");
  return end < 0 ? lines.length : end;
}

/**
 * `block` are the lines indented below a key, `next` is the line after them, `sign` the | or > above. The line number
 * of the fault counts from 1 within the block.
 */
function findFaultInBlock(
  block: readonly string[],
  next: string | undefined,
  key: number,
  sign: string,
): IndentFault | undefined {
  const first = block.find((line) => line.trim() !== "");
  if (first === undefined) {
    if (next === undefined || readLine(next) || next.trimStart().startsWith("#")) return undefined;
    return {
      line: block.length + 1,
      message: `The text below ${sign} has to be indented. ` + `Start each of its lines with ${countSpaces(key + 2)}.`,
    };
  }
  // A number after the sign sets the indentation of the lines.
  if (/^.[-+]?\d/u.test(sign)) return undefined;
  const short = block.findIndex((line) => line.trim() !== "" && columnOf(line) < columnOf(first));
  return short < 0 ? undefined : { line: short + 1, message: explain(columnOf(block[short] ?? ""), columnOf(first)) };
}

interface Level {
  readonly column: number;
  readonly kind: "list" | "keys";
}

/** Makes an entry the innermost one; returns the column where it should be if its own column fits no level. */
function enter(levels: Level[], { column, kind }: Level, opens: boolean): number | undefined {
  const left: Level[] = [];
  const leave = (): void => void left.push(...levels.splice(-1));
  while ((levels.at(-1)?.column ?? -1) > column) leave();
  // A list may have the same indentation as its key.
  const top = levels.at(-1);
  if (top?.column === column && top.kind === "list" && kind === "keys") leave();
  const inner = levels.at(-1);
  if (inner?.column === column && inner.kind === kind) return undefined;
  if (opens && left.length === 0) return void levels.push({ column, kind });
  return (left.findLast((one) => one.kind === kind) ?? inner)?.column ?? 0;
}

/** The hyphens and the key at the start of a line, and the value after them; undefined for a line that has neither. */
function readLine(typed: string): { readonly entries: readonly Level[]; readonly value: string } | undefined {
  const entries: Level[] = [];
  let column = columnOf(typed);
  for (let hyphen = HYPHEN.exec(typed.slice(column)); hyphen; hyphen = HYPHEN.exec(typed.slice(column))) {
    entries.push({ column, kind: "list" });
    column += hyphen[0].length;
  }
  const rest = typed.slice(column).trimEnd();
  const key = KEY.exec(rest);
  if (key) entries.push({ column, kind: "keys" });
  return entries.length === 0 ? undefined : { entries, value: key ? (key[1] ?? "") : rest };
}

const HYPHEN = /^-(?: +|$)/u;
const KEY = /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_./][^:#"'[\]{}]*):(?:\s+(.*)|$)/u;

function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}

function explain(column: number, expected: number): string {
  if (expected === 0) return "This line starts with spaces. Remove them, so that it begins like the lines around it.";
  return (
    `This line begins with ${countSpaces(column)}, and those that it belongs to with ${expected}. ` +
    `Begin it with ${countSpaces(expected)}.`
  );
}

function countSpaces(count: number): string {
  return count === 0 ? "no space" : count === 1 ? "1 space" : `${count} spaces`;
}
