// Code is coloured at build time; a language that Prism does not know stays plain.
import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
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

type Prism = typeof import("prismjs");
interface Languages {
  (names: readonly string[]): void;
  silent: boolean;
}

let loaded: { prism: Prism; load: Languages } | undefined;

// Loaded at the first coloured fence, so that a site without code does not pay for it.
function loadPrism(): { prism: Prism; load: Languages } {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const prism = require("prismjs") as Prism;
  const load = require("prismjs/components/index.js") as Languages;
  load.silent = true;
  loaded = { prism, load };
  return loaded;
}

function highlight(code: string, language: string): string {
  // Prism's list of languages has an entry about itself.
  if (language === "" || language === "text" || language === "meta") return escapeHtml(code);
  const { prism, load } = loadPrism();
  if (!prism.languages[language]) load([language]);
  const grammar = prism.languages[language];
  return grammar && typeof grammar === "object" ? prism.highlight(code, grammar, language) : escapeHtml(code);
}
