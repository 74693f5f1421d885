// Footnotes as an ordered list at the end, each with a labeled link back to its reference.
import type MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { escapeHtml } from "../../../lib/html.ts";
import { fillIn } from "../../../lib/sentence.ts";
import type { Strings } from "../../settings/strings.ts";

export function footnotes(markdown: MarkdownIt, strings: Pick<Strings, "footnotes" | "footnote" | "backToText">): void {
  markdown.use(footnote);
  const { rules } = markdown.renderer;
  rules["footnote_ref"] = (tokens, index) => {
    const { id, subId } = numberOf(tokens[index]?.meta);
    const label = escapeHtml(fillIn(strings.footnote, { number: id }));
    return (
      `<sup class="footnote-ref"><a href="#fn${id}" id="fnref${id}${subId > 0 ? `-${subId}` : ""}" ` +
      `aria-label="${label}">${id}</a></sup>`
    );
  };
  rules["footnote_block_open"] = () =>
    `<section class="footnotes" aria-label="${escapeHtml(strings.footnotes)}">\n<ol>\n`;
  rules["footnote_block_close"] = () => "</ol>\n</section>\n";
  rules["footnote_open"] = (tokens, index) => `<li id="fn${numberOf(tokens[index]?.meta).id}">`;
  rules["footnote_anchor"] = (tokens, index) => {
    const { id, subId } = numberOf(tokens[index]?.meta);
    return (
      ` <a href="#fnref${id}${subId > 0 ? `-${subId}` : ""}" class="footnote-back" ` +
      `aria-label="${escapeHtml(strings.backToText)}">↑</a>`
    );
  };
}

function numberOf(meta: { id: number; subId?: number } | undefined): { id: number; subId: number } {
  return { id: (meta?.id ?? 0) + 1, subId: meta?.subId ?? 0 };
}
