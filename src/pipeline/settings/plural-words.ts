// The schema of a text about a number: one form for each plural category of a language
// (https://cldr.unicode.org/index/cldr-spec/plural-rules).
import * as z from "zod";
import { record, text } from "../../lib/schema.ts";

/** A sentence about a number, with the plural categories of a language; one that is missing falls back to `other`. */
export function countedIn(language: string) {
  const categories = pluralCategories(language);
  const refusal = z.undefined({
    error: () => `isn't a plural form in this language (${language}). Use ${categories.join(", ")}.`,
  });
  const form = (category: Intl.LDMLPluralRule) =>
    categories.includes(category) ? word.optional() : refusal.optional();
  return record(
    {
      zero: form("zero"),
      one: form("one"),
      two: form("two"),
      few: form("few"),
      many: form("many"),
      other: word,
    },
    'one: "{count} comment" and other: "{count} comments"',
  );
}

/** The plural categories of a language, in a fixed order; `zero` is our addition where the language has none. */
export function pluralCategories(language: string): readonly Intl.LDMLPluralRule[] {
  const used = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return CATEGORIES.filter((category) => category === "zero" || used.includes(category));
}

/** All plural categories of CLDR. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

/** A text of the interface. */
export const word = text("the words to show");
