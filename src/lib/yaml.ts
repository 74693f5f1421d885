// Explains what is wrong in YAML in words for somebody who has never heard of YAML.
import { createRequire } from "node:module";
import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag } from "js-yaml";
import type { Document, LineCounter, YAMLError } from "yaml";
import { decodePrintable, withPrintableTexts } from "./utf8.ts";

export interface YamlFault {
  /** Line in the text, counted from 1. */
  readonly line: number;
  readonly field?: string | undefined;
  readonly message: string;
}

/** The first fault of a YAML text; `reason` is what another parser said, for faults that only it sees. */
export function explainYamlFault(text: string, reason?: { line: number; message: string }): YamlFault {
  const lines = text.split("\n");
  const tab = lines.findIndex((line) => /^ *\t/u.test(line));
  if (tab >= 0) return { line: tab + 1, message: "This line starts with a tab. Put spaces there, or nothing." };
  const { LineCounter, parseDocument } = loadPlaceParser();
  const counter = new LineCounter();
  const fault = parseDocument(text, { lineCounter: counter }).errors[0];
  if (fault) return explain(fault, lines);
  const line = Math.min(reason?.line ?? 1, lines.length);
  return { line, field: keyOf(lines[line - 1]), message: quoteIt(lines[line - 1] ?? "") };
}

/** A parsed YAML text that can tell on which line a key stands. */
export interface YamlSource {
  readonly value: unknown;
  /** Line of the deepest part of `path` that exists in the text, counted from 1. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Reads YAML 1.2; dates and numbers stay text, as they were typed. Throws what js-yaml throws, for `placeOf`. */
export function loadYaml(text: string): unknown {
  const value = load(text, { schema: TYPED });
  return text.includes("\\") ? withPrintableTexts(value) : value;
}

// A Date forgets the zone that was typed, and a number that 007 was not 7.
const TYPED = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/** Reads YAML as text or as the bytes of a file. Returns the first fault instead of throwing. */
export function parseYaml(source: string | Buffer): YamlSource | YamlFault {
  const text = decodePrintable(Buffer.from(source));
  if (typeof text !== "string") return text;
  if (/^(?:\s|#.*$)*$/mu.test(text) && !/^\s*[^#\s]/mu.test(text)) return { value: undefined, lineOf: () => undefined };
  try {
    const value = loadYaml(text);
    let places: Places | undefined;
    return { value, lineOf: (path) => lineOf((places ??= readPlaces(text)), path) };
  } catch (error) {
    return explainYamlFault(text, placeOf(error));
  }
}

/** Where js-yaml met a fault. */
export function placeOf(error: unknown): { line: number; message: string } {
  const mark = error instanceof Error && "mark" in error ? error.mark : undefined;
  const line = typeof mark === "object" && mark !== null && "line" in mark ? Number(mark.line) + 1 : 1;
  return { line, message: String(error) };
}

export function isYamlFault(result: YamlSource | YamlFault): result is YamlFault {
  return "message" in result;
}

interface Places {
  readonly document: Document;
  readonly counter: LineCounter;
  /** The keys of the outermost mapping: a list of old addresses has thousands. */
  readonly outermost: ReadonlyMap<unknown, unknown>;
}

// Places are asked for only when something is wrong, so the parser that knows them runs only then, and once.
function readPlaces(text: string): Places {
  const { isMap, isScalar, LineCounter, parseDocument } = loadPlaceParser();
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const items = isMap(document.contents) ? document.contents.items : [];
  return { document, counter, outermost: new Map(items.flatMap(({ key }) => (isScalar(key) ? [[key.value, key]] : []))) };
}

function lineOf({ document, counter, outermost }: Places, path: readonly PropertyKey[]): number | undefined {
  const { isMap, isScalar } = loadPlaceParser();
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1];
    const parent = depth === 1 ? undefined : document.getIn(path.slice(0, depth - 1), true);
    const found = depth === 1 ? outermost.get(key) : isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)?.key : undefined;
    const node = found ?? document.getIn(path.slice(0, depth), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === "number") return counter.linePos(range[0]).line;
  }
  return undefined;
}

// A site without faults does not pay for the parser that explains them.
function loadPlaceParser(): typeof import("yaml") {
  return createRequire(import.meta.url)("yaml") as typeof import("yaml");
}

function explain(fault: YAMLError, lines: readonly string[]): YamlFault {
  const line = fault.linePos?.[0].line ?? 1;
  const text = lines[line - 1] ?? "";
  const field = keyOf(text);
  const spaced = withSpace(text);
  if (spaced !== undefined) return { line, field, message: spaced };
  switch (fault.code) {
    case "DUPLICATE_KEY":
      return { line, field, message: `"${field ?? text.trim()}" stands here twice. Keep one of the two lines.` };
    case "MISSING_CHAR":
      if (!fault.message.includes("closing") && !/:(\s|$)/u.test(text)) {
        return { line, message: `"${text.trim()}" has no colon. Write a key, a colon, a space and a value: title: My title.` };
      }
      return unclosed(text, lines, line);
    case "BAD_INDENT":
      return unclosed(text, lines, line);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      if (/^\s+\S/u.test(lines[line] ?? "") && !/: .*: /u.test(text)) {
        return { line: line + 1, message: "This line starts with spaces. Remove them, so that it begins like the lines around it." };
      }
      return { line, field, message: quoteIt(text) };
    default:
      return { line, field, message: quoteIt(text) };
  }
}

/** YAML takes a colon or a hyphen for what it is only where a space follows. */
function withSpace(text: string): string | undefined {
  const item = /^\s*-([^\s-].*)$/u.exec(text)?.[1];
  if (item !== undefined) return `A hyphen that begins an entry needs a space behind it. Write - ${item.trim()}.`;
  const [, key, value = ""] = /^\s*([a-z][\w-]*):([^\s:/].*)$/iu.exec(text) ?? [];
  return key === undefined || /:(?:\s|$)/u.test(value) ? undefined : `A colon needs a space behind it. Write ${key}: ${value.trim()}.`;
}

function unclosed(text: string, lines: readonly string[], line: number): YamlFault {
  for (let at = line; at > 0; at--) {
    const candidate = lines[at - 1] ?? "";
    const open = /:\s*(["'[{])/u.exec(candidate)?.[1];
    if (open === undefined) continue;
    const noted = /[[{,]\s*#|\s#/u.test(candidate) ? candidate.trim().replace(/#(?=\S)/gu, "") : undefined;
    if (noted !== undefined) return { line: at, field: keyOf(candidate), message: `What stands behind # is a note, and not read. Write ${noted}.` };
    const close = { "[": "]", "{": "}" }[open] ?? open;
    return { line: at, field: keyOf(candidate), message: `${open} is opened here and never closed. Add ${close} at the end of the line.` };
  }
  return { line, field: keyOf(text), message: quoteIt(text) };
}

function quoteIt(text: string): string {
  const typed = /^\s*(?:- )?([^:]+):\s+(.+)$/u.exec(text);
  const value = typed?.[2]?.trim() ?? text.trim();
  const inner = value.replace(/^(["'])(.*)\1$/u, "$2").replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  const key = typed?.[1] === undefined ? "" : `${typed[1].trim()}: `;
  const cause = value.includes(": ") ? "a colon inside" : "a character that means something else here";
  return `"${value}" has ${cause}. Put quotes around it: ${key}"${inner}"`;
}

function keyOf(line: string | undefined): string | undefined {
  return /^\s*(?:- )?["']?([\w-]+)["']?\s*:/u.exec(line ?? "")?.[1];
}
