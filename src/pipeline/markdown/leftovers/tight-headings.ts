// `#Heading`: a heading needs a space after its #. Hashtags such as #bread are none.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "./matches.ts";
import { HOLE, type ShownText } from "./shown-text.ts";

const PATTERN = /^(#{1,6})(\p{L}.*)$/u;

export function findTightHeadings(texts: readonly ShownText[]): Slip[] {
  return texts.flatMap((shown) =>
    shown.block !== "paragraph"
      ? []
      : shown.lines.flatMap(({ text, line }) => {
          const [, signs = "", words = ""] = PATTERN.exec(text.replace(/[ #]+$/u, "")) ?? [];
          if (signs === "" || words.includes("#")) return [];
          const isAlone = shown.lines.length === 1 && !shown.isLast;
          if (signs.length === 1 && !(isAlone && looksLikeHeading(words))) return [];
          const corrected = `${signs} ${words.replaceAll(HOLE, "…")}`;
          const why = `Readers see ${signs} here instead of a heading.`;
          const message = `${why} Put a space after it: ${quoteBriefly(corrected)}`;
          return [{ kind: "tight heading", line, message }];
        }),
  );
}

/** Not `bread`, `MeToo` or `2026`. */
function looksLikeHeading(words: string): boolean {
  const [first = ""] = words.split(" ");
  return /^\p{Lu}\p{Ll}*[,:’']?\p{Ll}*$/u.test(first);
}
