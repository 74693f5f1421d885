// Finds values that YAML cuts off at a #, where a comment begins.
import { toYamlValue } from "../../lib/curly-quotes.ts";
import type { FrontMatterFault } from "./front-matter-notations.ts";

/**
 * A problem for each key that lost its value or some of its words: `tags: #bread #patience`. A comment on purpose has a
 * space after its #.
 */
export function findHashSlips(
  lines: readonly string[],
  firstLine: number,
  fields: Readonly<Record<string, unknown>>,
): FrontMatterFault[] {
  let list = "";
  return lines.flatMap((typed, index): FrontMatterFault[] => {
    const line = index + firstLine;
    const key = /^([\w-]+):/u.exec(typed)?.[1];
    if (key !== undefined) list = key;
    const item = /^\s*-[ \t]+(#\S.*)$/u.exec(typed)?.[1];
    if (item !== undefined && Array.isArray(fields[list])) {
      const word = toWords(item)[0] ?? "";
      return [{ line, field: list, message: `${EMPTY_ENTRY} Write - ${toYamlValue(word)}` }];
    }
    const [, kept = "", lost] = /^[\w-]+:[ \t]+([^\s"'[{|>#][^#]*?)?[ \t]*(?<=\s)(#\S.*)$/u.exec(typed) ?? [];
    if (key === undefined || lost === undefined) return [];
    if (kept === "" && fields[key] === null)
      return [{ line, field: key, message: `is empty, ${BECAUSE} Write ${correct(key, lost)}` }];
    if (kept !== "" && WORD_LISTS.has(key.toLowerCase()))
      return [{ line, field: key, message: `ends at "${kept}", ${BECAUSE} Write ${correct(key, `${kept} ${lost}`)}` }];
    return [];
  });
}

const BECAUSE = "because everything after # is ignored.";
const EMPTY_ENTRY = `has an empty entry, ${BECAUSE}`;
const WORD_LISTS: ReadonlySet<string> = new Set(["tags", "tag", "categories", "category", "keywords"]);

function correct(key: string, value: string): string {
  if (!WORD_LISTS.has(key.toLowerCase())) return `${key}: ${toYamlValue(value)}`;
  return `${key}: [${toWords(value).map(toYamlValue).join(", ")}]`;
}

function toWords(value: string): string[] {
  return value
    .split(/[#,;]/u)
    .map((word) => word.trim())
    .filter(Boolean);
}
