// The prolog of an XML text: a declaration, comments, instructions and a document type.
// https://www.w3.org/TR/xml/#sec-prolog-dtd

export interface Prolog {
  /** Where the first element begins. */
  readonly root: number;
  /** Replacement texts of the document type's entities. Only plain-text entities can be expanded. */
  readonly entities: ReadonlyMap<string, string>;
}

/** Undefined where no element comes, or something before it does not end. */
export function readProlog(text: string): Prolog | undefined {
  const entities = new Map<string, string>();
  let at = 0;
  for (;;) {
    at = skip(text, at, /[\s\uFEFF]*/uy);
    const end = text.startsWith("<!--", at)
      ? endAfter(text, at + 4, "-->")
      : text.startsWith("<?", at)
        ? endAfter(text, at + 2, "?>")
        : /^<!doctype(?=[\s[>])/iu.test(text.slice(at, at + 10))
          ? endOfDoctype(text, at, entities)
          : undefined;
    if (end === undefined) return ELEMENT.test(text.slice(at, at + 2)) ? { root: at, entities } : undefined;
    at = end;
  }
}

/** The name of an element that begins at a place, with its prefix. */
export function nameAt(text: string, at: number): string {
  return /^<([^\s/>]{1,100})/u.exec(text.slice(at, at + 102))?.[1] ?? "";
}

const ELEMENT = /^<[^\s<>!?/]/u;

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endAfter(text: string, at: number, mark: string): number | undefined {
  const found = text.indexOf(mark, at);
  return found < 0 ? undefined : found + mark.length;
}

/** Brackets and greater-than signs in quotes, comments and instructions do not end a document type. */
function endOfDoctype(text: string, start: number, entities: Map<string, string>): number | undefined {
  let isInside = false;
  let at: number | undefined = start + "<!doctype".length;
  while (at !== undefined && at < text.length) {
    const character = text[at] ?? "";
    if (character === '"' || character === "'") at = endAfter(text, at + 1, character);
    else if (isInside && text.startsWith("<!--", at)) at = endAfter(text, at + 4, "-->");
    else if (isInside && text.startsWith("<?", at)) at = endAfter(text, at + 2, "?>");
    else if (isInside && text.startsWith("<!ENTITY", at)) at = readEntity(text, at, entities);
    else if (character === ">" && !isInside) return at + 1;
    else {
      if (character === "[") isInside = true;
      if (character === "]") isInside = false;
      at++;
    }
  }
  return undefined;
}

/** Illustrator writes its namespaces as entities. One with markup, another entity or a file in it stays unknown. */
function readEntity(text: string, at: number, entities: Map<string, string>): number {
  ENTITY.lastIndex = at;
  const [whole = "", name = "", double, single] = ENTITY.exec(text) ?? [];
  const value = double ?? single;
  if (value === undefined) return at + "<!ENTITY".length;
  if (!entities.has(name)) entities.set(name, value);
  return at + whole.length;
}

const ENTITY = /<!ENTITY\s+([\w:.-]{1,100})\s+(?:"([^"<&%]{0,500})"|'([^'<&%]{0,500})')\s*>/uy;
