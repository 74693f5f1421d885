// A wide table scrolls by itself, also with the keyboard, instead of widening the page.
import type MarkdownIt from "markdown-it";
import { escapeHtml } from "../../lib/html.ts";
import type { Strings } from "../../settings/strings.ts";

export function tables(markdown: MarkdownIt, strings: Pick<Strings, "table">): void {
  markdown.renderer.rules["table_open"] = () => `<div class="table" role="group" aria-label="${escapeHtml(strings.table)}" tabindex="0">\n<table>\n`;
  markdown.renderer.rules["table_close"] = () => "</table>\n</div>\n";
}
