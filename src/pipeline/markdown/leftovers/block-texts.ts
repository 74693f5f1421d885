// What readers see of blocks of HTML, whose text Markdown leaves alone.
import type Token from "markdown-it/lib/token.mjs";
import { findPlace, type ShownText } from "./shown-text.ts";

/** Code, words for nobody, and tags: what is in them isn't shown, or is meant to be code. */
const HIDDEN =
  /<!--.*?(?:-->|$)|<(script|style|pre|code|textarea|template|svg)\b.*?(?:<\/\1\s*>|$)|<\/?[a-z][^<>]*>/gisu;

export function readBlockTexts(tokens: readonly Token[]): ShownText[] {
  return tokens.flatMap(({ type, content, map }) => {
    if (type !== "html_block") return [];
    const text = content.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/gu, " "));
    if (text.trim() === "") return [];
    const first = map?.[0] ?? 0;
    const lines = text.split("\n").map((line, index) => ({ text: line, line: first + index }));
    let from = 0;
    const places = lines.map(({ text: { length }, line }) => ({ from: (from += length + 1) - length - 1, line }));
    const lineAt = (offset: number): number => findPlace(places, offset);
    return [{ block: "other", isLast: false, pictures: [], text, lines, lineAt }];
  });
}
