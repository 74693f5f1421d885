// Inserts the body and the comments, which are bytes, into the finished page, so that nothing is converted twice.

/** Replaces a placeholder. */
export interface Part {
  readonly place: string;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Minified already, and possibly long, so it is inserted after the page has been processed. */
  readonly finished?: true;
}

/**
 * The text as UTF-8 in unpooled memory, with each part in place of the first occurrence of its mark, if there is one.
 */
export function insertParts(text: string, parts: readonly Part[]): Buffer {
  const found = parts
    .map((part) => ({ ...part, at: text.indexOf(part.place) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const pieces: (string | Uint8Array)[] = [];
  let end = 0;
  for (const { place, bytes, at } of found) {
    pieces.push(text.slice(end, at), bytes);
    end = at + place.length;
  }
  pieces.push(text.slice(end));
  const whole = Buffer.allocUnsafeSlow(pieces.reduce((length, piece) => length + Buffer.byteLength(piece), 0));
  let start = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") start += whole.write(piece, start);
    else {
      whole.set(piece, start);
      start += piece.length;
    }
  }
  return whole;
}

/** Inserts a part at the last occurrence of its mark in finished bytes: the author's content comes before that mark. */
export function insertFinished(page: Buffer, { place, bytes }: Part): Buffer {
  const at = page.lastIndexOf(place);
  if (at < 0) return page;
  const end = at + Buffer.byteLength(place);
  const whole = Buffer.allocUnsafeSlow(page.length - (end - at) + bytes.length);
  page.copy(whole, 0, 0, at);
  whole.set(bytes, at);
  page.copy(whole, at + bytes.length, end);
  return whole;
}
