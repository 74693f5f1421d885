// Replaces the placeholder elements of a text by its pictures.
import { Parser } from "htmlparser2";
import { escapeHtml } from "../../lib/html.ts";
import { renderPicture, shapeOf, type Urgency } from "./picture-html.ts";
import type { Picture, Pictures } from "./picture.ts";
import { mayBePicture } from "./picture-name.ts";
import { ratioOf } from "./ratio.ts";

/** For a page. `below` is true where the head of the page shows a picture already. */
export function toPageBody(body: Uint8Array, pictures: Pictures, below: boolean): Buffer {
  let isFirst = !below;
  let before = 0;
  return rewrite(body, pictures, (picture, { attributes, isWide, inGallery, isChoice, textBefore }) => {
    const seen = textBefore + before < FIRST_SCREEN;
    const urgency: Urgency = !seen ? "later" : isFirst ? "first" : "soon";
    isFirst = false;
    before += inGallery ? PICTURE / 4 : PICTURE;
    // Two pictures in a wide box are each nearly as wide as the text.
    const place = inGallery ? (isWide ? "text" : "gallery") : isWide ? "wide" : "text";
    const shape = inGallery ? ratioOf(picture) : shapeOf(picture);
    const given = { src: picture.fallback.address, ...without(attributes, OURS), ...shape };
    const options = { place, urgency, width: toPixels(attributes["width"]), attributes: given } as const;
    return renderPicture(isChoice ? { ...picture, sources: [] } : picture, options);
  });
}

/** For feeds and emails, which all show the same single file of each picture. */
export function toMailBody(body: Uint8Array, pictures: Pictures): Buffer {
  return rewrite(body, pictures, (picture, { attributes }) => {
    const options = {
      place: "text",
      urgency: "soon",
      width: toPixels(attributes["width"]),
      attributes: { src: picture.mail.address, ...without(attributes, OURS) },
    } as const;
    return renderPicture({ ...picture, tone: undefined, sources: [] }, options);
  });
}

/** Attributes that we set ourselves. */
const OURS: ReadonlySet<string> = new Set(["src", "width", "height", "loading", "decoding", "fetchpriority", "sizes"]);

/** Letters of text that fill a large screen below the head of a page, and how many of them a picture displaces. */
const FIRST_SCREEN = 2000;
const PICTURE = 1000;

interface Found {
  readonly attributes: Readonly<Record<string, string>>;
  readonly isWide: boolean;
  readonly inGallery: boolean;
  /** Its author gave it other files to choose from. */
  readonly isChoice: boolean;
  /** Letters. */
  readonly textBefore: number;
}

function rewrite(body: Uint8Array, pictures: Pictures, draw: (picture: Picture, found: Found) => string): Buffer {
  const html = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();
  const pieces: string[] = [];
  const boxes: string[] = [];
  const isInside = (name: string): boolean => boxes.some((classes) => classes.split(/\s+/u).includes(name));
  let end = 0;
  let textBefore = 0;
  let choices = 0;
  const replace = (written: string): void => {
    pieces.push(html.slice(end, parser.startIndex), written);
    end = parser.endIndex + 1;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "div") boxes.push(attributes["class"] ?? "");
      const isOurLink = name === "a" && attributes["class"] === "enlarge";
      const opened = isOurLink ? openableFile(attributes["href"] ?? "", pictures) : undefined;
      if (opened !== undefined) replace(renderTag(name, { ...attributes, href: opened }));
      if (name === "picture") choices++;
      if (name !== "img" || "srcset" in attributes) return;
      const picture = pictures.of(attributes["src"] ?? "");
      if (!picture) return;
      const [isWide, inGallery] = [isInside("wide"), isInside("gallery-line")];
      replace(draw(picture, { attributes, isWide, inGallery, isChoice: choices > 0, textBefore }));
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

/** The file to link to where not every browser opens the original, or where we can't remove its metadata. */
function openableFile(address: string, pictures: Pictures): string | undefined {
  return mayBePicture(address.replace(/[?#].*$/su, "")) ? undefined : pictures.of(address)?.fallback.address;
}

function renderTag(name: string, attributes: Found["attributes"]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join("")}>`;
}

function toPixels(width: string | undefined): number | undefined {
  return width !== undefined && /^[1-9]\d{0,3}$/u.test(width) ? Number(width) : undefined;
}

function without(attributes: Found["attributes"], names: ReadonlySet<string>): Found["attributes"] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.has(name)));
}
