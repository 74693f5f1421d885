// Reads the tags of rendered text one after the other, as they are written.
import { Tokenizer } from "htmlparser2";
import { FOREIGN, RAW } from "./element-names.ts";
import type { Piece } from "./marks.ts";

export interface Tag {
  readonly kind: "open" | "close" | "comment" | "text" | "bracket";
  /** In lower case; empty for all that is not a tag. */
  readonly name: string;
  /** Where it begins and ends in the rendered text. */
  readonly start: number;
  readonly end: number;
  /** Line in the Markdown text, counted from 0; undefined for a tag that was made from Markdown. */
  readonly line: number | undefined;
  /** Where the piece that it is in ends. */
  readonly pieceEnd: number;
  /** It ends with a slash, which means something in drawings and formulas only. */
  readonly slash?: boolean;
  /** It never ends. */
  readonly broken?: boolean;
  /** A comment that not every program takes for one, such as `<?php … ?>`. */
  readonly odd?: boolean;
}

/** All tags of all pieces, every text that is more than white space, and every `<` in typed text. */
export function readTags(pieces: readonly Piece[]): Tag[] {
  const tags: Tag[] = [];
  const reader = createReader(tags);
  let offset = 0;
  for (const { html, line } of pieces) {
    reader.read(html, { offset, line });
    offset += html.length;
  }
  return tags;
}

interface Place {
  readonly offset: number;
  readonly line: number | undefined;
}

function createReader(tags: Tag[]) {
  let html = "";
  let place: Place = { offset: 0, line: undefined };
  let open: { readonly name: string; readonly start: number } | undefined;
  /** Where what has been read ends. */
  let covered = 0;
  let foreign = 0;
  let isEnd = false;
  let lines = { at: 0, count: 0 };
  const lineOf = (start: number): number | undefined => {
    if (place.line === undefined) return undefined;
    for (let at = html.indexOf("\n", lines.at); at >= 0 && at < start; at = html.indexOf("\n", lines.at))
      lines = { at: at + 1, count: lines.count + 1 };
    return place.line + lines.count;
  };
  const add = (tag: Omit<Tag, "line" | "pieceEnd">): void => {
    const { offset } = place;
    covered = Math.max(covered, tag.end);
    const line = lineOf(tag.start);
    tags.push({ ...tag, start: tag.start + offset, end: tag.end + offset, line, pieceEnd: html.length + offset });
  };
  const addText = (start: number, end: number): void => {
    covered = end;
    const text = html.slice(start, end);
    if (!/[^\t\n\f\r ]/u.test(text)) return;
    add({ kind: "text", name: "", start, end });
    // Some programs take these for the beginning of a tag.
    const before = tags.at(-2);
    if (place.line === undefined || (RAW.has(before?.name ?? "") && before?.slash === false)) return;
    for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1))
      add({ kind: "bracket", name: "", start: start + at, end: start + at + 1 });
  };
  const addComment = (start: number, last: number): void => {
    const from = html.lastIndexOf("<", start - 1);
    const end = isEnd ? last : last + 1;
    const odd = !/^<!--(?!-?>)(?:(?!--!?>).)*-->$/su.test(html.slice(from, end));
    add({ kind: "comment", name: "", start: from, end, broken: isEnd, odd });
  };
  const finish = (end: number, slash: boolean): void => {
    if (!open) return;
    if (FOREIGN.has(open.name) && !slash) foreign++;
    add({ kind: "open", ...open, end: end + 1, slash });
    open = undefined;
  };
  const addBroken = (): void => {
    const start = open?.start ?? html.indexOf("<", covered);
    if (start >= 0 && place.line !== undefined)
      add({ kind: "open", name: open?.name ?? "", start, end: html.length, broken: true });
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    // An element that ends with a slash is meant to be empty, whatever its text would be.
    { decodeEntities: false, recognizeSelfClosing: true },
    {
      onopentagname: (start, end) => void (open = { name: html.slice(start, end).toLowerCase(), start: start - 1 }),
      onopentagend: (end) => finish(end, false),
      onselfclosingtag: (end) => finish(end, true),
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        const after = html.indexOf(">", end);
        if (FOREIGN.has(name) && foreign > 0) foreign--;
        add({ kind: "close", name, start: start - 2, end: after < 0 ? html.length : after + 1, broken: after < 0 });
      },
      oncomment: addComment,
      ontext: addText,
      ontextentity: (_codepoint, end) => addText(end - 1, end),
      oncdata: addComment,
      ondeclaration: addComment,
      onprocessinginstruction: ignore,
      onattribname: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onend: ignore,
      isInForeignContext: () => foreign > 0,
    },
  );
  return {
    read(text: string, at: Place): void {
      [html, place, open, isEnd, covered, lines] = [text, at, undefined, false, 0, { at: 0, count: 0 }];
      tokenizer.reset();
      tokenizer.write(html);
      isEnd = true;
      tokenizer.end();
      addBroken();
    },
  };
}
