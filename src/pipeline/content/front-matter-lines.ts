// Finds the line of a key in front matter as it was typed.
import type { Language } from "./front-matter-notations.ts";

/** Counted from 0; an outer key wins over one of the same name in a mapping, and text of several lines has no keys. */
export function findKeyLine(lines: readonly string[], key: string, language: Language): number | undefined {
  const named = lines.flatMap((line, index) => (startsWithKey(line, key) ? [index] : []));
  if (named.length === 0) return undefined;
  const outer = language === "yaml" ? named.find((index) => indentOf(lines[index]) === 0) : undefined;
  if (outer !== undefined) return outer;
  const inText = findTextLines(lines, language);
  const keys = named.filter((index) => !inText.has(index));
  const least = keys.reduce((indent, index) => Math.min(indent, indentOf(lines[index])), Infinity);
  return keys.find((index) => indentOf(lines[index]) === least);
}

function startsWithKey(line: string, key: string): boolean {
  // A table of TOML: [extra], [extra.more] or [[extra]].
  if (/^\s*\[{1,2}\s*/u.test(line)) return /^\s*\[{1,2}\s*["']?([\w-]+)/u.exec(line)?.[1] === key;
  const typed = line.trimStart().replace(/^["']/u, "");
  return typed.startsWith(key) && /^["']?\s*[:=]/u.test(typed.slice(key.length));
}

/** The lines of values that go on for several lines, without the first. JSON has no such values. */
function findTextLines(lines: readonly string[], language: Language): ReadonlySet<number> {
  const found = new Set<number>();
  let indent = Infinity;
  let quotes: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (quotes !== undefined) {
      found.add(index);
      if (line.includes(quotes)) quotes = undefined;
    } else if (language === "toml") quotes = /=\s*("""|''')(?!.*\1)/u.exec(line)?.[1];
    else if (language === "yaml" && line.trim() !== "") {
      if (indentOf(line) > indent) found.add(index);
      else indent = BEGINS_TEXT.test(line) ? indentOf(line) : Infinity;
    }
  }
  return found;
}

const BEGINS_TEXT = /^[^#]*?:\s+(?:[|>][-+\d]*\s*(?:#.*)?|"(?:[^"\\]|\\.)*|'[^']*)$/u;

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}
