// HTML in a drawing: the words of labels that Mermaid and draw.io write into a foreignObject.
import { ELEMENTS, HTML_ATTRIBUTES, HTML_ELEMENTS, SVG, UNWRAPPED, XHTML } from "./svg-names.ts";
import type { Scope } from "./svg-namespaces.ts";

/** An element that is open while a drawing is read. */
export interface Open {
  /** As it is written; undefined for one that goes while everything in it stays. */
  readonly name: string | undefined;
  readonly scope: Scope;
  /** It holds HTML and no shapes. */
  readonly holdsHtml: boolean;
  /** It is written as HTML, or in an element that is. */
  readonly isHtml: boolean;
}

/** Whether an element is kept inside another one. */
export function isKnownIn(parent: Open | undefined, namespace: string | undefined, name: string): boolean {
  if (parent?.holdsHtml === true) return namespace === XHTML && HTML_ELEMENTS.has(name);
  return namespace === SVG && (ELEMENTS.has(name) || UNWRAPPED.has(name));
}

export function toOpen(name: string, scope: Scope, parent: Open | undefined): Open {
  const inHtml = parent?.holdsHtml === true;
  const isWritten = !UNWRAPPED.has(name);
  return {
    name: isWritten ? name : undefined,
    scope,
    holdsHtml: inHtml || name === "foreignObject",
    isHtml: inHtml && (isWritten || parent.isHtml),
  };
}

/** HTML says that it is HTML where it begins. */
export function declareHtml(tag: string, name: string): string {
  return tag.replace(`<${name}`, `<${name} xmlns="${XHTML}"`);
}

export function onlyAllowed(
  attributes: Readonly<Record<string, string>>,
  parent: Open | undefined,
): Readonly<Record<string, string>> {
  if (parent?.holdsHtml !== true) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => HTML_ATTRIBUTES.has(name)));
}
