// Reads HTML into a small tree as browsers do, makes its attributes safe, and writes it with the entities that the
// author typed.
import { Parser } from "htmlparser2";
import { escapeHtml } from "../../lib/html.ts";
import { hasScheme, type AbsoluteUrl } from "../../lib/url.ts";

export interface HtmlText {
  readonly kind: "text";
  /** The decoded text. */
  readonly text: string;
  /** The same text as written in the HTML. */
  readonly source: string;
}

export interface HtmlElement {
  readonly kind: "element";
  /** In lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlText | HtmlElement;

/** By names in lower case; values without entities. */
export type Attributes = Readonly<Record<string, string>>;

/** Reads any text as HTML; comments are left out, and nothing is ever refused. */
export function parseHtml(html: string): HtmlNode[] {
  const root: OpenElement = { kind: "element", name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: OpenElement = { kind: "element", name, attributes, children: [] };
      // Past this depth, elements become siblings, so that walking the tree never overflows the stack.
      (open[Math.min(open.length, DEEPEST) - 1] ?? root).children.push(element);
      open.push(element);
    },
    ontext(text) {
      const { children } = open.at(-1) ?? root;
      const last = children.at(-1);
      const source = toSource(text, html.slice(parser.startIndex, parser.endIndex + 1));
      // The parser emits an entity as a separate text.
      if (last?.kind === "text")
        children[children.length - 1] = { kind: "text", text: last.text + text, source: last.source + source };
      else children.push({ kind: "text", text, source });
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return root.children;
}

/** HTML of a tree; parsing it again gives the same tree as long as HTML allows the nesting of its elements. */
export function renderNodes(nodes: readonly HtmlNode[]): string {
  let html = "";
  for (const node of nodes) html += node.kind === "text" ? node.source : renderElement(node);
  return html;
}

export function toText(text: string): HtmlText {
  return { kind: "text", text, source: escapeHtml(text) };
}

/** A new element; attributes that are undefined are left out. */
export function toElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly HtmlNode[] = [],
): HtmlElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given[key] = value;
  return { kind: "element", name, attributes: given, children };
}

export function isElement(node: HtmlNode | undefined, name: string): node is HtmlElement {
  return node?.kind === "element" && node.name === name;
}

/** All that a reader sees of some nodes, as one text. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (node.kind === "text" ? node.text : textOf(node.children))).join("");
}

/** Attributes without those that run, load or send something, and with absolute addresses. */
export function safeAttributes(attributes: Attributes, base: AbsoluteUrl): Attributes {
  const safe: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    // `tabindex` marks a scrolling box, which needs a role and a name; nothing scrolls in an email.
    if (!KEPT.has(name) || ("tabindex" in attributes && (name === "role" || name === "aria-label"))) continue;
    const rewritten = safeValue(name, value, base);
    if (rewritten !== undefined) safe[name] = rewritten;
  }
  const side = attributes["data-align"];
  if (side !== undefined && /^(?:left|right|center)$/u.test(side))
    safe["style"] = [safe["style"] ?? [], `text-align:${side}`].flat().join(";");
  return safe;
}

/**
 * An address made absolute against `base`; one with a scheme stays as it was typed. Undefined for an address that leads
 * nowhere outside the page, or that runs code: `javascript:` and its kin, and `data:` unless it is a picture.
 */
export function absoluteAddress(typed: string, base: AbsoluteUrl, kind: "link" | "picture"): string | undefined {
  const url = URL.parse(typed, base);
  // Browsers overlook white space and control characters in a scheme.
  const scheme = url?.protocol ?? /^[a-z][a-z0-9+.-]*:/u.exec(typed.replace(/[\s\p{Cc}]/gu, "").toLowerCase())?.[0];
  if (scheme === undefined || /^(?:javascript|vbscript|about|blob|file|filesystem):/u.test(scheme)) return undefined;
  if (kind === "picture" && !/^(?:https?|cid|data):/u.test(scheme)) return undefined;
  if (scheme === "data:" && !(kind === "picture" && /^data:image\//iu.test(typed))) return undefined;
  // An email has no scheme to complete `//host/` with.
  return url && (!hasScheme(typed) || typed.startsWith("//")) ? url.href : typed;
}

/**
 * The files of a `srcset`, with the `width` in pixels where it is given
 * (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes).
 */
export function parseSrcset(srcset: string): { address: string; width: number | undefined }[] {
  // A comma ends a file only after a descriptor or before white space: addresses may hold commas.
  const parts = srcset.split(/\s+/u).flatMap((part) => /^([\d.]+[wxh]),(.+)$/u.exec(part)?.slice(1) ?? [part]);
  return parts.flatMap((part, index) => {
    if (/^(?:[\d.]+[wxh])?,*$/u.test(part)) return [];
    const width = /^([\d.]+)w,*$/u.exec(parts[index + 1] ?? "")?.[1];
    return [
      {
        address: part.replace(/^,+|,+$/gu, ""),
        width: width === undefined || part.endsWith(",") ? undefined : Number(width),
      },
    ];
  });
}

/** `300`, `300px`, or a part of a column: `50%`. */
export function parsePixels(value: string | undefined, column: number): number | undefined {
  const [, number = "0", unit] = /^\s*(\d{1,5})(?:\.\d*)?\s*(px|%)?\s*$/iu.exec(value ?? "") ?? [];
  // A picture as wide as the page is as wide as its file.
  const part = Number(number) < 100 ? Math.round((Number(number) * column) / 100) : 0;
  return (unit === "%" ? part : Number(number)) || undefined;
}

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

const DEEPEST = 500;

// Elements without an end tag (https://html.spec.whatwg.org/multipage/syntax.html#void-elements).
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

const KEPT = new Set(
  (
    "abbr align alt aria-label background bgcolor border cellpadding cellspacing cite class color colspan " +
    "datetime dir download face headers height href hreflang id lang name nowrap rel reversed role rowspan scope size span src start style target title type valign value width"
  ).split(" "),
);

const ENTITY = /^&(?:amp|lt|gt|quot|apos|nbsp|shy|#\d{1,7}|#[Xx][\dA-Fa-f]{1,6});$/u;

function safeValue(name: string, value: string, base: AbsoluteUrl): string | undefined {
  switch (name) {
    case "href":
    case "cite":
      return absoluteAddress(value, base, "link");
    case "src":
    case "background":
      return absoluteAddress(value, base, "picture");
    case "style":
      return safeStyle(value);
    case "class":
      // Emails have neither the stylesheet that colors code nor the script that loads lazy pictures.
      return /^token\b|\blazy/u.test(value) ? undefined : value;
    default:
      return value;
  }
}

/** Declarations that load nothing and run nothing. */
function safeStyle(style: string): string | undefined {
  const isSafe = (declaration: string): boolean =>
    /^\s*[a-z-]+\s*:(?:[^()"'\\@]|\([^()"'\\@]*\))+$/iu.test(declaration) &&
    !/url|image|expression|script|behavior|binding/iu.test(declaration);
  const declarations = style.split(";").filter(isSafe);
  return declarations.length > 0 ? declarations.join(";") : undefined;
}

/** Entities stay as they were typed; characters that could be taken for markup become entities. */
function toSource(text: string, typed: string): string {
  // Inside a raw element such as <xmp>, entities aren't decoded: the text is what was typed.
  if (text !== typed && ENTITY.test(typed)) return typed;
  return /[&<]/u.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}

function renderElement({ name, attributes, children }: HtmlElement): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) tag += ` ${key}="${toQuoted(value)}"`;
  return VOID.has(name) ? `${tag}>` : `${tag}>${renderNodes(children)}</${name}>`;
}

function toQuoted(value: string): string {
  return /[&"<]/u.test(value)
    ? value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
    : value;
}
