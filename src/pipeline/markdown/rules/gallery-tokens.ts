// Builds the tokens of a gallery: lines of up to four pictures, each in a paragraph that becomes a figure.
import type Token from "markdown-it/lib/token.mjs";
import { OPENS_LARGE } from "../document.ts";
import type { ParagraphPicture } from "./paragraph-pictures.ts";

/** A single picture with one caption stays an ordinary figure. `Element` makes tokens. */
export function toGallery(pictures: readonly ParagraphPicture[], caption: string, Element: typeof Token): Token[] {
  const [first] = pictures;
  const own = first?.image.attrGet("title") ?? "";
  if (first && pictures.length === 1 && (caption === "" || own === "")) {
    if (caption !== "") first.image.attrSet("title", caption);
    return toParagraph(first, Element);
  }
  for (const picture of pictures) openLarge(picture);
  const toFigures = (line: readonly ParagraphPicture[]): Token[] => line.flatMap((one) => toParagraph(one, Element));
  const lines = toLines(pictures).flatMap((line) => wrap("div", "gallery-line", toFigures(line), Element));
  return caption === ""
    ? wrap("div", "gallery", lines, Element)
    : wrap("figure", "gallery", [...lines, ...toCaption(caption, Element)], Element);
}

const MOST_IN_LINE = 4;

/** Uses as few lines as possible and keeps them even: five pictures become three and two. */
function toLines<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / MOST_IN_LINE);
  const lines: Item[][] = [];
  let start = 0;
  for (let left = count; left > 0; left--) {
    const end = start + Math.ceil((items.length - start) / left);
    lines.push(items.slice(start, end));
    start = end;
  }
  return lines;
}

/** Browsers don't open `data:` addresses from a link. */
function openLarge({ image, tokens }: ParagraphPicture): void {
  if (tokens.length === 1 && !/^data:/iu.test(String(image.attrGet("src") ?? ""))) image.meta = OPENS_LARGE;
}

function toParagraph({ tokens, line }: ParagraphPicture, Element: typeof Token): Token[] {
  const inline = new Element("inline", "", 0);
  inline.children = [...tokens];
  const paragraph = [new Element("paragraph_open", "p", 1), inline, new Element("paragraph_close", "p", -1)];
  for (const token of paragraph) {
    token.block = true;
    token.map = [line, line + 1];
  }
  return paragraph;
}

function toCaption(caption: string, Element: typeof Token): Token[] {
  const inline = new Element("inline", "", 0);
  const text = new Element("text", "", 0);
  text.content = caption;
  inline.children = [text];
  return wrap("figcaption", undefined, [inline], Element);
}

function wrap(tag: string, name: string | undefined, content: readonly Token[], Element: typeof Token): Token[] {
  const [opening, closing] = [new Element(`${name ?? tag}_open`, tag, 1), new Element(`${name ?? tag}_close`, tag, -1)];
  if (name !== undefined) opening.attrSet("class", name);
  for (const token of [opening, closing]) token.block = true;
  return [opening, ...content, closing];
}
