// `::: note A title` … `:::` becomes a callout; `::: wide` lets a figure grow past the text.
import type MarkdownIt from "markdown-it";
import container from "markdown-it-container";
import type { Strings } from "../../settings/strings.ts";

const OPENING = /^(note|try|warning|wide)(?:\s+(.*))?$/u;

export function callouts(markdown: MarkdownIt, strings: Pick<Strings, "callouts">): void {
  markdown.use(container, "callout", {
    validate: (info: string) => OPENING.test(info.trim()),
    render: (tokens: readonly { info: string; nesting: number }[], index: number) => {
      const token = tokens[index];
      if (token?.nesting !== 1) return "</div>\n";
      const [, kind = "note", title] = OPENING.exec(token.info.trim()) ?? [];
      if (kind === "wide") return '<div class="wide">\n';
      const label = title === undefined || title === "" ? strings.callouts[kind as keyof Strings["callouts"]] : title;
      return (
        `<div class="callout" role="note" data-kind="${kind}">\n` +
        `<p class="callout-title">${toTitle(label, markdown)}</p>\n`
      );
    },
  });
}

/** Converts quotation marks to those of the site's language, and escapes all other Markdown. */
function toTitle(text: string, markdown: MarkdownIt): string {
  return markdown.renderInline(text.replace(/[!#-&(-/:-@[-`{-~]/gu, "\\$&"));
}
