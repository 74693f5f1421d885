// Collects every link and picture of a text with its line, and writes the address that it has on the site.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { decodeAddress } from "../../../lib/url.ts";
import { EMBEDS, namesInStyle, namesInTag, type EmbeddedName } from "./embedded-names.ts";
import { OPENS_LARGE, OWN_MARKUP, type MarkdownEnvironment, type Reference } from "../document.ts";

export function references(markdown: MarkdownIt): void {
  markdown.core.ruler.push("references", ({ tokens, env }) => {
    const environment = env as MarkdownEnvironment;
    // Table cells have no line number, so the number of their row is used.
    let line = 0;
    // How deep in boxes we are, and at which depth one of them is wide.
    let depth = 0;
    let wideAt = 0;
    for (const token of tokens) {
      line = token.map?.[0] ?? line;
      if (token.type === "container_callout_open") {
        depth++;
        if (wideAt === 0 && token.info.trim().startsWith("wide")) wideAt = depth;
      } else if (token.type === "container_callout_close") {
        if (wideAt === depth) wideAt = 0;
        depth--;
      }
      if (token.type === "inline") collectInline(token.children ?? [], line, wideAt > 0, environment);
      else if (token.type === "html_block") token.content = collectHtml(token.content, line, environment);
      else if (token.type === "footnote_open") environment.ids.push(`fn${Number(token.meta?.id ?? 0) + 1}`);
    }
  });
}

function collectInline(
  children: readonly Token[],
  firstLine: number,
  wide: boolean,
  environment: MarkdownEnvironment,
): void {
  for (const child of children) {
    const line = child.map?.[0] ?? firstLine;
    switch (child.type) {
      case "link_open":
        resolveAttribute(child, "href", { kind: "link", line }, environment);
        break;
      case "image":
        resolveAttribute(child, "src", toImage(child, line, wide), environment);
        break;
      case "html_inline":
        if (child.meta !== OWN_MARKUP) child.content = collectHtml(child.content, line, environment);
        break;
      default:
    }
  }
}

function toImage({ content, meta }: Token, line: number, wide: boolean): Omit<Reference, "target"> {
  const opens = meta === OPENS_LARGE || undefined;
  return { kind: "image", line, alt: content, shown: true, opens, wide: wide || undefined };
}

function resolveAttribute(
  token: Token,
  name: "href" | "src",
  found: Omit<Reference, "target">,
  environment: MarkdownEnvironment,
): void {
  const written = String(token.attrGet(name) ?? "");
  const reference: Reference = { ...found, target: decodeAddress(written) };
  environment.targets.push(reference);
  const address = environment.resolve(reference);
  if (address !== reference.target) token.attrSet(name, encodeURI(address));
}

// Each part stops where another of its kind begins, or a long line of "<a " would be searched once for each of them.
const TAG =
  /<!--(?:(?!<!--).)*?-->|<(script|style)\b(?:(?!<\1\b).)*?<\/\1>|<(\w+)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gisu;
const ATTRIBUTE = /(\s)(href|src|poster)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/giu;
/** Old texts name their anchors. */
const ANCHOR = /\s(id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/giu;

/** Every id that HTML of the author's own puts on the page. */
export function typedIds(html: string): string[] {
  if (!/\s(?:id|name)\s*=/iu.test(html)) return [];
  return [...html.matchAll(TAG)].flatMap(([, , name, attributes = ""]) => {
    if (name === undefined) return [];
    return [...attributes.matchAll(ANCHOR)].flatMap(([, key = "", double, single, bare]) =>
      key.toLowerCase() === "id" || name.toLowerCase() === "a" ? [double ?? single ?? bare ?? ""] : [],
    );
  });
}

/** The same for HTML that the author typed; addresses without quotes are left alone. */
function collectHtml(html: string, firstLine: number, environment: MarkdownEnvironment): string {
  environment.ids.push(...typedIds(html));
  const embeds = EMBEDS.test(html);
  if (!embeds && !/\s(?:href|src|poster)\s*=/iu.test(html)) return html;
  const lineAt = createLineCounter(html, firstLine);
  return html.replace(
    TAG,
    (tag, hidden: string | undefined, name: string | undefined, attributes: string, offset: number) => {
      const line = lineAt(offset);
      if (embeds && hidden?.toLowerCase() === "style") noteNames(namesInStyle(tag), line, environment);
      if (name === undefined) return tag;
      if (embeds) noteNames(namesInTag(name.toLowerCase(), attributes), line, environment);
      return `<${name}${collectAttributes(name, attributes, line, environment)}>`;
    },
  );
}

/** Counts on from the place before, because a block may have thousands of tags. */
function createLineCounter(html: string, firstLine: number): (offset: number) => number {
  let [line, next] = [firstLine, html.indexOf("\n")];
  return (offset) => {
    for (; next >= 0 && next < offset; next = html.indexOf("\n", next + 1)) line++;
    return line;
  };
}

/** Nothing is written in their place: files next to a text keep their names on the site. */
function noteNames(names: readonly EmbeddedName[], line: number, environment: MarkdownEnvironment): void {
  for (const { kind, name } of names) {
    const reference: Reference = { kind, target: decodeAddress(name), line, alt: "-" };
    environment.targets.push(reference);
    environment.resolve(reference);
  }
}

function collectAttributes(name: string, attributes: string, line: number, environment: MarkdownEnvironment): string {
  const element = name.toLowerCase();
  return attributes.replace(ATTRIBUTE, (whole, ...[space, key, equals, double, single]: readonly string[]) => {
    const attribute = (key ?? "").toLowerCase();
    if (element !== "a" && attribute === "href") return whole;
    const reference: Reference = {
      kind: attribute === "href" || name === "iframe" || name === "script" ? "link" : "image",
      target: decodeAddress(double ?? single ?? ""),
      line,
      ...(element === "img" ? describeImage(attributes) : { alt: "-" }),
    };
    environment.targets.push(reference);
    const address = environment.resolve(reference);
    return address === reference.target ? whole : `${space}${key}${equals}"${encodeURI(address)}"`;
  });
}

/**
 * An explicit empty alt marks a decorative picture. A picture with a srcset stays as its author wrote it.
 * https://html.spec.whatwg.org/multipage/images.html#a-purely-decorative-image-that-doesn't-add-any-information
 */
function describeImage(attributes: string): Pick<Reference, "alt" | "shown"> {
  const alt = /\salt\s*=\s*["']([^"']*)/iu.exec(attributes)?.[1];
  // A tracking pixel is invisible.
  const isShown = !/\ssrcset\s*=|\s(?:width|height)\s*=\s*["']?[01]\b/iu.test(attributes);
  return { alt: alt === "" ? "-" : (alt ?? ""), shown: isShown || undefined };
}
