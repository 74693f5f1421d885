// Puts a table that was typed as HTML into the same box as one in Markdown, where it scrolls by itself.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { OWN_MARKUP } from "../document.ts";

/** `box` is the beginning of the box. To be used after the rules that read what an author typed. */
export function typedTables(markdown: MarkdownIt, box: string): void {
  markdown.core.ruler.push("typed_tables", (state) => {
    const toOwn = (content: string): Token =>
      Object.assign(new state.Token("html_block", "", 0), { content, meta: OWN_MARKUP });
    const boxed: Token[] = [];
    let closing: Token | undefined;
    let isOpen = false;
    for (const [index, token] of state.tokens.entries()) {
      if (closing === undefined && !isOpen && token.type === "html_block" && /^<table\b/iu.test(token.content)) {
        const end = endOfTable(state.tokens, index);
        if (end === "never") isOpen = true;
        else closing = end;
        if (closing) boxed.push(toOwn(box));
      }
      boxed.push(token);
      if (token !== closing) continue;
      boxed.push(toOwn("</div>\n"));
      closing = undefined;
    }
    state.tokens = boxed;
  });
}

/** The block with the end of the table that `start` begins with, if it is its last word and all is at one depth. */
function endOfTable(tokens: readonly Token[], start: number): Token | "never" | undefined {
  const level = tokens[start]?.level ?? 0;
  let open = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.level < level) return undefined;
    if (token.type !== "html_block") continue;
    open += count(token.content, /<table\b/giu) - count(token.content, /<\/table\s*>/giu);
    if (open <= 0) return token.level === level && /<\/table\s*>\s*$/iu.test(token.content) ? token : undefined;
  }
  return "never";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
