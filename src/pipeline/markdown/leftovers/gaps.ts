// `[site] (https://example.org)`: a space keeps the two from being a link.
import type { Slip } from "../document.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

const PATTERN =
  /(!?)\[([^[\]\n]*[^[\]\s\d][^[\]\n]*)\] +\(((?:https?:\/\/|mailto:|\.{0,2}\/)[^\s()]+|[^\s()]+\.(?:md|jpe?g|png|gif|webp|svg|pdf))\)/gu;

export function findGaps(texts: readonly ShownText[]): Slip[] {
  return slipsOf("gap", texts, PATTERN, ([, mark = "", words = "", address = ""]) => {
    if (mark === "" && words.length < 2) return undefined;
    const what = mark === "" ? "link" : "image";
    return `This isn't a ${what} yet, because there's a space between ] and (. Remove the space: ${mark}[${words}](${address})`;
  });
}
