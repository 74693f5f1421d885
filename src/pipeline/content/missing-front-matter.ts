// Explains what is missing in a text that doesn't begin with front matter.
import { countLines } from "../../lib/text.ts";
import type { FrontMatterFault } from "./front-matter-notations.ts";

/** `text` is the whole file. */
export function explainMissing(text: string): FrontMatterFault {
  const first = /\S.*/u.exec(text);
  const line = countLines(text, first?.index ?? 0);
  const typed = first?.[0].trimEnd() ?? "";
  if (line > 1 && /^(?:---|\+\+\+)$/u.test(typed))
    return { line, message: "The front matter has to begin on the first line. Remove the empty lines above it." };
  // Word processors make dashes of hyphens.
  if (/^[-\u2010-\u2015\u2212]{1,9}$/u.test(typed))
    return { line, message: `"${typed}" doesn't start the front matter: that takes three hyphens. Write ---` };
  if (/^<(?:!doctype\s+html|html|head|body)\b/iu.test(typed))
    return {
      line,
      message:
        "This is a web page, and texts are written in Markdown. Copy its words into a new file that starts with these " +
        `lines:\n${EXAMPLE}`,
    };
  return explainKeys(text, line) ?? { line: 1, message: `${NOTHING} Start the file with these lines:\n${EXAMPLE}` };
}

const NOTHING = "There is no front matter.";

export const EXAMPLE = indent(["---", "title: My title", "date: 2026-03-08", "---"]);

/** `text` begins with `mark`, and no line ends what begins there. */
export function explainUnclosed(text: string, mark: string): FrontMatterFault {
  const lines = text.split("\n", MOST_LINES).slice(1);
  const end = lines.findIndex((one) => !isHeadLine(one) || one.trim() === "");
  const last = (end < 0 ? lines : lines.slice(0, end)).findLast((one) => one.trim() !== "");
  const where = last === undefined ? "after its last line" : `after this one:\n${indent([last, mark])}`;
  return { line: 1, message: `The front matter is never closed. Put a line with ${mark} ${where}` };
}

/** A key, or a value below one. */
function isHeadLine(line: string): boolean {
  return /^(?:[\w-]+ ?[:=](?:\s.*)?|\s+\S.*|- .*|#.*|)$/u.test(line);
}

/** Keys of a front matter whose first line is missing, and perhaps its last one. */
function explainKeys(text: string, line: number): FrontMatterFault | undefined {
  const lines = text.split("\n", MOST_LINES).slice(line - 1);
  const end = lines.findIndex((one) => !isHeadLine(one));
  const keys = end < 0 ? lines : lines.slice(0, end);
  const [first = ""] = keys;
  const mark = end < 0 ? "" : (lines[end]?.trimEnd() ?? "");
  if (!/^(?:title|date|layout|tags|draft|categories|description|slug|permalink|author|start):(?:\s|$)/iu.test(first))
    return undefined;
  if (mark === "---")
    return {
      line,
      message: `The first line of the front matter is missing. Put a line with --- above this one:\n${indent(["---", first])}`,
    };
  const block = keys.slice(0, keys.findIndex((one) => one.trim() === "") >>> 0);
  return {
    line,
    message:
      "The front matter isn't marked as such. Put a line with --- above its first line and another below its last one:\n" +
      indent(["---", ...block, "---"]),
  };
}

/** Front matter is shorter than that. */
const MOST_LINES = 60;

function indent(lines: readonly string[]): string {
  return lines.map((line) => `      ${line}`).join("\n");
}
