// The last steps of a page: inserts its parts, prefixes its addresses with the folder of the site, and minifies it.
import { basePath } from "../../lib/url.ts";
import { END_PLACE } from "../render/layouts.ts";
import type { Site } from "../site/site.ts";
import { withBase } from "../transforms/base-path.ts";
import { insertFinished, insertParts, type Part } from "../transforms/insert-parts.ts";
import { minifyHtml } from "../transforms/minify.ts";

interface PageText {
  /** As it was rendered, with marks in the places of its parts. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** The HTML at its end; empty for files for machines. */
  readonly end: string;
}

export interface FinishOptions {
  readonly site: Site;
  /** Leaves pages as they were rendered, whatever the settings say. */
  readonly plainPages: boolean | undefined;
}

interface FinishedPage {
  /** In UTF-8, in a buffer that shares no memory. */
  readonly bytes: Buffer;
  /** Where its end begins, and how long it is; a page without one ends with its last byte. */
  readonly end: { readonly at: number; readonly length: number };
}

export interface PageFinisher {
  /** `name` is its output file. */
  finish(page: PageText, name: string): Promise<FinishedPage>;
  /** The end of a page as it is inserted; thousands of pages share a handful. */
  finishEnd(html: string): Promise<Buffer>;
}

export function createFinisher({ site, plainPages }: FinishOptions): PageFinisher {
  const { preview, settings } = site;
  // A preview shows pages as they were rendered, at the root of its server.
  const base = preview ? "" : basePath(settings.site.url);
  const minifies = !preview && settings.site.minify && plainPages !== true;
  const finishHtml = async (html: Buffer): Promise<Buffer> => {
    const placed = base === "" ? html : toOwnBuffer(withBase(html.toString(), base));
    return minifies ? toOwnBuffer(await minifyHtml(placed)) : placed;
  };
  const ends = new Map<string, Promise<Buffer>>();
  const finishEnd = (html: string): Promise<Buffer> => {
    const end = ends.get(html) ?? finishHtml(Buffer.from(html));
    ends.set(html, end);
    return end;
  };
  /** A part that is inserted after a page is finished, with its addresses in the folder of the site. */
  const placePart = (part: Part): Part =>
    base === "" ? part : { ...part, bytes: Buffer.from(withBase(Buffer.from(part.bytes).toString(), base)) };
  return {
    finishEnd,
    async finish({ text, parts, end: html }, name) {
      const early = parts.filter(({ finished }) => finished !== true);
      const late = parts.filter(({ finished }) => finished === true);
      const framed = insertParts(text, early);
      const finished = name.endsWith(".html") ? await finishHtml(framed) : framed;
      const page = late.reduce((done, part) => insertFinished(done, placePart(part)), finished);
      const at = html === "" ? -1 : page.lastIndexOf(END_PLACE);
      if (at < 0) return { bytes: page, end: { at: page.length, length: 0 } };
      const end = await finishEnd(html);
      return { bytes: insertFinished(page, { place: END_PLACE, bytes: end }), end: { at, length: end.length } };
    },
  };
}

/** Copies into unpooled memory, which can be released; small buffers share a pool. */
function toOwnBuffer(text: string | Buffer): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  if (typeof text === "string") buffer.write(text);
  else text.copy(buffer);
  return buffer;
}
