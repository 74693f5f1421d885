// `** bold **`: spaces inside keep the stars from making words bold.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

/** Sums such as `2 ** 3` and notes such as `Price**` have other signs around them. */
const SPACED = /(?<![^\s("'“‘[])(?<![\d)] )\*\*(?!\*)([^*\n]{1,400})\*\*(?![*\d])/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Next to letters without spaces, stars make nothing bold where a punctuation mark is inside. */
const TIGHT = /\*\*([^\s*][^*\n]{0,400}[^\s*])\*\*/gu;

const NEAR = 200;

/** `** including tax`: stars may be the sign of a note. */
const NOTE = /^\*\*\)?\s+[^*]+$/u;

export function findSpacedBold(texts: readonly ShownText[]): Slip[] {
  const isSign = texts.some(({ lines }) => lines.some(({ text }) => NOTE.test(text)));
  const spaced = slipsOf("spaced bold", texts, SPACED, ({ 0: whole, 1: inner = "", index, input }) => {
    const words = inner.trim();
    const around = input.slice(Math.max(index - NEAR, 0), index) + input.slice(index + whole.length).slice(0, NEAR);
    if (isSign || isBetweenPrices(words, input.slice(index + whole.length)) || /^[,.;:)/–]/u.test(words))
      return undefined;
    // Among many stars nobody knows which belong together.
    if (words === inner || !/[\p{L}\p{N}]/u.test(words) || around.split("**").length > 3) return undefined;
    const why = "Readers see stars here instead of bold words, because of the spaces inside.";
    return `${why} Write **${quoteBriefly(words)}**`;
  });
  const tight = slipsOf("tight bold", texts, TIGHT, ({ 0: whole, 1: words = "", index, input }) =>
    WIDE.test(input.slice(Math.max(index - 1, 0), index + whole.length + 1))
      ? `Readers see stars here instead of bold words. Write <strong>${quoteBriefly(words)}</strong>`
      : undefined,
  );
  return [...spaced, ...tight];
}

/** `Tea ** 5 €, cake ** 4 €` */
function isBetweenPrices(words: string, after: string): boolean {
  return /^[\p{Sc}\d]/u.test(words) && /^\s*[\p{Sc}\d]/u.test(after);
}
