// YAML to be changed, with its numbers as they were typed.
import { parseDocument, visit, type Document, type ParsedNode } from "yaml";

/**
 * Returns what `parseDocument` of yaml returns, errors included, but keeps a number as text if it would lose digits or
 * zeros when it is written again.
 */
export function parseTypedDocument(text: string): Document.Parsed<ParsedNode> {
  const document = parseDocument(text);
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === "number" && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source;
    },
  });
  return document;
}
