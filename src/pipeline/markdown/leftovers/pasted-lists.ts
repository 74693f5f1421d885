// Lists pasted from a word processor, whose bullets mean nothing in Markdown.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import type { ShownText } from "./shown-text.ts";

const BULLET = /^\s*([•·◦▪●‣])\s*(?=\S)(.*)$/u;
/** Dialogues have dashes, too, but their lines end as sentences do. */
const DASH = /^\s*(–)\s+(.*[^\s.!?…:,;"”’»])\s*$/u;

export function findPastedLists(texts: readonly ShownText[]): Slip[] {
  return texts.flatMap(({ block, lines }) => {
    if (block !== "paragraph") return [];
    const bullets = itemsOf(lines, BULLET);
    const items = bullets.length > 1 ? bullets : itemsOf(lines, DASH);
    const isList = bullets.length > 1 || (items.length > 2 && items.length === lines.length);
    const [first] = items;
    if (!isList || !first) return [];
    const message =
      `Readers see this list as one paragraph, because ${first.sign} isn't Markdown. ` +
      `Begin each line with a hyphen: - ${quoteBriefly(first.words)}`;
    return [{ kind: "pasted list", line: first.line, message }];
  });
}

function itemsOf(lines: ShownText["lines"], pattern: RegExp) {
  return lines.flatMap(({ text, line }) => {
    const [, sign, words = ""] = pattern.exec(text) ?? [];
    return sign === undefined ? [] : [{ sign, words, line }];
  });
}
