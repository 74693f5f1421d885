// The fast path for archives as our own tools write them, many times quicker than a YAML parser.
import { holdsUnseen } from "../unseen.ts";

type Key = "id" | "author" | "url" | "date" | "text" | "parent" | "kind" | "byAuthor";

/** The values of a comment's keys, without surrounding spaces. */
export type PlainComment = Readonly<Partial<Record<Key, string>>>;

export interface PlainArchive {
  readonly comments: readonly PlainComment[];
  readonly notImported: number;
}

/** Undefined where any line is written in another way, so that a YAML parser has to read it. Line feeds only. */
export function readPlainArchive(text: string): PlainArchive | undefined {
  const [head, above] = HEAD.exec(text) ?? [];
  const tail = TAIL.exec(text);
  if (head === undefined || (above !== undefined && tail) || holdsUnseen(text)) return undefined;
  const comments = readComments(text.slice(head.length, tail?.index).split("\n"));
  return comments && { comments, notImported: Number(above ?? tail?.[1] ?? 0) };
}

const HEAD = /^(?:notImported: (0|[1-9]\d{0,4})\n)?comments:\n(?= {2}- )/u;
const TAIL = /\nnotImported: (0|[1-9]\d{0,4})\n*$/u;

function readComments(lines: readonly string[]): PlainComment[] | undefined {
  const comments: Partial<Record<Key, string>>[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at++] ?? "";
    if (line === "") continue;
    if (line.startsWith("  - ")) comments.push({});
    else if (!line.startsWith("    ")) return undefined;
    const colon = line.indexOf(": ", 4);
    const key = colon < 0 ? undefined : KEYS.get(line.slice(4, colon));
    const comment = comments.at(-1);
    if (!comment || key === undefined || comment[key] !== undefined) return undefined;
    const typed = line.slice(colon + 2);
    const block = key !== "byAuthor" && BLOCK.has(typed) ? readBlock(lines, at) : undefined;
    const value = block?.text ?? readScalar(key, typed);
    if (value === undefined) return undefined;
    comment[key] = value.trim();
    at = block?.end ?? at;
  }
  return comments;
}

const KEYS: ReadonlyMap<string, Key> = new Map(
  (["id", "author", "url", "date", "text", "parent", "kind", "byAuthor"] as const).map((key) => [key, key]),
);
const BLOCK: ReadonlySet<string> = new Set(["|", "|-", "|+"]);
const INDENT = "      ";

/** The indented lines from `start` on. */
function readBlock(
  lines: readonly string[],
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  let end = start;
  while (end < lines.length && (lines[end] === "" || lines[end]?.startsWith(INDENT))) end++;
  const first = lines.slice(start, end).find((line) => line !== "");
  // The first line sets the indentation of the whole block.
  if (first === undefined || /^\s/u.test(first.slice(INDENT.length)) || first.length === INDENT.length)
    return undefined;
  return {
    text: lines
      .slice(start, end)
      .map((line) => line.slice(INDENT.length))
      .join("\n"),
    end,
  };
}

function readScalar(key: Key, typed: string): string | undefined {
  // Quotes make a difference for `true` there, and nowhere else.
  if (key === "byAuthor") return typed === "true" || typed === "false" ? typed : undefined;
  if (typed.startsWith('"')) return readQuoted(typed);
  if (typed.startsWith("'"))
    return /^'(?:[^'\t]|'')*'$/u.test(typed) ? typed.slice(1, -1).replaceAll("''", "'") : undefined;
  return OTHER_THAN_TEXT.test(typed) ? undefined : typed;
}

// Where JSON can read it, YAML reads the same (https://yaml.org/spec/1.2.2/#12-relation-to-json).
function readQuoted(typed: string): string | undefined {
  if (/^"[^"\\\t]*"$/u.test(typed)) return typed.slice(1, -1);
  try {
    const value: unknown = JSON.parse(typed);
    return typeof value === "string" && !holdsUnseen(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// Characters with a meaning in YAML, before a text or in it; and words that YAML doesn't read as text.
const OTHER_THAN_TEXT = /^[-?:](?!\p{L})|^[,[\]{}#&*!|>%@`~.+\s]|: |:$|\s#|\s$|\t|^(?:null|true|false)$/iu;
