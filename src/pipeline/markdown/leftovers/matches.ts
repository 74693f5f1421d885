// Looks for a pattern in shown texts.
import type { Slip } from "../document.ts";
import type { ShownText } from "./shown-text.ts";

/** A message alone, or with the files that the author meant to name. */
type Explanation = string | Pick<Slip, "message" | "names"> | undefined;

/** A slip for each match; undefined for a match that is not one. A kind may differ from match to match. */
export function slipsOf(
  kind: string | ((match: RegExpExecArray, text: ShownText) => string),
  texts: readonly ShownText[],
  pattern: RegExp,
  explain: (match: RegExpExecArray, text: ShownText) => Explanation,
): Slip[] {
  return texts.flatMap((shown) =>
    [...shown.text.matchAll(pattern)].flatMap((match) => {
      const explained = explain(match, shown);
      if (explained === undefined) return [];
      const said = typeof explained === "string" ? { message: explained } : explained;
      return [{ kind: typeof kind === "string" ? kind : kind(match, shown), line: shown.lineAt(match.index), ...said }];
    }),
  );
}
