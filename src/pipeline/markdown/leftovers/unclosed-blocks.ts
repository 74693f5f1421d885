// Code and callouts that never end, and so swallow the rest of the text.
import type Token from "markdown-it/lib/token.mjs";
import type { Slip } from "../document.ts";

export function findUnclosedBlocks(tokens: readonly Token[], source: string): Slip[] {
  if (!source.includes(":::") && !source.includes("```") && !source.includes("~~~")) return [];
  const lines = source.split("\n");
  return tokens.flatMap((token) => {
    const [start = 0, end = 0] = token.map ?? [];
    if (token.type === "fence") return explainFence(token, lines, start, end);
    if (!/^container_\w+_open$/u.test(token.type) || isEnd(lines[end], ":")) return [];
    const begin = lines[start]?.trim() ?? ":::";
    const message = `What begins here with ${begin} never ends. Put a line where it should end: :::`;
    return [{ kind: "unclosed callout", line: start, message }];
  });
}

function explainFence({ markup, content, level }: Token, lines: readonly string[], start: number, end: number): Slip[] {
  // In a list or a quote the code ends with it, and there is little that it could swallow.
  if (level > 0 || content.trim() === "" || (end - 1 > start && isEnd(lines[end - 1], markup[0] ?? "`"))) return [];
  const message =
    "The code that begins here never ends, so readers see the rest of the text as code. " +
    `Put a line where it should end: ${markup}`;
  return [{ kind: "unclosed code", line: start, message }];
}

function isEnd(line: string | undefined, sign: string): boolean {
  const marks = (line ?? "").replace(/^[\s>]+/u, "").trimEnd();
  return marks.length > 2 && marks === sign.repeat(marks.length);
}
