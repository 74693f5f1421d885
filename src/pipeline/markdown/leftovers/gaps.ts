// `[site] (https://example.org)`: a space keeps the two from being a link.
import { IMAGE_ENDINGS } from "../../../lib/media-endings.ts";
import type { Slip } from "../document.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

const WORDS = String.raw`\[([^[\]\n]{1,400})\]`;
const ADDRESS = String.raw`(?:https?:\/\/|mailto:|\.{0,2}\/)[^\s()]{1,2000}|[^\s()]{1,400}\.(?:md|pdf|${IMAGE_ENDINGS})`;
const PATTERN = new RegExp(String.raw`(!?)${WORDS} +\((${ADDRESS})\)`, "gu");

export function findGaps(texts: readonly ShownText[]): Slip[] {
  return slipsOf("gap", texts, PATTERN, ([, mark = "", words = "", address = ""]) => {
    if (!/[^\s\d]/u.test(words) || (mark === "" && words.length < 2)) return undefined;
    const what = mark === "" ? "a link" : "an image";
    const why = `This isn't ${what} yet, because there's a space between ] and (.`;
    return { message: `${why} Remove the space: ${mark}[${words}](${address})`, names: [address] };
  });
}
