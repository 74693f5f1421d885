// The words of the interface: a file per language in layouts/strings, any of them changed in content/strings.yaml.
import * as z from "zod";
import { record, text } from "../lib/schema.ts";

const word = text("the words to show");

/** A sentence about a number, by the language's plural categories (CLDR); `zero` is our own and optional. */
const counted = record(
  {
    zero: word.optional(),
    one: word.optional(),
    two: word.optional(),
    few: word.optional(),
    many: word.optional(),
    other: word,
  },
  'one: "{count} comment" and other: "{count} comments"',
);

export const stringsShape = {
  /** Outer and inner quotation marks: four entries, opening before closing. */
  quotes: z.array(word, { error: () => "should be a list of four. Write [“, ”, ‘, ’]." }).length(4, { error: "should be a list of four. Write [“, ”, ‘, ’]." }),
  skipToText: word,
  mainNavigation: word,
  footerNavigation: word,
  blog: word,
  archive: word,
  archiveTitle: word,
  comments: counted,
  posts: counted,
  readingTime: counted,
  contents: word,
  updated: word,
  olderPost: word,
  newerPost: word,
  morePosts: word,
  related: word,
  recentPosts: word,
  responses: counted,
  missingResponses: counted,
  says: word,
  leaveReply: word,
  replyLater: word,
  repliesClosed: word,
  pageOf: word,
  pages: word,
  earlierPosts: word,
  laterPosts: word,
  tag: word,
  tags: word,
  category: word,
  categories: word,
  aboutAuthor: word,
  followByFeed: word,
  feed: word,
  feedTitle: word,
  noPostsYet: word,
  notFoundTitle: word,
  notFoundText: word,
  linkToSection: word,
  footnotes: word,
  footnote: word,
  backToText: word,
  table: word,
  code: word,
  callouts: record({ note: word, try: word, warning: word }, "note: Note"),
  faultyTitle: word,
  faultyRemedy: word,
  problems: word,
  states: record({ draft: word, scheduled: word, unlisted: word, expired: word }, "draft: Draft"),
};

export const strings = record(stringsShape, "archive: Archive");

export type Strings = z.output<typeof strings>;
export type Counted = Strings["comments"];

/** The keys that may stand at a path of a strings file, for suggestions. */
export function knownStringKeys(path: readonly PropertyKey[]): readonly string[] {
  const inner: unknown = path.length === 0 ? strings : stringsShape[String(path[0]) as keyof Strings];
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** Puts values into a sentence: `{date}` in it becomes values.date. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (placeholder, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : placeholder));
}

const numbers = new Map<string, string>();
const plurals = new Map<string, Intl.PluralRules>();

/** The sentence that fits a number in a language, with `{count}` and other values put in. */
export function countedSentence(counted: Counted, count: number, language: string, values: Readonly<Record<string, string>> = {}): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  const sentence = (count === 0 ? counted.zero : undefined) ?? counted[rules.select(count)] ?? counted.other;
  // Writing a number the way of a language is slow, and a site has the same few numbers on every page.
  const key = `${language} ${count}`;
  const written = numbers.get(key) ?? count.toLocaleString(language);
  numbers.set(key, written);
  return fillIn(sentence, { ...values, count: written });
}
