// `{#id}`, `{.class}` and `{: .class}`: what other programs read as attributes.
import type { Slip } from "../document.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

const PATTERN = /\{:?\s*[#.][\p{L}_][\w-]*(?:\s+(?:[#.][\p{L}_][\w-]*|[\w-]+="[^"]*"))*\s*\}(?=\s*(?:\n|$))/gu;
const KRAMDOWN = /\{:\s*(?:[\w-]+="[^"]*"\s*)+\}/gu;

export function findAttributes(texts: readonly ShownText[]): Slip[] {
  return [PATTERN, KRAMDOWN].flatMap((pattern) =>
    slipsOf(
      (_match, { block }) => (block === "heading" ? "heading id" : "attributes"),
      texts,
      pattern,
      ({ 0: typed, index, input }, { block }) => {
        // `::: {.note}` has a message about callouts.
        if (input.startsWith(":::", input.lastIndexOf("\n", index) + 1)) return undefined;
        return block === "heading"
          ? `Readers see ${typed}, because headings get their addresses from their words. Remove it.`
          : `Readers see ${typed}, because attributes aren't understood here. Remove it, or write HTML.`;
      },
    ),
  );
}
