// Sanitizes strangers' text for a terminal: no escape sequence in it moves the cursor, colors a line or reaches the
// clipboard.
import { segmentsOf } from "./segments.ts";

// Characters that control a terminal or change the text direction, but not joiners between emoji.
const STEERING = new RegExp(
  String.raw`[\p{Cc}\p{Cs}\p{Co}\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]` +
    String.raw`|[\uFFF9-\uFFFC\uFFFE\uFFFF]|[\u{E0000}-\u{E0FFF}]`,
  "gu",
);
const WIDE = new RegExp(
  String.raw`^(?:[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]` +
    String.raw`|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}])`,
  "u",
);

/** The text as it may be printed: line feeds stay, all else that a terminal would obey is gone. */
export function toTerminalText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?|\u2028|\u2029/gu, "\n")
      .replaceAll("\t", "  ")
      .replaceAll(STEERING, (sign) => (sign === "\n" ? sign : ""))
      // Marks in heaps over one letter would cover the lines above.
      .replaceAll(/(\p{M}{3})\p{M}+/gu, "$1")
  );
}

/** The same on one line. */
export function toTerminalLine(text: string): string {
  return toTerminalText(text).replaceAll(/\s+/gu, " ").trim();
}

/** Lines no wider than `width` columns, broken at spaces; a word that is wider is broken where it must be. */
export function wrapText(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(width, 8)));
}

/** The beginning of a line, cut with an ellipsis where it is wider than `width` columns. */
export function cutLine(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  return `${takeWidth(line, width - 1).trimEnd()}…`;
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const word of line.trimEnd().split(/(?<=\S)(?= )/u)) {
    const wide = widthOf(word);
    if (used + wide <= width) {
      current += word;
      used += wide;
      continue;
    }
    if (current.trim() !== "") lines.push(current);
    let rest = word.trimStart();
    while (widthOf(rest) > width) {
      const head = takeWidth(rest, width);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    current = rest;
    used = widthOf(rest);
  }
  return [...lines, current];
}

/** Columns that a text takes on a terminal. */
function widthOf(text: string): number {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmentsOf(text, "grapheme")) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

function takeWidth(text: string, width: number): string {
  let taken = "";
  let used = 0;
  for (const { segment } of segmentsOf(text, "grapheme")) {
    used += WIDE.test(segment) ? 2 : 1;
    // Take at least one letter, so that a loop over the rest ends.
    if (used > width && taken !== "") break;
    taken += segment;
  }
  return taken;
}
