// How deeply blocks and brackets may be nested, and the line at which markdown-it begins to drop blocks.
import type MarkdownIt from "markdown-it";
import type { MarkdownEnvironment } from "../document.ts";

const HOLDS_BLOCKS = /^(?:blockquote|list_item|container_\w+|footnote)_open$/u;

/** markdown-it has one limit for both, so it is set before blocks are parsed, and again before inline content. */
export function depth(markdown: MarkdownIt, deepestBlock: number, deepestInLine: number): void {
  const allow = (maxNesting: number) => () => void Object.assign(markdown.options, { maxNesting });
  markdown.core.ruler.before("block", "block_depth", allow(deepestBlock));
  markdown.core.ruler.before("inline", "inline_depth", allow(deepestInLine));
  markdown.core.ruler.push("depth", ({ tokens, env }) => {
    const last = tokens.find(({ level, type }) => level >= deepestBlock - 1 && HOLDS_BLOCKS.test(type));
    if (last) (env as MarkdownEnvironment).tooDeep = last.map?.[0] ?? 0;
  });
}
