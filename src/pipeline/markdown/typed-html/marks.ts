// Marks where HTML that an author typed begins and ends in the rendered text, and on which line it was typed.
import type MarkdownIt from "markdown-it";
import { OWN_MARKUP } from "../document.ts";

/** markdown-it replaces this character in every text, so none is in what it renders. */
const MARK = "\0";
const TYPED = /\0(\d+)\0([^\0]*)\0/gu;

/** A part of the rendered text. */
export interface Piece {
  readonly html: string;
  /** Line in the Markdown text, counted from 0; undefined for HTML that was made from Markdown. */
  readonly line: number | undefined;
}

/** To be used after all that changes how typed HTML is rendered. */
export function markTypedHtml({ renderer: { rules } }: MarkdownIt): void {
  for (const name of ["html_block", "html_inline"]) {
    rules[name] = (tokens, index) => {
      const token = tokens[index];
      if (!token || token.meta === OWN_MARKUP) return token?.content ?? "";
      return `${MARK}${token.map?.[0] ?? 0}${MARK}${token.content}${MARK}`;
    };
  }
}

export function hasTypedHtml(marked: string): boolean {
  return marked.includes(MARK);
}

/** Splits rendered text at the marks. */
export function toPieces(marked: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: whole, 1: line, 2: html = "" } of marked.matchAll(TYPED)) {
    if (index > end) pieces.push({ html: marked.slice(end, index), line: undefined });
    pieces.push({ html, line: Number(line) });
    end = index + whole.length;
  }
  if (end < marked.length) pieces.push({ html: marked.slice(end), line: undefined });
  return pieces;
}
