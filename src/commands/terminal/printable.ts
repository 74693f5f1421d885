// Texts that are fit to be printed.
import { toTerminalText, wrapText } from "../../lib/terminal-text.ts";

/**
 * A text without control characters, because it may quote a stranger; on a terminal wrapped between words, with
 * continuation lines indented, so that the start of each problem is visible.
 */
export function toPrintable(text: string, stream: Pick<NodeJS.WriteStream, "isTTY" | "columns">): string {
  const plain = toTerminalText(text);
  return stream.isTTY && stream.columns > 0 ? wrapBetweenWords(plain, stream.columns) : plain;
}

function wrapBetweenWords(text: string, columns: number): string {
  return text
    .split("\n")
    .flatMap((line) => {
      const [indent = ""] = /^ */u.exec(line) ?? [];
      return wrapText(line.trim(), columns - indent.length - 2).map(
        (part, index) => `${index === 0 ? indent : `${indent}  `}${part}`,
      );
    })
    .join("\n");
}
