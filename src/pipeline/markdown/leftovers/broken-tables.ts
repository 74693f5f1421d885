// Rows of a table without the line of dashes that makes them one.
import type { Slip } from "../document.ts";
import type { ShownText } from "./shown-text.ts";

const ROW = /^\s*\|.*\|\s*$/u;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;

export function findBrokenTables(texts: readonly ShownText[]): Slip[] {
  return texts.flatMap(({ block, lines }) => {
    if (block !== "paragraph" || lines.length < 2) return [];
    const start = lines.findIndex(({ text }, index) => isRow(text) && isRow(lines[index + 1]?.text ?? ""));
    const [first, second] = lines.slice(start < 0 ? lines.length : start);
    if (!first || !second) return [];
    const rule = `|${" --- |".repeat(cellsOf(first.text))}`;
    const message = RULE.test(second.text)
      ? `Readers see bars instead of a table, because its second line must have as many parts as the first: ${rule}`
      : `Readers see bars instead of a table. Put this line after its first: ${rule}`;
    return [{ kind: "broken table", line: first.line, message }];
  });
}

function isRow(text: string): boolean {
  return (ROW.test(text) && cellsOf(text) > 1 && !hasAbsoluteValues(text)) || RULE.test(text);
}

/** `|x| < |y|`: bars next to their letters, and what is between two of them away from both. */
function hasAbsoluteValues(row: string): boolean {
  const cells = row.trim().split("|").slice(1, -1);
  return cells.length > 2 && cells.every((cell, index) => (index % 2 === 0 ? /^\S+$/u : /^\s.*\s$/u).test(cell));
}

function cellsOf(row: string): number {
  return row.trim().split("|").length - 2;
}
