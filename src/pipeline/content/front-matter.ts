// Splits a content file into its front matter (YAML, TOML or JSON) and its text.
import { countLines } from "../../lib/text.ts";
import { decodeText, withoutControls } from "../../lib/utf8.ts";
import { findKeyLine } from "./front-matter-lines.ts";
import { findHashSlips } from "./hash-slips.ts";
import { parseFields, type FrontMatterFault, type Language } from "./front-matter-notations.ts";
import { EXAMPLE, explainMissing, explainUnclosed } from "./missing-front-matter.ts";

export type { FrontMatterFault };

export interface FrontMatter {
  /** The keys as typed; dates are still text. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The text below the front matter, with line feeds and no other control characters but tabs. */
  readonly body: string;
  /** Line of the file on which the text begins, counted from 1. */
  readonly bodyLine: number;
  /** Line of the file that has a key of the front matter, by our name for it or as it was typed. */
  lineOf(key: string): number | undefined;
  /** One of our keys as it was typed: pubDate for date. */
  typedKey(key: string): string;
  /** Values that were read as typed, though the author may have meant something else. */
  readonly doubts: readonly FrontMatterFault[];
  /** Values that can't be what the author meant. */
  readonly slips: readonly FrontMatterFault[];
}

/** Parses a file's bytes; returns the problem to fix instead of throwing. */
export function parseFrontMatter(bytes: Buffer): FrontMatter | FrontMatterFault {
  if (bytes.length > MOST_BYTES)
    return {
      line: 1,
      message: "This file is longer than 2 MB, and a long book has less. Split it into several files.",
    };
  const decoded = decodeText(bytes);
  if (typeof decoded !== "string") return decoded;
  const text = withoutControls(decoded);
  if (text.trim() === "") {
    return { line: 1, message: `The file is empty. Start it with these lines:\n${EXAMPLE}` };
  }
  const fence = findFence(text);
  if (fence === undefined) return explainMissing(text);
  if ("message" in fence) return fence;
  const fields = parseFields(fence.head, fence.language);
  if ("message" in fields) return { ...fields.message, line: fields.message.line + fence.headLine - 1 };
  const lines = fence.head.split("\n");
  const { slips, doubts } =
    fence.language === "yaml" ? findHashSlips(fence.head, fence.headLine) : { slips: [], doubts: [] };
  return {
    fields: fields.fields,
    body: text.slice(fence.bodyAt),
    bodyLine: countLines(text, fence.bodyAt),
    doubts,
    slips,
    typedKey: (key) => key,
    lineOf: (key) => {
      const at = findKeyLine(lines, key, fence.language);
      return at === undefined ? undefined : at + fence.headLine;
    },
  };
}

/** A text of this many bytes can take ten seconds to render. */
const MOST_BYTES = 2 * 1024 ** 2;

export function isFault(result: FrontMatter | FrontMatterFault): result is FrontMatterFault {
  return "message" in result;
}

interface Fence {
  readonly language: Language;
  readonly head: string;
  readonly headLine: number;
  readonly bodyAt: number;
}

function findFence(text: string): Fence | FrontMatterFault | undefined {
  if (/^\{\s*["}]/u.test(text)) {
    const end = /^\}[ \t]*$|^\{.*(\})[ \t]*$/mu.exec(text);
    if (!end) return { line: 1, message: "The front matter is never closed. Add a line with } below its last key." };
    return {
      language: "json",
      head: text.slice(0, end.index + end[0].trimEnd().length),
      headLine: 1,
      bodyAt: nextLine(text, end.index),
    };
  }
  const open = /^(---|\+\+\+)[ \t]*(yaml|toml|json)?[ \t]*\n/u.exec(text);
  if (!open) return undefined;
  const [opening, mark, named] = open;
  // Other programs read any line that begins with the fence as the end.
  const close = mark === "---" ? /^(?:---.*|\.\.\.[ \t]*)$/gmu : /^\+\+\+.*$/gmu;
  close.lastIndex = opening.length;
  const end = close.exec(text);
  if (!end) return explainUnclosed(text, mark ?? "---");
  if (end[0].trimEnd() !== mark && end[0].trimEnd() !== "...") {
    return {
      line: countLines(text, end.index),
      message: `"${end[0]}" does not close the front matter. Write a line with nothing but ${mark ?? "---"}.`,
    };
  }
  const language: Language = named === "toml" || named === "json" ? named : mark === "---" ? "yaml" : "toml";
  return { language, head: text.slice(opening.length, end.index), headLine: 2, bodyAt: nextLine(text, end.index) };
}

function nextLine(text: string, index: number): number {
  const feed = text.indexOf("\n", index);
  return feed < 0 ? text.length : feed + 1;
}
