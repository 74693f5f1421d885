// Reads keys under the names that other programs give them, and reports those without an equivalent.
import { isTable, suggestKey, type Fault } from "./schema.ts";
import { suggest } from "./suggest.ts";

export interface KeyNames {
  /** Our key, and its names in other programs. Case, hyphens and underscores don't count. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Keys whose value decides: each gives our keys with their values; undefined where the value can't be read. */
  readonly readings?: Readonly<Record<string, (value: unknown) => Fields | undefined>>;
  /** Keys that are refused, each with what to write instead. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Keys that do nothing here, each with one sentence; the rest of the file is read. */
  readonly ignored?: Readonly<Record<string, string>>;
  /** What our own keys were called before. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Our keys that must not be set twice to different values; of others the first name counts, with a warning. */
  readonly decisive?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

interface NamedFields {
  /** The values under our names; keys that nobody knows stay as they are. */
  readonly fields: Fields;
  /** The key as it was typed, for each of ours that was read under another name. */
  readonly typed: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
  /** Problems with keys that were left out; the other keys are fine. */
  readonly warnings: readonly Fault[];
}

export type ReadNames = (fields: Fields, known: readonly string[]) => NamedFields;

/** Prepares a table of names, to be used for many files. `known` are the keys that may be used in the place. */
export function createNameReader(names: KeyNames): ReadNames {
  const lookup = <Value>(table: Readonly<Record<string, Value>> = {}): ReadonlyMap<string, Value> =>
    new Map(Object.entries(table).map(([key, value]) => [foldKey(key), value]));
  const synonyms = new Map(
    Object.entries(names.synonyms ?? {}).flatMap(([ours, others]) => others.map((name) => [foldKey(name), ours])),
  );
  const [readings, refused, ignored] = [lookup(names.readings), lookup(names.refused), lookup(names.ignored)];
  const renamed = lookup(names.renamed);
  const decisive = new Set(names.decisive);
  const readable = new Map(Object.keys(names.readings ?? {}).map((key) => [foldKey(key), key]));
  /** The suggestion for a misspelling of each name; short names are similar to too many others. */
  const proposals = new Map([...readable, ...synonyms, ...renamed].filter(([name]) => name.length > 4));

  const namesFor = (known: readonly string[]): string[] =>
    [...proposals].flatMap(([name, proposed]) => (readable.has(name) || known.includes(proposed) ? [name] : []));

  return (given, known) => {
    // Elsewhere a key of ours may hold a table: image: { path, alt }.
    const isOurs = ([key, value]: readonly [string, unknown]): boolean =>
      known.includes(key) && !(isTable(value) && readings.has(foldKey(key)));
    if (Object.entries(given).every(isOurs)) return { fields: given, typed: NONE, faults: [], warnings: [] };
    const fields = new Map(Object.entries(given).filter(isOurs));
    const typed = new Map<string, string>();
    const faults: Fault[] = [];
    const warnings: Fault[] = [];
    const folded = new Map(known.map((key) => [foldKey(key), key]));
    const take = (ours: string, value: unknown, key: string): void => {
      if (!fields.has(ours)) {
        fields.set(ours, value);
        typed.set(ours, key);
      } else if (JSON.stringify(fields.get(ours)) !== JSON.stringify(value)) {
        const other = typed.get(ours) ?? ours;
        if (decisive.has(ours))
          faults.push({ path: [key], message: `means the same as ${other}. Keep one of the two lines.` });
        else
          warnings.push({ path: [key], message: `isn't used, because ${other} means the same. Remove one of them.` });
      }
    };
    for (const [key, value] of Object.entries(given)) {
      if (isOurs([key, value])) continue;
      const name = foldKey(key);
      const ours = known.includes(key) ? undefined : (folded.get(name) ?? synonyms.get(name));
      const now = renamed.get(name);
      const reading = readings.get(name);
      const found = reading?.(value);
      if (now !== undefined && known.includes(now))
        faults.push({ path: [key], message: `is now called ${now}. Rename it.` });
      else if (ours !== undefined) take(ours, value, key);
      else if (found) for (const [mine, one] of Object.entries(found)) take(mine, one, key);
      else if (refused.has(name)) faults.push({ path: [key], message: refused.get(name) ?? "" });
      else if (ignored.has(name)) warnings.push({ path: [key], message: ignored.get(name) ?? "" });
      else {
        const near = suggestKey(key, known) === undefined ? suggest(name, namesFor(known)) : undefined;
        if (near === undefined) fields.set(key, value);
        else
          faults.push({ path: [key], message: `isn't a setting here. Did you mean ${proposals.get(near) ?? near}?` });
      }
    }
    return { fields: Object.fromEntries(fields), typed, faults, warnings };
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A key without what people write differently: Pub-Date, pub_date and pubDate are one. */
function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/gu, "");
}

/** The text of a value such as { src: bowl.jpg }, or of a list with one entry. */
export function onlyText(value: unknown, ...keys: readonly string[]): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.length === 1) return onlyText(value[0], ...keys);
  if (!isTable(value)) return undefined;
  const found = keys.map((key) => value[key]).find((one) => typeof one === "string");
  return typeof found === "string" ? found : undefined;
}

export interface NamedTree {
  readonly value: unknown;
  /** A path of our keys as it was typed. */
  typedPath(path: readonly PropertyKey[]): readonly PropertyKey[];
  /** At the keys as they were typed; also keys that would do nothing. */
  readonly faults: readonly Fault[];
}

/** Reads the names in all tables of a value. `readersAt` gives the names for the keys at a path. */
export function readNamedTree(
  value: unknown,
  knownKeys: (path: readonly PropertyKey[]) => readonly string[],
  readersAt: (path: readonly PropertyKey[]) => ReadNames | undefined,
): NamedTree {
  const typed = new Map<string, string>();
  const faults: Fault[] = [];
  const typedPath = (path: readonly PropertyKey[]): readonly PropertyKey[] =>
    path.map((key, depth) => typed.get(toName(path.slice(0, depth + 1))) ?? key);
  const walk = (part: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(part)) return part.map((one, index) => walk(one, [...path, index]));
    if (!isTable(part)) return part;
    const named = readersAt(path)?.(part, knownKeys(path));
    for (const [ours, theirs] of named?.typed ?? []) typed.set(toName([...path, ours]), theirs);
    const place = (fault: Fault): Fault => ({ ...fault, path: [...typedPath(path), ...fault.path] });
    faults.push(...[...(named?.faults ?? []), ...(named?.warnings ?? [])].map(place));
    return Object.fromEntries(
      Object.entries(named?.fields ?? part).map(([key, inner]) => [key, walk(inner, [...path, key])]),
    );
  };
  return { value: walk(value, []), typedPath, faults };
}

function toName(path: readonly PropertyKey[]): string {
  return path.map(String).join("\n");
}
