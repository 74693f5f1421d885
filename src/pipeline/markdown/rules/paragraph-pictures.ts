// Finds the pictures of a paragraph that has nothing else in it, each with the link its author put around it.
import type Token from "markdown-it/lib/token.mjs";

export interface ParagraphPicture {
  readonly image: Token;
  /** The picture, with its author's link if it has one. */
  readonly tokens: readonly Token[];
  /** Line in the Markdown text, counted from 0. */
  readonly line: number;
}

/** Empty unless a paragraph of nothing but pictures begins at `start`. */
export function picturesAt(tokens: readonly Token[], start: number): readonly ParagraphPicture[] {
  if (tokens[start]?.type !== "paragraph_open") return [];
  const [inline, closing] = [tokens[start + 1], tokens[start + 2]];
  if (inline?.type !== "inline" || closing?.type !== "paragraph_close") return [];
  return findPictures(inline.children ?? [], inline.map?.[0] ?? 0);
}

function findPictures(children: readonly Token[], firstLine: number): ParagraphPicture[] {
  const pictures: ParagraphPicture[] = [];
  let line = firstLine;
  for (let index = 0; index < children.length;) {
    const picture = pictureAt(children, index, line);
    const child = children[index];
    if (picture) pictures.push(picture);
    else if (child?.type === "softbreak" || child?.type === "hardbreak") line++;
    else if (child?.type !== "text" || child.content.trim() !== "") return [];
    index += picture?.tokens.length ?? 1;
  }
  return pictures;
}

function pictureAt(children: readonly Token[], start: number, line: number): ParagraphPicture | undefined {
  const [first, second, third] = children.slice(start, start + 3);
  if (first?.type === "image") return { image: first, tokens: [first], line };
  if (first?.type !== "link_open" || second?.type !== "image" || third?.type !== "link_close") return undefined;
  return { image: second, tokens: [first, second, third], line };
}
