// `import Chart from "./chart"`: lines of MDX, which elsewhere bring components into a text.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

/** A path, or a name that prose doesn't have: `import tea from "China"` may be a sentence. Quotes may be curly by now. */
export const IMPORT = new RegExp(
  [
    String.raw`^import\s+[A-Z{*][^"'“”‘’\n]{0,400}\sfrom\s+["'“”‘’„«][^"'“”‘’\n]{1,400}["'“”‘’«»];?[ \t]*$`,
    String.raw`^import\s+(?:[\w$]+\s+from\s+)?["'“”‘’„«](?:\.{0,2}\/|@)[^"'“”‘’\n]{1,400}["'“”‘’«»];?[ \t]*$`,
    String.raw`^export\s+(?:default\s+|const\s+|let\s+|(?:async\s+)?function\s+)[\w{$][^\n]{0,400}[={(][^\n]{0,400}$`,
  ].join("|"),
  "gmu",
);

export function findImports(texts: readonly ShownText[]): Slip[] {
  const paragraphs = texts.filter(({ block }) => block === "paragraph");
  return slipsOf(
    "import",
    paragraphs,
    IMPORT,
    ([line]) => `Readers see ${quoteBriefly(line)}, because components aren't understood here. Remove this line.`,
  );
}
