// Compares HTML as it is written with HTML as browsers read it, and writes down what browsers make of it.
import { defaultTreeAdapter, html as spec, parseFragment, serialize, type DefaultTreeAdapterMap } from "parse5";
import { VOID } from "./element-names.ts";
import { readTags, type Tag } from "./read-tags.ts";

type Node = DefaultTreeAdapterMap["node"];
type ParentNode = DefaultTreeAdapterMap["parentNode"];

/** Reads HTML as a browser without scripts does. */
const AS_READ = { scriptingEnabled: false } as const;

/**
 * What browsers make of it; undefined if they read it as it is written, and every element ends where its end tag is.
 */
export function rewriteAsRead(html: string): string | undefined {
  const fragment = parseFragment(createBox(), html, AS_READ);
  const isRead = isSame(flatten(fragment), readTags([{ html, line: undefined }]).map(toMark));
  const isTamed = tame(fragment);
  return isRead && !isTamed ? undefined : serialize(fragment, AS_READ);
}

/** The element that holds a text on its page. */
function createBox() {
  return defaultTreeAdapter.createElement("div", spec.NS.HTML, []);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((mark, index) => mark === other[index]);
}

const TEXT = "text";
const COMMENT = "comment";

function toMark({ kind, name, odd }: Tag): string {
  if (kind === "text") return TEXT;
  if (kind === "comment") return odd === true ? "odd" : COMMENT;
  return kind === "open" ? `<${name}` : `</${name}`;
}

/** Tags and texts in their order, without recursion: elements may be nested deeply. */
function flatten(root: ParentNode): string[] {
  const marks: string[] = [];
  const todo: (Node | string)[] = childrenOf(root).toReversed();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node === "string") marks.push(node);
    else if (defaultTreeAdapter.isTextNode(node)) {
      if (/[^\t\n\f\r ]/u.test(node.value)) marks.push(TEXT);
    } else if (!defaultTreeAdapter.isElementNode(node)) marks.push(COMMENT);
    else {
      const name = node.tagName.toLowerCase();
      marks.push(`<${name}`);
      if (!VOID.has(name)) todo.push(`</${name}`);
      todo.push(...childrenOf(node).toReversed());
    }
  }
  return marks;
}

function childrenOf(node: ParentNode): Node[] {
  return "content" in node ? node.content.childNodes : node.childNodes;
}

/** Changes what not every program reads as browsers do; returns whether it changed anything. */
function tame(root: ParentNode): boolean {
  let found = false;
  const todo: Node[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (!("childNodes" in node)) continue;
    const change = CHANGES[node.nodeName]?.(node);
    found ||= change === true;
    todo.push(...childrenOf(node));
  }
  return found;
}

type Element = DefaultTreeAdapterMap["element"];

const CHANGES: Readonly<Record<string, (element: ParentNode) => boolean>> = {
  // With scripts, browsers take its content for text, up to the first end tag, wherever that is.
  noscript: (element) => /<\/noscript/iu.test(serialize(element, AS_READ)) && empty(element),
  // Nobody ever sees what is in these.
  iframe: empty,
  noembed: empty,
  noframes: empty,
  xmp: (element) => "tagName" in element && rename(element, "pre"),
};

function empty(element: ParentNode): boolean {
  const isFull = element.childNodes.length > 0;
  element.childNodes = [];
  return isFull;
}

function rename(element: Element, name: string): boolean {
  element.nodeName = name;
  element.tagName = name;
  return true;
}
