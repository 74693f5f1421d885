// Files that are published because a page links to them, without private metadata.
import { isRefusal, type Refused } from "../cache/kind.ts";
import { cleanSvg } from "./clean-svg.ts";
import { readFormat } from "./file-format.ts";
import { toRefusal } from "./refusal.ts";

/**
 * Names that hosts send as drawings. Packed ones are never understood: most hosts send them so that no browser opens
 * them.
 */
const DRAWING = /\.svgz?$/iu;

/** Whether a file is published as a drawing, by its name or its content. `head` is its start. */
export function isDrawing(name: string, head: Uint8Array): boolean {
  return DRAWING.test(name) || readFormat(head) === "svg";
}

/** A drawing as we understood it, in UTF-8; refused, so that it is never published, where we did not understand it. */
export function toPublishableDrawing(bytes: Uint8Array): Uint8Array | Refused {
  const format = readFormat(bytes);
  if (format !== "svg") return { refusal: toRefusal(format) ?? "misnamed" };
  const clean = cleanSvg(bytes);
  return isRefusal(clean) ? clean : Buffer.from(clean.svg);
}
