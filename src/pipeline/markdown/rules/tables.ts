// Makes a wide table scroll, also with the keyboard, instead of widening the page.
import type MarkdownIt from "markdown-it";
import { escapeHtml } from "../../../lib/html.ts";
import type { Strings } from "../../settings/strings.ts";
import { typedTables } from "./typed-tables.ts";

const ALIGNMENT = /^text-align:\s*(\w+)$/u;

export function tables(markdown: MarkdownIt, strings: Pick<Strings, "table">): void {
  const box = `<div class="table" role="group" aria-label="${escapeHtml(strings.table)}" tabindex="0">\n`;
  markdown.renderer.rules["table_open"] = () => `${box}<table>\n`;
  markdown.renderer.rules["table_close"] = () => "</table>\n</div>\n";
  // A strict Content-Security-Policy forbids style attributes.
  markdown.core.ruler.push("cell_alignment", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const [, side] = ALIGNMENT.exec(String(token.attrGet("style") ?? "")) ?? [];
      if (side !== undefined) token.attrs = [["data-align", side]];
    }
  });
  typedTables(markdown, box);
}
