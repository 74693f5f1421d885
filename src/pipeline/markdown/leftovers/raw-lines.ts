// Markdown that isn't read because of the line that it is on: after a comment, or in HTML with spaces before it.
import type Token from "markdown-it/lib/token.mjs";
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";

const AFTER_COMMENT = /^ {0,3}(<!--(?:(?!-->).)*-->)[ \t]*(\S.*)$/mu;

export function findRawLines(tokens: readonly Token[]): Slip[] {
  return tokens.flatMap(({ type, content, map }): Slip[] => {
    const line = map?.[0] ?? 0;
    const stray = type === "code_block" ? strayEnd(content) : undefined;
    if (stray !== undefined) {
      const message = `Readers see ${stray.tag} as code, because its line begins with four spaces. Remove the spaces: ${stray.tag}`;
      return [{ kind: "indented HTML", line: line + stray.line, message }];
    }
    const [, comment = "", rest = ""] =
      type === "html_block" ? (AFTER_COMMENT.exec(content.split("\n", 1)[0] ?? "") ?? []) : [];
    if (!/\*\S|_\S|`|\]\(/u.test(rest)) return [];
    const message =
      "Readers see the signs of Markdown on this line, because it begins with a comment. " +
      `Put the comment on a line of its own, and an empty line after it: ${quoteBriefly(comment)}`;
    return [{ kind: "line after a comment", line, message }];
  });
}

/** The first end tag in code whose element doesn't begin in it, so that it belongs to HTML around it. */
function strayEnd(code: string): { readonly tag: string; readonly line: number } | undefined {
  if (!code.includes("</")) return undefined;
  const open = new Map<string, number>();
  for (const { index, 0: tag, 1: slash, 2: name = "" } of code.matchAll(/<(\/?)([a-z][\w-]*)\b[^<>]*>/giu)) {
    const count = (open.get(name) ?? 0) + (slash === "/" ? -1 : 1);
    if (count < 0) return { tag, line: code.slice(0, index).split("\n").length - 1 };
    open.set(name, count);
  }
  return undefined;
}
