// Resolves names in a drawing by their namespaces, whatever the prefixes (https://www.w3.org/TR/xml-names/).
import { SVG, XML } from "./svg-names.ts";

/** The prefixes that an element declares; "" is for names without one. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly declared: ReadonlyMap<string, string>;
}

/** The scope of an element in another one's; the same one where it declares nothing. */
export function innerScope(outer: Scope | undefined, attributes: Readonly<Record<string, string>>): Scope {
  const declared = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns") declared.set("", value.trim());
    else if (name.startsWith("xmlns:")) declared.set(name.slice("xmlns:".length), value.trim());
  }
  return outer && declared.size === 0 ? outer : { outer, declared };
}

export interface ResolvedName {
  /** Undefined for a prefix that nothing declares. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** An element's name. A drawing without any namespace counts as SVG, because some programs omit it. */
export function resolveName(typed: string, scope: Scope): ResolvedName {
  const colon = typed.indexOf(":");
  if (colon < 0) return { namespace: find("", scope) ?? SVG, name: typed };
  return { namespace: find(typed.slice(0, colon), scope), name: typed.slice(colon + 1) };
}

/** An attribute's name: without a prefix it has no namespace. */
export function resolveAttribute(typed: string, scope: Scope): ResolvedName {
  return typed.includes(":") ? resolveName(typed, scope) : { namespace: "", name: typed };
}

function find(prefix: string, scope: Scope): string | undefined {
  if (prefix === "xml") return XML;
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.declared.get(prefix);
    if (found !== undefined) return found;
  }
  return undefined;
}
