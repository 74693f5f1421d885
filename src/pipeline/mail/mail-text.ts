// An email as plain text, for programs and people that want no HTML: 72 columns, with full addresses.
import { textOf, type HtmlElement, type HtmlNode } from "../feeds/html-rewriter.ts";
import type { MailParts } from "./mail-parts.ts";
import { wrapLine } from "./wrap-line.ts";

/**
 * Lines of at most 72 columns, unless a single word or address is longer; no spaces at their ends, one new line at the
 * very end.
 */
export function renderMailText({ heading, body, base, action, footer, site }: MailParts): string {
  const scope: Scope = { base, width: COLUMNS };
  const blocks = [
    underline(heading, "=", COLUMNS),
    ...renderBlocks(body, scope),
    ...(action ? [`${wrapText(action.label, COLUMNS)}\n${action.address}`] : []),
    "-".repeat(24),
    ...footer.map((line) => wrapText(line, COLUMNS)),
    `${wrapText(site.title, COLUMNS)}\n${site.url}`,
  ];
  return `${tidy(blocks.filter((block) => block.trim() !== "").join("\n\n"))}\n`;
}

interface Scope {
  /** The page of the text; links to places on this page mean places in the email. */
  readonly base: string;
  readonly width: number;
}

const COLUMNS = 72;
/** At least this much of a line is left for text, however deep the quotation. */
const NARROWEST = 24;

const BLOCKS = new Set(
  (
    "address article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li " +
    "main menu nav ol p pre section table tbody td tfoot th thead tr ul caption"
  ).split(" "),
);

/** Paragraphs, headings and so on, without empty lines around them. */
function renderBlocks(nodes: readonly HtmlNode[], scope: Scope): string[] {
  const blocks: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    blocks.push(wrapText(inlineText(line, scope), scope.width));
    line = [];
  };
  for (const node of nodes) {
    if (node.kind === "text" || !holdsBlock(node)) line.push(node);
    else {
      endLine();
      blocks.push(...renderBlock(node, scope));
    }
  }
  endLine();
  return blocks.filter((block) => block !== "");
}

/** A link around a heading, say, is a block too. */
function holdsBlock(node: HtmlElement): boolean {
  return BLOCKS.has(node.name) || node.children.some((child) => child.kind === "element" && holdsBlock(child));
}

function renderBlock(element: HtmlElement, scope: Scope): string[] {
  const { name, children } = element;
  switch (name) {
    case "h1":
    case "h2":
      return [underline(inlineText(children, scope), "-", scope.width)];
    case "ul":
    case "ol":
    case "menu":
      return [renderList(element, scope)];
    case "blockquote":
      return [prefixLines(renderBlocks(children, narrow(scope, 2)).join("\n\n"), "> ")];
    case "dd":
      return [prefixLines(renderBlocks(children, narrow(scope, 4)).join("\n\n"), "    ")];
    case "pre":
      return [prefixLines(toPlainLines(textOf(children)).replace(/^\n+|\s+$/gu, ""), "    ")];
    case "hr":
      return ["* * *"];
    case "tr":
      return [
        wrapText(
          elementsOf(children)
            .map((cell) => inlineText([cell], scope).trim())
            .join(" | "),
          scope.width,
        ),
      ];
    case "table":
    case "thead":
    case "tbody":
    case "tfoot":
      return [renderBlocks(children, scope).join("\n")];
    default:
      return renderBlocks(children, scope);
  }
}

function renderList({ name, attributes, children }: HtmlElement, scope: Scope): string {
  const items = elementsOf(children);
  const first = /^-?\d{1,9}$/u.test(attributes["start"] ?? "") ? Number(attributes["start"]) : 1;
  const isLoose = items.some((item) => elementsOf(item.children).some((child) => child.name === "p"));
  const texts = items.map((item, index) => {
    const mark = name === "ol" ? `${first + index}. ` : "- ";
    const inner = renderBlocks(item.children, narrow(scope, mark.length)).join(isLoose ? "\n\n" : "\n");
    return inner === "" ? "" : mark + prefixLines(inner, " ".repeat(mark.length)).slice(mark.length);
  });
  return texts.filter((text) => text !== "").join(isLoose ? "\n\n" : "\n");
}

/** Inline content as text; its only line breaks are those that the author set. */
function inlineText(nodes: readonly HtmlNode[], scope: Scope): string {
  return nodes
    .map((node) =>
      node.kind === "text"
        ? node.text.replace(/[\p{Cc}\u00AD\u2028\u2029]+/gu, (found) => (found.includes("\u00AD") ? "" : " "))
        : inlineElement(node, scope),
    )
    .join("");
}

function inlineElement({ name, attributes, children }: HtmlElement, scope: Scope): string {
  if (name === "br") return "\n";
  const text = inlineText(children, scope);
  if (name === "img") return attributes["alt"] ? `[${attributes["alt"].replace(/\s+/gu, " ").trim()}]` : "";
  if (name === "q") return `“${text}”`;
  if (name === "sup" && elementsOf(children).some((child) => isNote(child, scope))) return `[${text.trim()}]`;
  if (name !== "a" || attributes["href"] === undefined) return text;
  // The arrow that links a note back to its reference.
  if (isNote({ attributes }, scope)) return /\p{L}|\p{N}/u.test(text) ? text : "";
  const address = attributes["href"];
  if (text.trim() === "") return address;
  return isSameAddress(text.trim(), address)
    ? text
    : `${text.trimEnd()} (${address.replace(/^(?:mailto|tel):/iu, "")})${/\s*$/u.exec(text)?.[0] ?? ""}`;
}

function isNote({ attributes }: Pick<HtmlElement, "attributes">, { base }: Scope): boolean {
  return (attributes["href"] ?? "").startsWith(`${base}#`);
}

function isSameAddress(text: string, address: string): boolean {
  const bare = (one: string): string =>
    one
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)(?:www\.)?/u, "")
      .replace(/\/$/u, "");
  return bare(text) === bare(address);
}

function underline(text: string, mark: "=" | "-", width: number): string {
  const lines = wrapText(text, width);
  if (lines === "") return "";
  const longest = Math.max(...lines.split("\n").map((line) => Array.from(line).length));
  return `${lines}\n${mark.repeat(Math.min(longest, width))}`;
}

function wrapText(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width))
    .join("\n")
    .replace(/^\n+|\n+$/gu, "");
}

/** Code as lines: normalizes line ends, and replaces other control characters by spaces. */
function toPlainLines(code: string): string {
  return code
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, "  ")
    .replace(/(?!\n)\p{Cc}/gu, " ");
}

function prefixLines(text: string, prefix: string): string {
  return text === "" ? "" : text.replace(/^/gmu, prefix);
}

function narrow(scope: Scope, columns: number): Scope {
  return { ...scope, width: Math.max(NARROWEST, scope.width - columns) };
}

function elementsOf(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter((node) => node.kind === "element");
}

/** No-break spaces have done their work once lines are broken. */
function tidy(text: string): string {
  return text.replace(/[\u00A0\u202F]/gu, " ").replace(/[^\S\n]+$/gmu, "");
}
