// Puts the pictures of a text in place of the plain elements that stand for them since it was written.
import { Parser } from "htmlparser2";
import { renderPicture, shapeOf, type Urgency } from "./picture-html.ts";
import type { Picture, Pictures } from "./picture.ts";

/** For a page. `below` is true where the head of the page shows a picture already. */
export function toPageBody(body: Uint8Array, pictures: Pictures, below: boolean): Buffer {
  let isFirst = !below;
  let before = 0;
  return rewrite(body, pictures, (picture, { attributes, isWide, isChoice, textBefore }) => {
    const seen = textBefore + before < FIRST_SCREEN;
    const urgency: Urgency = !seen ? "later" : isFirst ? "first" : "soon";
    isFirst = false;
    before += PICTURE;
    const options = { place: isWide ? "wide" : "text", urgency, width: toPixels(attributes["width"]), attributes: { src: picture.fallback.address, ...without(attributes, OURS), ...shapeOf(picture) } } as const;
    return renderPicture(isChoice ? { ...picture, sources: [] } : picture, options);
  });
}

/** For feeds and mails, which make their own of it: one file each, that all of them show. */
export function toMailBody(body: Uint8Array, pictures: Pictures): Buffer {
  return rewrite(body, pictures, (picture, { attributes }) => {
    const options = { place: "text", urgency: "soon", width: toPixels(attributes["width"]), attributes: { src: picture.mail.address, ...without(attributes, OURS) } } as const;
    return renderPicture({ ...picture, tone: undefined, sources: [] }, options);
  });
}

/** What we say of a picture ourselves. */
const OURS: ReadonlySet<string> = new Set(["src", "width", "height", "loading", "decoding", "fetchpriority", "sizes"]);

/** Letters of text that fill a large screen below the head of a page, and what a picture takes of it. */
const FIRST_SCREEN = 2000;
const PICTURE = 1000;

interface Found {
  readonly attributes: Readonly<Record<string, string>>;
  readonly isWide: boolean;
  /** Its author gave it other files to choose from. */
  readonly isChoice: boolean;
  /** Letters. */
  readonly textBefore: number;
}

function rewrite(body: Uint8Array, pictures: Pictures, draw: (picture: Picture, found: Found) => string): Buffer {
  const html = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();
  const pieces: string[] = [];
  const boxes: boolean[] = [];
  let end = 0;
  let textBefore = 0;
  let choices = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "div") boxes.push(/(?:^|\s)wide(?:\s|$)/u.test(attributes["class"] ?? ""));
      if (name === "picture") choices++;
      if (name !== "img" || "srcset" in attributes) return;
      const picture = pictures.of(attributes["src"] ?? "");
      if (!picture) return;
      pieces.push(html.slice(end, parser.startIndex), draw(picture, { attributes, isWide: boxes.includes(true), isChoice: choices > 0, textBefore }));
      end = parser.endIndex + 1;
    },
    onclosetag(name) {
      if (name === "div") boxes.pop();
      if (name === "picture") choices--;
    },
    ontext: (text) => void (textBefore += text.length),
  });
  parser.end(html);
  return Buffer.from([...pieces, html.slice(end)].join(""));
}

function toPixels(width: string | undefined): number | undefined {
  return width !== undefined && /^[1-9]\d{0,3}$/u.test(width) ? Number(width) : undefined;
}

function without(attributes: Found["attributes"], names: ReadonlySet<string>): Found["attributes"] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.has(name)));
}
