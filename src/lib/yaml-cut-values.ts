// Finds values that YAML cuts off at #1 or #hashtag. A comment on purpose has a space after its #.
import { inQuotes, toYamlValue } from "./curly-quotes.ts";

export interface CutValue {
  /** Counted from 1. */
  readonly line: number;
  /** The key that has the value, or the list with the entry. */
  readonly key: string;
  readonly isEntry: boolean;
  /** What YAML reads; empty if nothing is left. */
  readonly kept: string;
  /** What it ignores, from the # on. */
  readonly lost: string;
}

/** `- `, `key:` or both, and the value with what is after it. */
const LINE = /^(\s*(?:-[ \t]+)*)(?:(["']?)([\w-]+)\2[ \t]*:(?=[ \t]|$))?[ \t]*(.*)$/u;
/** Quotes, lists in brackets and texts in blocks may have a # in them, and go on below. */
const OTHER = /^[|>"'[{&*!]/u;
/** Nobody writes a # into these. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|null|~|\d{4}-\d\d-\d\d.*|\d[\d.,:]*)$/iu;
/** A number may be the beginning of these. */
const MAY_BEGIN_WITH_NUMBER: ReadonlySet<string> = new Set(["title", "description", "price", "location", "imageAlt"]);

/** `text` is valid YAML. Cheap where there is nothing to find. */
export function findCutValues(text: string): CutValue[] {
  if (!/[ \t]#[^\s#]/u.test(text)) return [];
  const lines = text.split("\n");
  let key = "";
  let hidden = Infinity;
  let value: { readonly indent: number; readonly isEntry: boolean; words: string } | undefined;
  return lines.flatMap((typed, index): CutValue[] => {
    const indent = indentOf(typed);
    if (isEmpty(typed) || indent > hidden) return [];
    hidden = Infinity;
    const [, before = "", , name, rest = ""] = LINE.exec(typed) ?? [];
    if (name !== undefined || before.includes("-")) {
      const isEntry = name === undefined;
      key = name ?? key;
      value = { indent: isEntry ? before.trimEnd().length - 1 : before.length, isEntry, words: "" };
      if (OTHER.test(rest)) hidden = value.indent;
    } else if (value && indent <= value.indent) value = undefined;
    if (!value || hidden < Infinity) return [];
    const [words, lost] = splitAtHash(rest);
    value.words = `${value.words} ${words}`.trim();
    const { words: kept, isEntry } = value;
    if (!/^#[^\s#]/u.test(lost) || !isText(key, kept) || (kept === "" && hasChildren(lines, index, value))) return [];
    return [{ line: index + 1, key, isEntry, kept, lost }];
  });
}

/** Completes a sentence that begins with the key. */
export function explainCut({ key, isEntry, kept, lost }: CutValue): string {
  const begin = isEntry ? "-" : `${key}:`;
  if (kept === "") {
    const words = isEntry ? lost.replace(/^#/u, "") : lost;
    return `${isEntry ? "has an empty entry" : "is empty"}, ${BECAUSE} Write ${begin} ${toYamlValue(words)}`;
  }
  const what = `${isEntry ? "has an entry that ends" : "ends"} at "${kept}", ${BECAUSE}`;
  // An address or a file has no # after a space.
  if (/^\S*[/.]\S*$/u.test(kept))
    return `${what} If that's meant, put a space after #: ${begin} ${kept} # ${lost.slice(1)}`;
  return `${what} Put it in quotes: ${begin} ${inQuotes(`${kept} ${lost}`)}`;
}

const BECAUSE = "because everything after # is ignored.";

function splitAtHash(value: string): [kept: string, lost: string] {
  const at = value.search(/(?:^|[ \t])#/u);
  return at < 0 ? [value, ""] : [value.slice(0, at), value.slice(at).trim()];
}

function isText(key: string, kept: string): boolean {
  return !NO_TEXT.test(kept) || (MAY_BEGIN_WITH_NUMBER.has(key) && /^[\d.,]+$/u.test(kept));
}

/** `colors: #mine` may have its values on the lines below. */
function hasChildren(
  lines: readonly string[],
  index: number,
  { indent, isEntry }: { readonly indent: number; readonly isEntry: boolean },
): boolean {
  const next = lines.slice(index + 1).find((line) => !isEmpty(line));
  if (next === undefined) return false;
  return indentOf(next) > indent || (!isEntry && indentOf(next) === indent && /^\s*-\s/u.test(next));
}

function isEmpty(line: string): boolean {
  return /^\s*(?:#|$)/u.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
