// Writes a word of a line to type into a shell.

/** `my-blog`, and `'my blog'` in quotes. */
export function toShellWord(word: string): string {
  return /^[\w./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
