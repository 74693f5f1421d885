// One or two letters as an avatar, made from the commenter's name alone: no picture is fetched from anywhere.
import { segmentsOf } from "../../../lib/segments.ts";

/** The first letter of the first and of the last word, for example "CL"; a middle dot where a name has no letters. */
export function toInitials(name: string): string {
  const words = name
    .split(/[\s._-]+/u)
    .map(firstLetter)
    .filter((letter) => letter !== undefined);
  const [first = "·"] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${first}${last ?? ""}`;
}

function firstLetter(word: string): string | undefined {
  const start = word.search(/[\p{L}\p{N}\p{Extended_Pictographic}]/u);
  if (start < 0) return undefined;
  const code = word.charCodeAt(start);
  // The letters of English need no table of graphemes.
  if (code < 128 && !(word.charCodeAt(start + 1) >= 128)) return word.charAt(start).toUpperCase();
  const [grapheme] = segmentsOf(word.slice(start), "grapheme");
  return grapheme?.segment.toUpperCase().slice(0, 16);
}
