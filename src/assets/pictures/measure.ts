// Reads the size of a picture from its first bytes, if no renditions of it are made.
import { readFileSync, statSync } from "node:fs";
import { imageSize } from "image-size";
import { isRefusal } from "../cache/kind.ts";
import { cleanSvg } from "./clean-svg.ts";
import { readFormat, readHead } from "./file-format.ts";
import type { Size } from "./picture.ts";
import { toRefusal, UNREADABLE } from "./refusal.ts";

export type Measured = Size | { readonly refusal: string };

/** Caches sizes until the file changes. */
export function createMeasure(): (file: string) => Measured {
  const known = new Map<string, { stamp: string; measured: Measured }>();
  return (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return { refusal: UNREADABLE };
    const stamp = `${stat.size} ${stat.mtimeMs}`;
    const earlier = known.get(file);
    if (earlier?.stamp === stamp) return earlier.measured;
    const measured = measure(file);
    known.set(file, { stamp, measured });
    return measured;
  };
}

function measure(file: string): Measured {
  try {
    const head = readHead(file);
    const format = readFormat(head);
    const refusal = toRefusal(format);
    if (refusal !== undefined) return { refusal };
    if (format === "svg") {
      const clean = cleanSvg(readFileSync(file));
      return isRefusal(clean) ? clean : measureSvg(clean.svg);
    }
    return sizeIn(head) ?? sizeIn(readFileSync(file)) ?? { refusal: "damaged" };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { refusal: UNREADABLE };
    throw error;
  }
}

/**
 * The size in the root element of a clean drawing; without one, browsers use 300 by 150
 * (https://www.w3.org/TR/CSS22/visudet.html#inline-replaced-width).
 */
export function measureSvg(svg: string): Size {
  const tag = svg.slice(0, svg.indexOf(">") + 1);
  const { width, height } = sizeIn(Buffer.from(`${tag}</svg>`)) ?? { width: 300, height: 150 };
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

function sizeIn(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    // Cameras note how they were held: 5 to 8 are on their side (Exif 2.3, tag 274).
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
