// Sizes of the pictures of a site, read from their files on demand.
import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { SizeOf } from "../feeds/email-html.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import type { CopiedFile } from "../site/assets.ts";
import { basePath, decodeAddress, toOutputFile } from "../../lib/url.ts";

export interface KnownPictures {
  readonly assets: readonly CopiedFile[];
  readonly pictures: Pictures;
}

/** Takes absolute addresses below `origin`; undefined for anything that isn't a readable picture of the site. */
export function createPictureSizes(content: string, origin: string, { assets, pictures }: KnownPictures): SizeOf {
  let sources: ReadonlyMap<string, string> | undefined;
  const answers = new Map<string, ReturnType<SizeOf>>();
  const sizeAt = (address: string): ReturnType<SizeOf> => {
    const made = pictures.sizeOf(address);
    if (made) return made;
    sources ??= new Map(assets.map(({ source, output }) => [output, source]));
    const source = sources.get(toOutputFile(decodeAddress(address)));
    return source === undefined ? undefined : measure(path.join(content, source));
  };
  return (address) => {
    if (answers.has(address)) return answers.get(address);
    const size = address.startsWith(`${origin}/`)
      ? sizeAt(new URL(address).pathname.slice(basePath(origin).length))
      : undefined;
    answers.set(address, size);
    return size;
  };
}

function measure(file: string): ReturnType<SizeOf> {
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    // Cameras note how they were held: 5 to 8 are on their side (Exif 2.3, tag 274).
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
