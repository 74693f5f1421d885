// Shortens what an author typed for a message.

/** A text for a message: on one line, and not too long. */
export function quoteBriefly(text: string, length = 60): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length).trimEnd()}…` : line;
}
