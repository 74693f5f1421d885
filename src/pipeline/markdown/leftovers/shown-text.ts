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
  const { lines, places } = toLines(children ?? [], map?.[0] ?? 0);
  return {
    block: before === "paragraph_open" ? "paragraph" : before === "heading_open" ? "heading" : "other",
    isLast,
    pictures: (children ?? []).flatMap(toPicture),
    text: lines.map(({ text }) => text).join("\n"),
    lines,
    lineAt: (offset) => findPlace(places, offset),
  };
}

/** Where each line of the Markdown begins in the text: a link or an image may be on several lines. */
interface Place {
  readonly from: number;
  readonly line: number;
}

function toLines(children: readonly Token[], first: number) {
  let last = { text: "", line: children[0]?.map?.[0] ?? first };
  let before = 0;
  const lines = [last];
  const places: Place[] = [{ from: 0, line: last.line }];
  let links = 0;
  for (const { type, nesting, content, map } of children) {
    if (type === "link_open") links++;
    if (type === "link_close" && --links === 0) last.text += HOLE;
    if (links > 0 || nesting !== 0) continue;
    const isBreak = type === "softbreak" || type === "hardbreak";
    const line = (map?.[0] ?? last.line) + (isBreak ? 1 : 0);
    if (isBreak) {
      before += last.text.length + 1;
      lines.push((last = { text: "", line }));
    }
    if (line !== places.at(-1)?.line) places.push({ from: before + last.text.length, line });
    if (!isBreak) last.text += type === "text" ? content : HOLE;
  }
  return { lines, places };
}

/** In few steps, because a long paragraph may have thousands of lines and matches. */
export function findPlace(places: readonly Place[], offset: number): number {
  let [first, end] = [0, places.length];
  while (end - first > 1) {
    const middle = (first + end) >> 1;
    if ((places[middle]?.from ?? 0) <= offset) first = middle;
    else end = middle;
  }
  return places[first]?.line ?? 0;
}

function toPicture(token: Token): Picture[] {
  if (token.type === "image") return [{ address: token.attrGet("src") ?? "", words: token.content }];
  if (token.type !== "html_inline" || !/^<img\s/iu.test(token.content)) return [];
  const valueOf = (name: string): string =>
    new RegExp(String.raw`\s${name}\s*=\s*["']([^"']*)["']`, "iu").exec(token.content)?.[1] ?? "";
  return [{ address: valueOf("src"), words: valueOf("alt") }];
}
