// `#Heading`: a heading needs a space after its #. Hashtags such as #bread are none.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import { HOLE, type ShownText } from "./shown-text.ts";

const PATTERN = /^(#{1,6})(\p{L}.*)$/u;

interface TightHeading {
  readonly signs: string;
  readonly words: string;
  readonly line: number;
}

export function findTightHeadings(texts: readonly ShownText[]): Slip[] {
  const found = texts.flatMap(findIn);
  const [short, sure] = [found.filter(isOneWord), found.filter((heading) => !isOneWord(heading))];
  // One word alone may be a hashtag, unless the text has other headings like it.
  const apart = short.filter(({ line }, index) => (short[index + 1]?.line ?? Infinity) - line > 2);
  const told = sure.length > 0 || apart.length > 1 ? found : sure;
  return told.map(({ signs, words, line }) => {
    const why = `Readers see ${signs} here instead of a heading.`;
    const message = `${why} Put a space after it: ${quoteBriefly(`${signs} ${words.replaceAll(HOLE, "…")}`)}`;
    return { kind: "tight heading", line, message };
  });
}

function findIn({ block, lines, isLast }: ShownText): TightHeading[] {
  if (block !== "paragraph") return [];
  return lines.flatMap(({ text, line }) => {
    const [, signs = "", words = ""] = PATTERN.exec(text.replace(/[ #]+$/u, "")) ?? [];
    if (signs === "" || words.includes("#")) return [];
    const isAlone = lines.length === 1 && !isLast;
    return signs.length > 1 || (isAlone && looksLikeHeading(words)) ? [{ signs, words, line }] : [];
  });
}

function isOneWord({ signs, words }: TightHeading): boolean {
  return signs.length === 1 && !words.includes(" ");
}

/** Not `bread`, `MeToo` or `2026`. */
function looksLikeHeading(words: string): boolean {
  const [first = ""] = words.split(" ");
  return /^\p{Lu}\p{Ll}*[,:’']?\p{Ll}*$/u.test(first);
}
