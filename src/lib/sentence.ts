// Sentences with places for values, and with a form for each number, in any language.

/** A sentence about a number, by the language's plural categories (CLDR); `zero` is our own and optional. */
export interface Counted {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

/** Puts values into a sentence: `{date}` in it becomes values.date. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (placeholder, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : placeholder,
  );
}

const numbers = new Map<string, string>();
const plurals = new Map<string, Intl.PluralRules>();

/** The sentence that fits a number in a language, with `{count}` and other values put in. */
export function countedSentence(
  counted: Counted,
  count: number,
  language: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  const sentence = (count === 0 ? counted.zero : undefined) ?? counted[rules.select(count)] ?? counted.other;
  // Writing a number the way of a language is slow, and a site has the same few numbers on every page.
  const key = `${language} ${count}`;
  const written = numbers.get(key) ?? count.toLocaleString(language);
  numbers.set(key, written);
  return fillIn(sentence, { ...values, count: written });
}
