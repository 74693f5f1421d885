// The small set of field types that authors meet, each with the sentence for a wrong value.
import { distance } from "fastest-levenshtein";
import * as z from "zod";
import { toYamlValue, withoutCurlyQuotes, wordsWithoutCurlyQuotes } from "./curly-quotes.ts";
import { parseMoment, type Moment, type MomentFault } from "./moment.ts";
import { suggest } from "./suggest.ts";
import { hasScheme } from "./url.ts";
import { readWrittenDate } from "./written-date.ts";

/** Text on one or more lines; a number is taken as it was typed. `example` completes the sentence for anything else. */
export function text(example: string) {
  return z.preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z
      .string({ error: ({ input }) => explainNoText(input, example) })
      .trim()
      .min(1, { error: explainNoText(null, example) }),
  );
}

function explainNoText(input: unknown, example: string): string {
  if (input === undefined) return `is missing. Add a line like this: ${example}.`;
  if (input === null) return `is empty. Write ${example}.`;
  return `${read(input)} is not text. Write ${example}.`;
}

/** True or false, also typed as yes and no, on and off. */
export function yesNo(key: string) {
  return z.preprocess(
    readYesNo,
    z.boolean({
      error: ({ input }) =>
        `${read(input) === "nothing" ? "is empty" : `${read(input)} isn't true or false`}. Write ${key}: true or ${key}: false.`,
    }),
  );
}

/** Converts a word such as yes or no to a boolean; any other value stays as it is. */
export function readYesNo(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const word = value.trim().toLowerCase();
  if (word === "true" || word === "yes" || word === "on") return true;
  return word === "false" || word === "no" || word === "off" ? false : value;
}

/** A date, with or without a time; `zone` (IANA) applies where the text has no zone. */
export function moment(key: string, zone: string) {
  return z.unknown().transform((value, context): Moment => {
    const result = typeof value === "string" ? parseMoment(value, zone) : "shape";
    if (typeof result === "object") return result;
    context.addIssue({ code: "custom", message: explainDate(key, value, result) });
    return z.NEVER;
  });
}

/** What to write instead of a value that isn't a date. */
export function explainDate(key: string, value: unknown, fault: MomentFault): string {
  if (value === undefined || value === null || value === "")
    return `is missing. Add a line like this: ${key}: 2026-03-08`;
  const offset = typeof value === "string" ? /:\d\d\s?([+-](?:1[5-9]|[2-9]\d):?\d\d)$/u.exec(value)?.[1] : undefined;
  if (fault === "calendar" && offset !== undefined)
    return `${read(value)} has the time zone ${offset}, and there's none beyond +14:00. Write the right one, or leave it out.`;
  if (fault === "calendar") return `${read(value)} isn't in the calendar. Check the day and the hour.`;
  const written = typeof value === "string" ? readWrittenDate(value) : undefined;
  if (fault === "ambiguous" && written && "readings" in written) {
    const [day, month] = written.readings;
    return `${read(value)} could be two different days. Write ${key}: ${day} or ${key}: ${month}`;
  }
  if (typeof value === "string" && /\p{L}{3}|\d[./-]\d/u.test(value) && /\d/u.test(value) && !/\d{4}/u.test(value))
    return `${read(value)} has no year. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`;
  return `${read(value)} is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`;
}

/** A list of words. */
export function wordList(key: string) {
  return z
    .array(
      z.preprocess(
        (value) => (typeof value === "number" ? String(value) : value),
        z
          .string({
            error: ({ input }) => `${read(input)} is not a word. Write ${key}: [first, second].`,
          })
          .trim()
          .min(1, { error: `has an empty entry. Write ${key}: [first, second].` }),
      ),
      {
        error: ({ input }) =>
          input === null
            ? `is empty. Write ${key}: [first, second], or remove the line.`
            : `${read(input)} should be a list. Write ${key}: ${asList(input)}.`,
      },
    )
    .superRefine((words, context) => {
      const plain = wordsWithoutCurlyQuotes(words);
      if (plain === undefined) return;
      const list = plain.map(toYamlValue).join(", ");
      const message = `has curly quotes, and they would be shown. Write ${key}: [${list}]`;
      context.addIssue({ code: "custom", message });
    });
}

/** One of a few words, as the author has to type it. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: ({ input }) => `can't be ${read(input)}. Write ${listWords(words)}.` });
}

/** A whole number within bounds; front matter gives its digits as text. */
export function wholeNumber(least: number, most: number) {
  const error = ({ input }: { input?: unknown }) => `${read(input)} is not a whole number from ${least} to ${most}.`;
  return z.preprocess(
    (value) => (typeof value === "string" && /^\d{1,9}$/u.test(value) ? Number(value) : value),
    z.int({ error }).min(least, { error }).max(most, { error }),
  );
}

/** A place that a link may point to: an address on the site beginning with /, or https:, mailto: and the like. */
export function linkTarget() {
  return text("/about/ or https://example.org/").refine(
    (value) => value.startsWith("/") || value.startsWith("#") || hasScheme(value),
    {
      error: ({ input }) =>
        `${read(input)} isn't an address. Write /about/ for a page of this site, or https://example.org/`,
    },
  );
}

/** Whether a value is a table of keys. */
export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A table of keys that refuses unknown ones. */
export function record<Shape extends z.ZodRawShape>(shape: Shape, example: string) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? undefined : `needs more than one value. Write it like this: ${example}`,
  });
}

/** The keys of a record inside a shape; empty without a record. */
export function innerKeys(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional) return innerKeys(schema.unwrap());
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Explains a schema's issues in sentences. An unknown key gets the known key with the most similar spelling, which is
 * then not reported as missing. `place` completes "isn't a setting", for keys that aren't inside another.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  knownKeys: (path: readonly PropertyKey[]) => readonly string[],
  place = "here",
): Fault[] {
  const misspelt = new Set<string>();
  const unknown = issues.flatMap((issue): Fault[] => {
    if (issue.code !== "unrecognized_keys") return [];
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => {
      const meant = suggestKey(key, known);
      if (meant !== undefined) misspelt.add([...issue.path, meant].join("."));
      const where = issue.path.length === 0 ? place : "here";
      const choice = known.length === 0 ? "Remove the line." : `Use one of: ${known.join(", ")}.`;
      return {
        path: [...issue.path, key],
        message: `isn't a setting ${where}. ${meant === undefined ? choice : `Did you mean ${meant}?`}`,
      };
    });
  });
  const others = issues.flatMap((issue): Fault[] => {
    const isTold =
      issue.code === "unrecognized_keys" ||
      (issue.message.startsWith("is missing") && misspelt.has(issue.path.join(".")));
    return isTold ? [] : [{ path: issue.path, message: explainCurlyQuotes(issue.path, issue.message) }];
  });
  return [...others, ...unknown];
}

/** A message that begins with a value in curly quotes is about these quotes, whatever else is wrong with the value. */
function explainCurlyQuotes(path: readonly PropertyKey[], message: string): string {
  const value = /^"([^"]+)" /u.exec(message)?.[1];
  const plain = value === undefined ? undefined : withoutCurlyQuotes(value);
  if (plain === undefined || message.includes(" should be a list.")) return message;
  const key = path.at(-1);
  const line = typeof key === "string" ? `${key}: ${toYamlValue(plain)}` : toYamlValue(plain);
  return `has curly quotes around it, and only straight ones count. Write ${line}`;
}

/** Keys that decide who sees a page: guessing one of them could publish a hidden page. */
const VISIBILITY: readonly string[] = ["draft", "unlisted", "expires", "permalink", "announced"];

/** The known key with the most similar spelling; a key that decides who sees a page only for an obvious typo. */
export function suggestKey(key: string, known: readonly string[]): string | undefined {
  const isNear = (meant: string): boolean => distance(key.toLowerCase(), meant) <= 2 && key.at(0) === meant.at(0);
  return suggest(
    key,
    known.filter((one) => !VISIBILITY.includes(one) || isNear(one)),
  );
}

/** A value, quoted for a message to the author. */
export function read(value: unknown): string {
  if (value === undefined || value === null || value === "") return "nothing";
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}

function asList(value: unknown): string {
  const typed = typeof value === "string" ? (withoutCurlyQuotes(value) ?? value) : "";
  const words = typed.split(/[,;]|(?:^|\s)-/u);
  const list = words.map((word) => word.trim().replace(/^#/u, "")).filter(Boolean);
  return `[${list.length > 0 ? list.join(", ") : "first, second"}]`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
