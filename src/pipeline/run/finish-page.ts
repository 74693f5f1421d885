// The last steps of a page: inserts its parts, prefixes its addresses with the folder of the site, and minifies it.
import { basePath } from "../../lib/url.ts";
import type { Site } from "../site/site.ts";
import { withBase } from "../transforms/base-path.ts";
import { insertFinished, insertParts, type Part } from "../transforms/insert-parts.ts";
import { minifyHtml } from "../transforms/minify.ts";

export interface FinishOptions {
  /** Where it will be written. */
  readonly file: string;
  readonly site: Site;
  /** Leaves it as it was drawn, whatever the settings say. */
  readonly plainPages: boolean | undefined;
}

/** The page in UTF-8, in a buffer that shares no memory. */
export async function finishPage(text: string, parts: readonly Part[], options: FinishOptions): Promise<Buffer> {
  const framed = await finishHtml(
    insertParts(
      text,
      parts.filter(({ finished }) => finished !== true),
    ),
    options,
  );
  return parts
    .filter(({ finished }) => finished === true)
    .reduce((done, part) => insertFinished(done, placePart(part, options.site)), framed);
}

/** A preview shows pages as they were rendered, at the root of its server. */
async function finishHtml(
  page: Buffer,
  { file, site: { preview, settings }, plainPages }: FinishOptions,
): Promise<Buffer> {
  if (preview || !file.endsWith(".html")) return page;
  const base = basePath(settings.site.url);
  const placed = base === "" ? page : toOwnBuffer(withBase(page.toString(), base));
  return settings.site.minify && plainPages !== true ? toOwnBuffer(await minifyHtml(placed)) : placed;
}

/** A part that is inserted after a page is finished, with its addresses in the folder of the site. */
function placePart(part: Part, { preview, settings }: Site): Part {
  const base = preview ? "" : basePath(settings.site.url);
  return base === "" ? part : { ...part, bytes: Buffer.from(withBase(Buffer.from(part.bytes).toString(), base)) };
}

/** Copies into unpooled memory, which can be released; small buffers share a pool. */
function toOwnBuffer(text: string | Buffer): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  if (typeof text === "string") buffer.write(text);
  else text.copy(buffer);
  return buffer;
}
