// Finds the line at which markdown-it begins to drop what is nested too deeply.
import type MarkdownIt from "markdown-it";
import type { MarkdownEnvironment } from "../document.ts";

const HOLDS_BLOCKS = /^(?:blockquote|list_item|container_\w+|footnote)_open$/u;

export function depth(markdown: MarkdownIt, deepest: number): void {
  markdown.core.ruler.push("depth", ({ tokens, env }) => {
    const last = tokens.find(({ level, type }) => level >= deepest - 1 && HOLDS_BLOCKS.test(type));
    if (last) (env as MarkdownEnvironment).tooDeep = last.map?.[0] ?? 0;
  });
}
