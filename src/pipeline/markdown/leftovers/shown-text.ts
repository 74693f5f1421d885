// What readers see of a paragraph as plain text: code, links, pictures, HTML and escaped signs are one mark each.
import type Token from "markdown-it/lib/token.mjs";

/** Takes the place of what is not plain text; no author's sign. */
export const HOLE = "\uFFFC";

interface Picture {
  readonly address: string;
  readonly words: string;
}

export interface ShownText {
  readonly block: "paragraph" | "heading" | "other";
  /** Nothing comes after it. */
  readonly isLast: boolean;
  /** Its pictures, in Markdown or in HTML. */
  readonly pictures: readonly Picture[];
  /** Its text, lines included. */
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly line: number }[];
  /** Line in the Markdown text, counted from 0, of a place in the text. */
  readonly lineAt: (offset: number) => number;
}

/** The texts of all blocks, in their order; to be read before quotes and dashes are replaced. */
export function readShownTexts(tokens: readonly Token[]): ShownText[] {
  const last = tokens.findLastIndex(({ type }) => type === "inline");
  return tokens.flatMap((token, index) =>
    token.type === "inline" ? [toShownText(token, tokens[index - 1]?.type ?? "", index === last)] : [],
  );
}

function toShownText({ children, map }: Token, before: string, isLast: boolean): ShownText {
  const lines = toLines(children ?? [], map?.[0] ?? 0);
  return {
    block: before === "paragraph_open" ? "paragraph" : before === "heading_open" ? "heading" : "other",
    isLast,
    pictures: (children ?? []).flatMap(toPicture),
    text: lines.map(({ text }) => text).join("\n"),
    lines,
    lineAt(offset) {
      let end = 0;
      return lines.find(({ text }) => (end += text.length + 1) > offset)?.line ?? lines.at(-1)?.line ?? 0;
    },
  };
}

function toLines(children: readonly Token[], first: number): ShownText["lines"] {
  let last = { text: "", line: children[0]?.map?.[0] ?? first };
  const lines = [last];
  let links = 0;
  for (const { type, nesting, content, map } of children) {
    if (type === "link_open") links++;
    if (type === "link_close" && --links === 0) last.text += HOLE;
    if (links > 0 || nesting !== 0) continue;
    if (type === "softbreak" || type === "hardbreak") lines.push((last = { text: "", line: (map?.[0] ?? 0) + 1 }));
    else last.text += type === "text" ? content : HOLE;
  }
  return lines;
}

function toPicture(token: Token): Picture[] {
  if (token.type === "image") return [{ address: token.attrGet("src") ?? "", words: token.content }];
  if (token.type !== "html_inline" || !/^<img\s/iu.test(token.content)) return [];
  const valueOf = (name: string): string =>
    new RegExp(String.raw`\s${name}\s*=\s*["']([^"']*)["']`, "iu").exec(token.content)?.[1] ?? "";
  return [{ address: valueOf("src"), words: valueOf("alt") }];
}
