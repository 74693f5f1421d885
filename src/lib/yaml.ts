// Parses YAML, and remembers line numbers.
import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag } from "js-yaml";
import { isMap, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { decodePrintable, withPrintableTexts } from "./utf8.ts";
import { checkAliases } from "./yaml-aliases.ts";
import { parseIndented } from "./yaml-continuations.ts";
import { explainYamlError, type YamlFault } from "./yaml-fault.ts";

/** A parsed YAML text that knows the line of each key. */
export interface YamlSource {
  readonly value: unknown;
  /** Line of the deepest part of `path` that exists in the text, counted from 1. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Parses YAML 1.2; dates and numbers stay text, as they were typed. Pass its errors to `explainYamlError`. */
export function loadYaml(text: string): unknown {
  const value = parseIndented(text, (typed) => {
    checkAliases(typed);
    return load(typed, { schema: TYPED });
  });
  return text.includes("\\") ? withPrintableTexts(value) : value;
}

// A Date forgets the zone that was typed, and a number that 007 was not 7.
const TYPED = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/** Parses YAML from text or from the bytes of a file. Returns the first error instead of throwing. */
export function parseYaml(source: string | Buffer): YamlSource | YamlFault {
  const text = decodePrintable(Buffer.from(source));
  if (typeof text !== "string") return text;
  if (!/^[^\S\n]*[^#\s]/mu.test(text)) return { value: undefined, lineOf: () => undefined };
  try {
    const value = loadYaml(text);
    let places: Places | undefined;
    return { value, lineOf: (path) => lineOf((places ??= readPlaces(text)), path) };
  } catch (error) {
    return explainYamlError(text, error);
  }
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
  const counter = new LineCounter();
  // js-yaml has refused keys that are there twice, in less time.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const items = isMap(document.contents) ? document.contents.items : [];
  return {
    document,
    counter,
    outermost: new Map(items.flatMap(({ key }) => (isScalar(key) ? [[key.value, key]] : []))),
  };
}

function lineOf({ document, counter, outermost }: Places, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1];
    const parent = depth === 1 ? undefined : document.getIn(path.slice(0, depth - 1), true);
    const found =
      depth === 1
        ? outermost.get(key)
        : isMap(parent)
          ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)?.key
          : undefined;
    const node = found ?? document.getIn(path.slice(0, depth), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === "number") return counter.linePos(range[0]).line;
  }
  return undefined;
}
