// Finds what Markdown left as text although its author meant it: one file per idea.
import type MarkdownIt from "markdown-it";
import type { MarkdownEnvironment, Slip } from "../document.ts";
import { findAttributes } from "./attributes.ts";
import { findBareAddresses } from "./bare-addresses.ts";
import { readBlockTexts } from "./block-texts.ts";
import { findBrokenTables } from "./broken-tables.ts";
import { findComputerAddresses } from "./computer-addresses.ts";
import { findGaps } from "./gaps.ts";
import { findImports } from "./imports.ts";
import { findMissingDefinitions } from "./missing-definitions.ts";
import { findOpenComments } from "./open-comments.ts";
import { findPastedLists } from "./pasted-lists.ts";
import { findRawLines } from "./raw-lines.ts";
import { findShortcodes } from "./shortcodes.ts";
import { readShownTexts, type ShownText } from "./shown-text.ts";
import { findSpacedAddresses } from "./spaced-addresses.ts";
import { findSpacedBold } from "./spaced-bold.ts";
import { findTemplateCode } from "./template-code.ts";
import { findTightHeadings } from "./tight-headings.ts";
import { findUnclosedBlocks } from "./unclosed-blocks.ts";
import { findUnknownCallouts } from "./unknown-callouts.ts";

interface Finder {
  /** Texts without any of these are not looked at. */
  readonly signs: readonly string[];
  readonly find: (texts: readonly ShownText[]) => readonly Slip[];
}

const TEMPLATE_SIGNS = ["{%", "{{"] as const;

const FINDERS: readonly Finder[] = [
  { signs: ["]("], find: findSpacedAddresses },
  { signs: ["]("], find: findComputerAddresses },
  { signs: ["] ("], find: findGaps },
  { signs: ["#"], find: findTightHeadings },
  { signs: ["**"], find: findSpacedBold },
  { signs: [":::"], find: findUnknownCallouts },
  { signs: ["["], find: findShortcodes },
  { signs: TEMPLATE_SIGNS, find: findTemplateCode },
  { signs: ["import ", "export "], find: findImports },
  { signs: ["://"], find: findBareAddresses },
  { signs: ["|"], find: findBrokenTables },
  { signs: ["•", "·", "◦", "▪", "●", "‣", "–"], find: findPastedLists },
  { signs: ["][", "[^"], find: findMissingDefinitions },
  { signs: ["<!--"], find: findOpenComments },
  { signs: ["{#", "{.", "{:"], find: findAttributes },
];

/** Runs once lines are known, and before quotes and dashes are replaced. */
export function leftovers(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline_lines", "leftovers", ({ src, tokens, env, inlineMode }) => {
    if (inlineMode) return;
    const { slips } = env as MarkdownEnvironment;
    slips.push(...findUnclosedBlocks(tokens, src));
    if (src.includes("<!--") || src.includes("    </")) slips.push(...findRawLines(tokens));
    if (TEMPLATE_SIGNS.some((sign) => src.includes(sign))) slips.push(...findTemplateCode(readBlockTexts(tokens)));
    const finders = FINDERS.filter(({ signs }) => signs.some((sign) => src.includes(sign)));
    if (finders.length === 0) return;
    const texts = readShownTexts(tokens);
    for (const { signs, find } of finders) {
      const marked = texts.filter(({ text }) => signs.some((sign) => text.includes(sign)));
      if (marked.length > 0) slips.push(...find(marked));
    }
  });
}
