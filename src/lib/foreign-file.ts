// Recognizes files that have the name of a text, but were saved by another program in a format of its own.
import { saveAsText } from "./save-as-text.ts";

/** What such a file is and how its author gets a text out of it; undefined for anything that may be a text. */
export function explainForeignFile(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 64).toString("latin1");
  const found = SIGNATURES.find(([signature]) => signature.test(start));
  if (found) return found[1](bytes);
  const width = wideWidth(bytes);
  return width === undefined ? undefined : `This text is saved in UTF-${width}. Save it again in UTF-8: ${HOW_TO_SAVE}`;
}

/** Steps for the editors that come with Windows and the Mac. */
export const HOW_TO_SAVE =
  "in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, Duplicate, " +
  "then File, Save, and Plain Text Encoding: Unicode (UTF-8).";

const document = (program: "Word" | "LibreOffice" | "Pages"): string =>
  `This is a ${program} document, not a plain text. ${saveAsText(program)}. Then give the new file the name of this one.`;

const image = (kind: string, ending: string) => () =>
  `This is an image (${kind}), not a text. Rename it, so that its name ends in ${ending}.`;
const media = (kind: string, ending: string) => () =>
  `This is ${kind}, not a text. Rename it, so that its name ends in ${ending}.`;

/** Binary formats have control bytes where a text that begins with the same letters has none. */
const SIGNATURES: readonly (readonly [signature: RegExp, explain: (bytes: Buffer) => string])[] = [
  [/^PK(?:\x03\x04|\x05\x06)/u, explainZip],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/u, () => document("Word")],
  [
    /^(?:\xef\xbb\xbf)?\s*\{\\rtf\d/u,
    () =>
      `This is formatted text (RTF), not plain text. ${saveAsText("TextEdit")}. ` +
      "In Word or WordPad, choose File, Save As, Plain Text (.txt). Then give the new file the name of this one.",
  ],
  [
    /^%PDF-\d\.\d\s*[\r\n]/u,
    () => "This is a PDF, not a text. Copy its words into a new text file, and give that the name of this one.",
  ],
  [/^\xff\xd8\xff/u, image("JPEG", ".jpg")],
  [/^\x89PNG\r\n/u, image("PNG", ".png")],
  [/^GIF8[79]a.{0,8}[\0-\x08]/su, image("GIF", ".gif")],
  [/^RIFF.{4}WEBP.{0,20}[\0-\x08]/su, image("WebP", ".webp")],
  [/^\0.{3}ftyp(?:avif|avis)/su, image("AVIF", ".avif")],
  [/^\0.{3}ftyp(?:hei|hev|mif1|msf1)/su, image("HEIC", ".heic")],
  [/^\0.{3}ftypM4A/su, media("a sound recording", ".m4a")],
  [/^\0.{3}ftyp/su, media("a video", ".mp4")],
  [/^(?:ID3[\x02-\x04][\0-\x08]|\xff[\xfb\xf3\xf2])/u, media("a sound recording", ".mp3")],
  [/^\x1f\x8b/u, () => "This is a packed file (gzip), not a text. Unpack it, and put the text in it here."],
  [/^SQLite format 3\0/u, () => "This is a database, not a text. Copy its words into a new text file."],
];

function explainZip(bytes: Buffer): string {
  if (bytes.includes("mimetypeapplication/vnd.oasis.opendocument.text")) return document("LibreOffice");
  if (bytes.includes("word/")) return document("Word");
  if (bytes.includes("Index/Document.iwa") || bytes.includes("Index.zip")) return document("Pages");
  return "This is a ZIP file, not a text. Unpack it, and put the text in it here.";
}

/** So many bytes tell how letters are written. */
const SAMPLE = 512;

/** 16 or 32 for a text whose letters have so many bits each, with a byte order mark or without one. */
function wideWidth(bytes: Buffer): 16 | 32 | undefined {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start === "\xff\xfe\0\0" || start === "\0\0\xfe\xff") return 32;
  if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff")) return 16;
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  // Of four bytes in a row, those that are always empty tell the width and the order.
  const empty = [0, 1, 2, 3].map((place) => sample.filter((byte, index) => byte === 0 && index % 4 === place).length);
  const shape = empty.map((count) => toShape(count / (sample.length / 4))).join("");
  return WIDTHS[shape];
}

const WIDTHS: Readonly<Record<string, 16 | 32>> = { ".000": 32, "000.": 32, ".0.0": 16, "0.0.": 16 };

/** Western letters leave some of their bytes empty, nearly always or never. */
function toShape(share: number): string {
  return share > 0.6 ? "0" : share < 0.1 ? "." : "?";
}
