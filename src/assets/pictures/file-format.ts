// Detects a file's format from its first bytes, whatever its name says.
import { closeSync, openSync, readSync } from "node:fs";
import { nameAt, readProlog } from "./svg-prolog.ts";
import { decodeSvgHead } from "./svg-text.ts";

export type FileFormat =
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "avif"
  | "tiff"
  | "svg"
  | "heic"
  | "bmp"
  | "jxl"
  | "pdf"
  | "photoshop"
  | "html"
  | "gzip"
  | "empty"
  | "unknown";

/** A photograph's head is enough; of text, so much has to be given that a comment at its start ends. */
const HEAD = 64 * 1024;

const SIGNATURES: readonly (readonly [FileFormat, RegExp])[] = [
  ["jpeg", /^\xff\xd8\xff/u],
  ["png", /^\x89PNG\r\n\x1a\n/u],
  ["gif", /^GIF8[79]a/u],
  ["webp", /^RIFF.{4}WEBP/su],
  ["avif", /^.{4}ftyp(?:avif|avis)/su],
  ["avif", /^.{4}ftyp(?:mif1|msf1).{4}.{0,40}avi[fs]/su],
  // HEVC pictures, as cameras of phones write them (https://nokiatech.github.io/heif/technical.html).
  ["heic", /^.{4}ftyp(?:hei[cmsx]|hev[cx]|mif1|msf1)/su],
  ["tiff", /^(?:II\*\0|MM\0\*)/u],
  ["jxl", /^(?:\xff\x0a|\0\0\0\x0cJXL )/u],
  ["pdf", /^%PDF-/u],
  ["photoshop", /^8BPS/u],
  ["gzip", /^\x1f\x8b/u],
  ["bmp", /^BM.{4}\0\0\0\0/su],
];

/** `head` is the start of a file. */
export function readFormat(head: Uint8Array): FileFormat {
  if (head.length === 0) return "empty";
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD));
  const start = bytes.subarray(0, 64).toString("latin1");
  const found = SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
  return found ?? readMarkup(bytes);
}

/** The first element of a text, in whatever encoding drawing programs write. */
function readMarkup(bytes: Buffer): FileFormat {
  const text = decodeSvgHead(bytes);
  if (/^[\s\uFEFF]*<!doctype\s+html\b/iu.test(text)) return "html";
  const prolog = readProlog(text);
  const name = prolog ? nameAt(text, prolog.root).toLowerCase() : "";
  if (/^(?:[^:]+:)?(?:html|head|body)$/u.test(name)) return "html";
  return /^(?:[^:]+:)?svg$/u.test(name) ? "svg" : "unknown";
}

/** As much of a file's beginning as readFormat needs. */
export function readHead(file: string): Uint8Array {
  const head = Buffer.alloc(HEAD);
  const descriptor = openSync(file, "r");
  try {
    return head.subarray(0, readSync(descriptor, head, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}
