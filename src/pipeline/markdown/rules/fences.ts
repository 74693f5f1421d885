// Highlights code at build time; code in a language that Prism does not know stays plain.
import type MarkdownIt from "markdown-it";
import prism from "prismjs";
import loadLanguages from "prismjs/components/index.js";
import { escapeHtml } from "../../../lib/html.ts";
import type { Strings } from "../../settings/strings.ts";

export function fences(markdown: MarkdownIt, strings: Pick<Strings, "code">): void {
  const label = escapeHtml(strings.code);
  markdown.renderer.rules["fence"] = (tokens, index) => {
    const token = tokens[index];
    const language = /^[\w+#-]+/u.exec(token?.info.trim() ?? "")?.[0].toLowerCase() ?? "";
    const code = highlight(token?.content ?? "", language);
    const attribute = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
    return `<pre tabindex="0" role="group" aria-label="${label}"><code${attribute}>${code}</code></pre>\n`;
  };
  markdown.renderer.rules["code_block"] = (tokens, index) =>
    `<pre tabindex="0" role="group" aria-label="${label}"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
}

// Don't warn about an unknown language: its code stays plain.
loadLanguages.silent = true;

function highlight(code: string, language: string): string {
  // Prism's list of languages has an entry about itself.
  if (language === "" || language === "text" || language === "meta") return escapeHtml(code);
  if (!prism.languages[language]) loadLanguages([language]);
  const grammar = prism.languages[language];
  return grammar && typeof grammar === "object" ? prism.highlight(code, grammar, language) : escapeHtml(code);
}
