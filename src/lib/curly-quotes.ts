// Curly quotes around values of settings: word processors type them, and YAML reads only straight ones.

const [OPENING, CLOSING] = ["“”„‟«»‹›‘‚", "“”‟«»‹›’‘"] as const;
const AROUND = new RegExp(`^[${OPENING}](.+)[${CLOSING}]$`, "su");

/** A value without the curly quotes around it; undefined for a value that has none. */
export function withoutCurlyQuotes(value: string): string | undefined {
  return AROUND.exec(value.trim())?.[1]?.trim();
}

/** Words of a list without their curly quotes, which may be around several words; undefined if there are none. */
export function wordsWithoutCurlyQuotes(words: readonly string[]): readonly string[] | undefined {
  const plain = words.map((word) =>
    isHalfQuoted(word) ? word.replace(/^[“”„‟«»]\s*|\s*[“”‟«»]$/gu, "") : withoutSingle(word),
  );
  return plain.some((word, index) => word !== words[index]) ? plain.filter((word) => word !== "") : undefined;
}

/** An apostrophe at one end is its author's: ’90s. */
function withoutSingle(word: string): string {
  return /^[‘‚‹](.+)[’‘›]$/su.exec(word)?.[1] ?? word;
}

/** Quotes inside a word, as in “slow” food, are its author's. */
function isHalfQuoted(word: string): boolean {
  const marks = word.match(/[“”„‟«»]/gu)?.length ?? 0;
  const [isFirst, isLast] = [/^[“”„‟«»]/u.test(word), /[“”‟«»]$/u.test(word)];
  return (isFirst && isLast && marks <= 2) || ((isFirst || isLast) && marks === 1);
}

/** A value as YAML that means just this text. */
export function toYamlValue(value: string): string {
  const isPlain = /^[^\s"'#&*!|>%@`[\]{},:?-]/u.test(value) && !/: |:$| #|[[\]{},"\\\n]/u.test(value);
  return isPlain ? value : inQuotes(value);
}

/** A value in straight quotes: in single ones if it has double ones inside, because nobody knows \" by heart. */
export function inQuotes(value: string): string {
  if (/["\\]/u.test(value) && !/['\n]/u.test(value)) return `'${value}'`;
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;
}
