// Why a file cannot be shown as a picture, as sentences for its author.
import { OVERDUE, UNREADABLE } from "../cache/kind.ts";
import type { FileFormat } from "./file-format.ts";

export { UNREADABLE };

/** Explanations for files that cannot be shown, by their code. */
const SENTENCES: Readonly<Record<string, string>> = {
  empty: "is an empty file. Put the image there again.",
  html:
    "is really a web page, not an image. This happens when a site blocks saving its images. " +
    "Put the image itself there.",
  heic:
    "is a HEIC photograph, which browsers do not show. " +
    "Export it as JPEG; an iPhone does so automatically after Settings, Camera, Formats, Most Compatible.",
  bmp: "is a BMP image, which Inner Canvas can't read. Save it as PNG.",
  jxl: "is a JPEG XL image, which Inner Canvas can't read. Save it as JPEG or PNG.",
  pdf: "is a PDF, not an image. Export the page as PNG, or link to the file: [a name](plan.pdf).",
  photoshop: "is a Photoshop file, which browsers do not show. Export it as JPEG or PNG.",
  unknown: "isn't an image that Inner Canvas can read. Save it as JPEG, PNG, GIF, WebP, AVIF or SVG.",
  gzip:
    "is a compressed file, such as .svgz, which most hosts send so that no browser opens it. " +
    "Save it as plain SVG, with a name that ends in .svg.",
  misnamed:
    "is a photograph with the name of a drawing. Rename it, so that its name ends in what it is: .jpg, .png, .gif, .webp or .avif.",
  encoding: "isn't in an encoding that browsers read reliably. Save it again with the encoding UTF-8.",
  heavy: "is a drawing of more than 2 MB. Simplify it, or export it as PNG.",
  intricate:
    "is too intricate: more than 20 000 letters, 256 groups within each other, or 2000 rules of style. Simplify it, or export it as PNG.",
  slow:
    "takes more than 8 seconds or 900 MB to paint, and would stop the phones of your readers. " +
    "Simplify it, or export it as PNG.",
  damaged: "is damaged or breaks off in the middle. Export it again, or copy it again from where it came.",
  huge: "is too large (over 200 megapixels). Save it at most 4000 pixels wide.",
  [OVERDUE]: "takes longer than three minutes to prepare. Save it smaller, no wider than 4000 pixels.",
  [UNREADABLE]: "cannot be opened. Look whether it is still there, and whether you may read it.",
};

/** The code for a format that can't be shown; undefined for formats that can. */
export function toRefusal(format: FileFormat): string | undefined {
  return format in SENTENCES ? format : undefined;
}

/** `The picture bowl.png is …`; `written` is how the author called it. */
export function explainRefusal(refusal: string, written: string): string {
  return `The image ${written} ${SENTENCES[refusal] ?? SENTENCES["unknown"] ?? ""}`;
}

/** The same of a file that would be published without being shown. */
export function explainRefusedFile(refusal: string): string {
  return `This file can't be published: it ${SENTENCES[refusal] ?? SENTENCES["unknown"] ?? ""}`;
}
