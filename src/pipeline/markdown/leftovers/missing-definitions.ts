// `[text][id]` and `[^9]`, whose addresses and notes are nowhere in the text.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

/** Not the indexes of `table[row][column]`, and not two numbers. */
const REFERENCE = /(?<![\p{L}\p{N}\])_])\[([^[\]\n]{1,400})\]\[([^[\]\n^="]{0,400})\](?![[(])/gu;
const NOTE = /\[\^(\d{1,3}|\p{L}[\p{L}\d]{3,})\](?!:)/gu;

export function findMissingDefinitions(texts: readonly ShownText[]): Slip[] {
  const references = slipsOf("missing address", texts, REFERENCE, ([whole, words = "", id = ""]) => {
    if (!/\p{L}/u.test(words) || (words.length < 2 && id.length < 2)) return undefined;
    const name = id.trim() === "" ? words : id;
    const why = `Readers see ${quoteBriefly(whole)}, because its address is missing.`;
    return `${why} Add a line at the end: [${name}]: https://example.org/`;
  });
  const notes = slipsOf(
    "missing note",
    texts,
    NOTE,
    ([mark]) => `Readers see ${mark}, because its note is missing. Add a line at the end: ${mark}: The note.`,
  );
  return [...references, ...notes];
}
