// Reads what js-yaml refuses and other parsers take: a quoted text or a list whose next lines aren't indented, and a tab
// before a bracket. White space there means nothing, so it can be put in.

/** js-yaml's error for such a line. */
const DEFICIENT = "deficient indentation";
/** Values in one text; each is parsed again. */
const MOST_VALUES = 20;
/** The end of a quoted text or of a list. */
const END = /["'\]}]\s*,?\s*(?:#.*)?$/u;
const TAB_BEFORE_BRACKET = /^([ -]*[\w-]+:|[ -]*-)[ \t]+(?=[[{])/u;
/** After a forgotten quote or bracket, the next key isn't part of the value. */
const KEY = /^[a-z][\w-]*:(?:\s|$)/iu;

/** Parses a text; if that fails at such a line, parses it with the line indented. Throws the first error otherwise. */
export function parseIndented(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch (first) {
    let [error, lines]: [unknown, readonly string[] | undefined] = [first, text.split("\n")];
    for (let values = 0; values < MOST_VALUES; values++) {
      const line = deficientLine(error);
      lines = line === undefined ? undefined : indentFrom(lines, line);
      if (lines === undefined) break;
      try {
        return parse(lines.join("\n"));
      } catch (next) {
        error = next;
      }
    }
    throw first;
  }
}

/** Counted from 0; undefined for another error. */
function deficientLine(error: unknown): number | undefined {
  if (!(error instanceof Error) || !error.message.includes(DEFICIENT) || !("mark" in error)) return undefined;
  const { mark } = error;
  return typeof mark === "object" && mark !== null && "line" in mark ? Number(mark.line) : undefined;
}

/** Indents the lines up to the end of the value; undefined where they can't belong to it. */
function indentFrom(lines: readonly string[], first: number): readonly string[] | undefined {
  const typed = lines[first] ?? "";
  const tab = TAB_BEFORE_BRACKET.exec(typed);
  if (tab) return lines.with(first, `${tab[1] ?? ""} ${typed.slice(tab[0].length)}`);
  const last = lines.findIndex((line, index) => index >= first && END.test(line));
  const value = lines.slice(first, last + 1);
  if (last < 0 || value.some((line) => KEY.test(line))) return undefined;
  return [...lines.slice(0, first), ...value.map((line) => `${DEEP}${line.trimStart()}`), ...lines.slice(last + 1)];
}

/** Deeper than keys are. */
const DEEP = " ".repeat(40);
