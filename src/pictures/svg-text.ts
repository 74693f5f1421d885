// The letters of a drawing, in UTF-8 or, as some drawing programs save it, in UTF-16.

export function decodeSvg(bytes: Uint8Array): string {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return Buffer.from(bytes).toString("utf8");
  // It is published in UTF-8, so it must no longer say otherwise.
  return Buffer.from(bytes.subarray(2)).toString("utf16le").replace(/^<\?xml[^>]*\?>/u, "");
}
