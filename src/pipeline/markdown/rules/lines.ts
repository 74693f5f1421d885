// Notes the line of every inline token, as markdown-it does for blocks.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { countLines } from "../../../lib/text.ts";

/** To be used before the rules that need lines. */
export function lines(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "inline_lines", ({ tokens }) => {
    // Table cells have no line number, so the number of their row is used.
    let line = 0;
    for (const token of tokens) {
      line = token.map?.[0] ?? line;
      if (token.type === "inline") noteLines(token, line);
    }
  });
}

function noteLines({ content, children }: Token, first: number): void {
  const isLong = content.includes("\n");
  let map: [number, number] = [first, first + 1];
  let at = 0;
  const move = (count: number): void => {
    if (count > 0) map = [map[0] + count, map[1] + count];
  };
  for (const child of children ?? []) {
    child.map = map;
    if (!isLong) continue;
    if (child.type === "softbreak" || child.type === "hardbreak") {
      move(1);
      at = content.indexOf("\n", at) + 1;
    } else if (child.type === "html_inline" || child.type === "code_inline") {
      const end = endOf(child, content, at);
      move(countLines(content.slice(at, end), end) - 1);
      at = end;
    }
  }
}

/** Where an element that may hold line breaks ends. */
function endOf({ type, content: own, markup }: Token, content: string, from: number): number {
  const typed = type === "html_inline" ? own : markup;
  const start = content.indexOf(typed, from);
  if (start < 0) return from;
  const end = type === "html_inline" ? start : content.indexOf(typed, start + typed.length);
  return end < 0 ? from : end + typed.length;
}
