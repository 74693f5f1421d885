// Explains YAML errors in words for an author who has never heard of YAML.
import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { inQuotes, withoutCurlyQuotes } from "./curly-quotes.ts";
import { AliasFault } from "./yaml-aliases.ts";
import { findIndentFault } from "./yaml-indent.ts";
import { findUnclosed } from "./yaml-unclosed.ts";

export interface YamlFault {
  /** Line in the text, counted from 1. */
  readonly line: number;
  readonly field?: string | undefined;
  readonly message: string;
}

/** Explains the error that js-yaml or the alias check threw about a text. */
export function explainYamlError(text: string, error: unknown): YamlFault {
  if (!(error instanceof AliasFault)) return explainYamlFault(text, placeOf(error));
  return { line: error.line, field: keyOf(text.split("\n")[error.line - 1]), message: error.message };
}

/** The first error in a YAML text; `reason` is the message of another parser, for errors that only it detects. */
export function explainYamlFault(text: string, reason?: { line: number; message: string }): YamlFault {
  const lines = text.split("\n");
  const tab = lines.findIndex((line) => /^ *\t/u.test(line));
  if (tab >= 0) return { line: tab + 1, message: "This line starts with a tab. Use spaces instead." };
  const merge = lines.findIndex((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u.test(line));
  if (merge >= 0)
    return {
      line: merge + 1,
      message:
        "This is left over from a Git merge. Keep the version you want, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
    };
  const fault = text.length > MOST_EXPLAINED && reason ? undefined : findFault(text, reason === undefined);
  if (fault) return explain(fault, lines);
  const line = Math.min(reason?.line ?? 1, lines.length);
  if (reason?.message.includes("duplicated mapping key") === true) return explainTwin(line, lines);
  return { line, field: keyOf(lines[line - 1]), message: quoteIt(lines[line - 1] ?? "") };
}

/** In characters: the parser that knows positions takes half a second for this many. */
const MOST_EXPLAINED = 200_000;

/** It compares each key with all others; js-yaml has done so in less time where it gave a reason. */
function findFault(text: string, uniqueKeys: boolean): YAMLError | undefined {
  try {
    return parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys }).errors[0];
  } catch (error) {
    // Brackets are nested deeper than this parser can follow: the other parser has reported the line.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The place of an error of js-yaml. */
export function placeOf(error: unknown): { line: number; message: string } {
  const mark = error instanceof Error && "mark" in error ? error.mark : undefined;
  const line = typeof mark === "object" && mark !== null && "line" in mark ? Number(mark.line) + 1 : 1;
  return { line, message: String(error) };
}

function explain(fault: YAMLError, lines: readonly string[]): YamlFault {
  const line = fault.linePos?.[0].line ?? 1;
  const text = lines[line - 1] ?? "";
  const field = keyOf(text);
  const spaced = withSpace(text);
  if (spaced !== undefined) return { line, field, message: spaced };
  switch (fault.code) {
    case "DUPLICATE_KEY":
      return explainTwin(line, lines);
    case "MULTIPLE_DOCS":
      return {
        line,
        message: `"${text.trim()}" starts a second block, and settings can only have one. Delete this line.`,
      };
    case "MISSING_CHAR":
    case "BAD_INDENT":
      return findIndentFault(lines) ?? findUnclosed(lines, line) ?? explainText(text, line);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return (/: .*: /u.test(text) && !FLOW.test(text) ? undefined : findIndentFault(lines)) ?? explainText(text, line);
    default:
      return explainText(text, line);
  }
}

/** A list or table in brackets, as an item or a whole line. */
const FLOW = /^\s*(?:- +)*[[{]/u;

function explainText(text: string, line: number): YamlFault {
  if (FLOW.test(text))
    return {
      line,
      message: "There's a mistake in the brackets of this line. Look for a missing comma, quote, space or bracket.",
    };
  return /:(?:\s|$)|^\s*-\s/u.test(text)
    ? { line, field: keyOf(text), message: quoteIt(text) }
    : withoutColon(text, line);
}

function explainTwin(line: number, lines: readonly string[]): YamlFault {
  const text = lines[line - 1] ?? "";
  const field = keyOf(text);
  return { line, field, message: `"${field ?? text.trim()}" appears twice. Delete one of the two lines.` };
}

function withoutColon(text: string, line: number): YamlFault {
  return {
    line,
    message: `"${text.trim()}" has no colon. Delete the line, or write a key, a colon, a space and a value: title: My title`,
  };
}

/** In YAML, a colon or a hyphen is only a sign where a space follows. */
function withSpace(text: string): string | undefined {
  const item = /^\s*-([^\s-].*)$/u.exec(text)?.[1];
  if (item !== undefined) return `Put a space after the hyphen: - ${item.trim()}`;
  const [, key, value = ""] = /^\s*([a-z][\w-]*):([^\s:/].*)$/iu.exec(text) ?? [];
  return key === undefined || /:(?:\s|$)/u.test(value)
    ? undefined
    : `Put a space after the colon: ${key}: ${value.trim()}`;
}

function quoteIt(text: string): string {
  const typed = /^\s*(?:- )?([^:]+):\s+(.+)$/u.exec(text);
  const value = typed?.[2]?.trim() ?? text.trim();
  const curly = withoutCurlyQuotes(value);
  const quoted = inQuotes((curly ?? value).replace(/^(["'])(.*)\1$/u, "$2"));
  const key = typed?.[1] === undefined ? "" : `${typed[1].trim()}: `;
  if (curly !== undefined)
    return `${key === "" ? "This line " : ""}has curly quotes around it, and only straight ones count. Write ${key}${quoted}`;
  const cause = value.includes(": ") ? "a colon inside" : "a character that means something else here";
  return `"${value}" has ${cause}. Put quotes around it: ${key}${quoted}`;
}

function keyOf(line: string | undefined): string | undefined {
  return /^\s*(?:- )?["']?([\w-]+)["']?\s*:/u.exec(line ?? "")?.[1];
}
