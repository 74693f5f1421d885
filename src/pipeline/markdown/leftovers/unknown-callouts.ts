// `::: tip`: a callout with a name that doesn't exist, or the end of one that never began.
import { suggest } from "../../../lib/suggest.ts";
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import type { ShownText } from "./shown-text.ts";

const PATTERN = /^:{3,}\s*\{?\.?([\p{L}][\w-]*)?\}?(.*)$/u;
const KNOWN = ["note", "try", "warning", "wide", "gallery"] as const;

/** What other programs call them. */
const MEANT: Readonly<Record<string, string>> = {
  info: "note",
  tip: "note",
  hint: "note",
  success: "note",
  important: "warning",
  caution: "warning",
  danger: "warning",
  error: "warning",
  images: "gallery",
};

export function findUnknownCallouts(texts: readonly ShownText[]): Slip[] {
  let open = 0;
  return texts.flatMap(({ block, lines }) =>
    block !== "paragraph"
      ? []
      : lines.flatMap(({ text, line }) => {
          const [whole, name, rest = ""] = PATTERN.exec(text) ?? [];
          if (whole === undefined) return [];
          if (name !== undefined) {
            open++;
            const message = explainName(name, rest.trim(), text.includes("{"));
            return [{ kind: `unknown callout ${name}`, line, message }];
          }
          // The message about its beginning covers the end of an unknown callout.
          if (rest.trim() !== "" || open-- > 0) return [];
          const message =
            "Readers see ::: here, because no callout begins before it. Remove it, or begin one: ::: note";
          return [{ kind: "stray callout", line, message }];
        }),
  );
}

function explainName(name: string, title: string, hasBraces: boolean): string {
  const typed = name.toLowerCase();
  const isKnown = KNOWN.some((known) => known === typed);
  const meant = MEANT[typed] ?? suggest(typed, KNOWN) ?? "note";
  const line = `::: ${meant}${title === "" ? "" : ` ${quoteBriefly(title)}`}`;
  if (isKnown && hasBraces) return `Readers see ::: {.${name}} here, because a callout has no braces: ${line}`;
  const why = "because there's no callout of that name. The names are note, try and warning";
  return `Readers see ::: ${name} here, ${why}: ${line}`;
}
