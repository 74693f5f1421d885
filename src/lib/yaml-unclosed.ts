// Finds the quote or bracket that is never closed in an invalid YAML text, and the line as it should be.

export interface UnclosedFault {
  /** Counted from 1. */
  readonly line: number;
  readonly field: string | undefined;
  readonly message: string;
}

/** The quote or bracket opened on the line of the error, or next above it. */
export function findUnclosed(lines: readonly string[], line: number): UnclosedFault | undefined {
  for (let at = line; at > 0; at--) {
    const typed = lines[at - 1] ?? "";
    const open = OPENING.exec(typed)?.[1];
    if (open !== undefined && !CLOSED.test(typed))
      return { line: at, field: keyOf(typed), message: explain(typed, open, lines[at]) };
  }
  return undefined;
}

const OPENING = /(?::\s*|^\s*(?:- +)+)(["'[{])/u;
const CLOSED = /(?::\s*|^\s*(?:- +)+)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^#]*\]|\{[^#]*\})\s*(?:#.*)?$/u;

/** A color such as #28509e, where a value may begin. */
const COLOR = /(:\s+)(#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4}))(?=[\s,}])/giu;
/** A word such as #bread. */
const HASH = /([[{,\s])#(?=\S)/gu;

function explain(typed: string, open: string, next = ""): string {
  const line = typed.trim();
  const close = { "[": "]", "{": "}" }[open] ?? open;
  const isQuote = close === open;
  const isDeeper = /\S/u.test(next) && indentOf(next) > indentOf(typed);
  if (isDeeper && (isQuote || /[[{,]$/u.test(line)))
    return `${isQuote ? "The quotes aren't" : `The bracket ${open} isn't`} closed. Write ${close} at the end of the last line that belongs to it.`;
  if (isQuote) return `The quotes aren't closed. Write ${line.replace(/[”’“‘]$/u, "")}${close}`;
  const freed = line.replace(COLOR, '$1"$2"').replace(HASH, "$1");
  const fixed = closeBracket(freed, close);
  return freed === line
    ? `The bracket ${open} isn't closed. Write ${fixed}`
    : `Everything after # on this line is ignored. Write ${fixed}`;
}

/** The bracket goes before a comment. */
function closeBracket(line: string, close: string): string {
  const [, value = line, comment = ""] = /^(.*?)(\s+#\s.*)?$/u.exec(line) ?? [];
  if (value.endsWith(close)) return line;
  return `${value.replace(/,$/u, "")}${/[[{]\s/u.test(value) ? " " : ""}${close}${comment}`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function keyOf(line: string): string | undefined {
  return /^\s*(?:- )?["']?([\w-]+)["']?\s*:/u.exec(line)?.[1];
}
