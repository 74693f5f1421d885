// Puts entries at the end of a list in a YAML text, and leaves every other character of it as it was.
import { isMap, isScalar, isSeq, type Document } from "yaml";
import { isYamlFault, parseYaml } from "./yaml.ts";
import { parseTypedDocument } from "./yaml-as-typed.ts";

/**
 * The text with the entries added to the end of the list at `key`, which may be empty or missing. `document` is the
 * parsed text; `entries` is the YAML of a list of them alone, with hyphens that are not indented. Undefined where
 * entries can't be added to the list as it is written, such as to a flow list.
 */
export function appendToList(
  text: string,
  document: Document.Parsed,
  key: string,
  entries: string,
): string | undefined {
  const place = findPlace(text, document, key);
  if (!place) return undefined;
  const indented = entries.replaceAll(/^(?=.)/gmu, " ".repeat(place.indent));
  const before = place.before === "" || place.before.endsWith("\n") ? place.before : `${place.before}\n`;
  const after = `${before}${place.heading}${indented}${place.after}`;
  // Not every text that the build can read is one to be changed again.
  return holdsBoth(after, text, key, entries) && parseTypedDocument(after).errors.length === 0 ? after : undefined;
}

interface Place {
  readonly before: string;
  readonly after: string;
  /** Text to insert above the entries. */
  readonly heading: string;
  readonly indent: number;
}

function findPlace(text: string, { contents }: Document.Parsed, key: string): Place | undefined {
  if (contents === null) return { before: text, after: "", heading: `${key}:\n`, indent: 2 };
  if (!isMap(contents) || contents.flow === true) return undefined;
  if (!contents.has(key)) return { before: text, after: "", heading: `${key}:\n`, indent: 2 };
  const list: unknown = contents.get(key, true);
  if ((!isSeq(list) && !isScalar(list)) || !list.range) return undefined;
  const [start, end] = list.range;
  const isEmpty = isScalar(list) ? list.value === null : list.items.length === 0;
  if (isEmpty) {
    // Removes an empty value, [] or ~, and keeps a comment on the same line.
    const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).replace(/^ *(?=[^\n])/u, " ")];
    return { ...splitBehindLine(before + after, before.length), heading: "", indent: 2 };
  }
  if (isScalar(list) || list.flow === true) return undefined;
  return { ...splitBehindLine(text, end - 1), heading: "", indent: start - (text.lastIndexOf("\n", start) + 1) };
}

function splitBehindLine(text: string, at: number): Pick<Place, "before" | "after"> {
  const feed = text.indexOf("\n", at);
  const end = feed < 0 ? text.length : feed + 1;
  return { before: text.slice(0, end), after: text.slice(end) };
}

/** Whether a text contains everything that the text before it contained, followed by the new entries. */
function holdsBoth(text: string, before: string, key: string, entries: string): boolean {
  const [now, then, added] = [read(text), read(before) ?? {}, read(`${key}:\n${entries}`)];
  const listOf = (value: unknown): readonly unknown[] =>
    isRecord(value) && Array.isArray(value[key]) ? value[key] : [];
  if (!isRecord(now) || !isRecord(then)) return false;
  return JSON.stringify(now) === JSON.stringify({ ...then, [key]: [...listOf(then), ...listOf(added)] });
}

function read(text: string): unknown {
  const yaml = parseYaml(text);
  return isYamlFault(yaml) ? undefined : yaml.value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
