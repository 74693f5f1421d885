// Measures and shortens plain text.

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words in a text; scripts without spaces count two characters as a word. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  let wide = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code <= 32 || code === 160;
    if (!isSpace && !inside) words++;
    inside = !isSpace;
    wide ||= code >= 0x3040 && code <= 0x9fff;
  }
  return wide ? words + Math.floor((text.match(CJK)?.length ?? 0) / 2) : words;
}

/** The line of a place in a text, counted from 1. */
export function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** The characters of a text that are not ASCII, each once. */
export function distinctBeyondAscii(text: string): string {
  const found = new Set<number>();
  addBeyondAscii(found, text);
  return String.fromCodePoint(...found);
}

/** Adds the code points of a text that are not ASCII. */
export function addBeyondAscii(found: Set<number>, text: string): void {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 126) found.add(text.codePointAt(index) ?? code);
  }
}

/** The first sentences of a text that fit into `limit` characters; a longer first one is cut at a word. */
export function firstSentences(text: string, limit: number): string {
  const clean = text.replace(/\s+/gu, " ").trim();
  if (clean.length <= limit) return clean;
  const head = clean.slice(0, limit);
  const end = Math.max(...[". ", "! ", "? ", "… ", ".” ", "。", "！", "？"].map((mark) => endOf(head, mark)));
  if (end > limit / 3) return head.slice(0, end).trim();
  const space = head.lastIndexOf(" ");
  return `${head
    .slice(0, space > limit / 2 ? space : limit - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[\s,;:–—-]+$/u, "")}…`;
}

function endOf(text: string, mark: string): number {
  const at = text.lastIndexOf(mark);
  return at < 0 ? -1 : at + mark.trimEnd().length;
}

/** The regular expression that matches a text and nothing else, in JavaScript and in servers' rules (PCRE, RE2). */
export function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
