// The text of a drawing, from whatever encoding a drawing program saved it in.

/** Decodes a drawing; undefined where the bytes don't match their declared encoding, or UTF-8 without a declaration. */
export function decodeSvg(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, encodingOf(bytes));
  // https://www.w3.org/TR/xml/#charsets; text in a misdetected encoding contains such characters, too.
  return text === undefined || FORBIDDEN.test(text) ? undefined : text;
}

/** The same of a head, whose last character may be cut in two: what cannot be read comes out as U+FFFD. */
export function decodeSvgHead(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes) === "unknown" ? "utf-8" : encodingOf(bytes)).decode(bytes);
}

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** Detects UTF-16 by its first bytes (https://www.w3.org/TR/xml/#sec-guessing), other encodings by the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1];
  // A text whose declaration can be read byte by byte is not in UTF-16, though programs have written so.
  if (declared === undefined || /^utf-?16/iu.test(declared)) return "utf-8";
  return isKnown(declared) ? declared : "unknown";
}

function isKnown(label: string): boolean {
  return decode(new Uint8Array(), label) !== undefined;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
