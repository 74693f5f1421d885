// A layout is text, the body of a post is bytes: they meet only in the finished file, so that neither is converted twice.

/** The text as UTF-8, in memory of its own, with `body` in the place of `place` if the text has one. */
export function insertBody(text: string, place: string, body: Uint8Array | undefined): Buffer {
  const at = body === undefined ? -1 : text.indexOf(place);
  if (body === undefined || at < 0) {
    const whole = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
    whole.write(text);
    return whole;
  }
  const before = text.slice(0, at);
  const after = text.slice(at + place.length);
  const start = Buffer.byteLength(before);
  const whole = Buffer.allocUnsafeSlow(start + body.length + Buffer.byteLength(after));
  whole.write(before, 0);
  whole.set(body, start);
  whole.write(after, start + body.length);
  return whole;
}
