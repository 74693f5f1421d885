// Text files are UTF-8; one that is not would publish broken letters.
import { isUtf8 } from "node:buffer";
import { explainForeignFile } from "./foreign-file.ts";
import { explainOldEncoding, type EncodingFault } from "./old-encoding.ts";

/** The text of a file with line feeds only and without a byte order mark, or the first line that is not UTF-8. */
export function decodeText(bytes: Buffer): string | EncodingFault {
  const foreign = explainForeignFile(bytes);
  if (foreign !== undefined) return { line: 1, message: foreign };
  if (!isUtf8(bytes)) return explainOldEncoding(bytes);
  return bytes
    .toString("utf8")
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
}

/** The same without control characters. */
export function decodePrintable(bytes: Buffer): string | EncodingFault {
  const text = decodeText(bytes);
  return typeof text === "string" ? withoutControls(text) : text;
}

/**
 * A text without control characters and without U+FFFE and U+FFFF, which HTML, XML and YAML do not allow
 * (https://html.spec.whatwg.org/multipage/parsing.html#parse-errors, https://www.w3.org/TR/xml/#charsets). Text pasted
 * from word processors contains them, invisibly. Control characters that break lines become spaces.
 */
export function withoutControls(text: string): string {
  return CONTROL.test(text)
    ? text.replace(/[\u000B\u000C\u0085]/gu, " ").replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, "")
    : text;
}

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u;

/**
 * The same of every text in a value; escapes such as \ud83d, half a letter that some program cut, come out as U+FFFD.
 */
export function withPrintableTexts(value: unknown): unknown {
  if (typeof value === "string") return withoutControls(value.toWellFormed());
  if (Array.isArray(value)) return value.map(withPrintableTexts);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPrintableTexts(one)]));
}
