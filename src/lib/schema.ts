// The small set of field types that authors meet, each with the sentence for a wrong value.
import * as z from "zod";
import { parseMoment, type Moment } from "./moment.ts";
import { suggest } from "./suggest.ts";
import { hasScheme } from "./url.ts";

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
  if (input === undefined) return `is missing. Add a line such as ${example}.`;
  if (input === null) return `is empty. Write ${example}.`;
  return `${read(input)} is not text. Write ${example}.`;
}

/** Exactly true or false; the words "yes", "maybe" or a quoted "false" are no answer. */
export function yesNo(key: string) {
  return z.boolean({
    error: ({ input }) =>
      `${read(input)} is neither true nor false. Write ${key}: true or ${key}: false, without quotes.`,
  });
}

/** A date, with or without a time; `zone` (IANA) counts where it names none. */
export function moment(key: string, zone: string) {
  return z.unknown().transform((value, context): Moment => {
    const result = typeof value === "string" ? parseMoment(value, zone) : "shape";
    if (typeof result === "object") return result;
    context.addIssue({ code: "custom", message: explainDate(key, value, result) });
    return z.NEVER;
  });
}

/** What to write instead of a value that is no date. */
export function explainDate(key: string, value: unknown, fault: "shape" | "calendar"): string {
  if (value === undefined || value === null || value === "")
    return `is missing. Add a line such as ${key}: 2026-03-08.`;
  if (fault === "calendar") return `${read(value)} is not in the calendar. Check the day and the hour.`;
  if (typeof value === "string" && /\p{L}{3}|\d[./-]\d/u.test(value) && /\d/u.test(value) && !/\d{4}/u.test(value))
    return `${read(value)} has no year. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`;
  return `${read(value)} is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`;
}

/** A list of words. */
export function wordList(key: string) {
  return z.array(
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
  );
}

/** One of a few words, as the author has to type it. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: ({ input }) => `${read(input)} is not known here. Write ${listWords(words)}.` });
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
        `${read(input)} is no address. Write /about/ for a page of this site, or https://example.org/.`,
    },
  );
}

/** Whether a value has keys of its own. */
export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A table of keys that refuses unknown ones. */
export function record<Shape extends z.ZodRawShape>(shape: Shape, example: string) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? undefined
        : `${read(issue.input)} should have keys of its own. Write ${example}.`,
  });
}

/** The keys of a record inside a shape; none where there is no record. */
export function innerKeys(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional) return innerKeys(schema.unwrap());
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What a schema found wrong, as sentences; an unknown key gets the known one that is spelt most like it, which is then
 * not told to be missing as well.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  knownKeys: (path: readonly PropertyKey[]) => readonly string[],
): Fault[] {
  const misspelt = new Set<string>();
  const unknown = issues.flatMap((issue): Fault[] => {
    if (issue.code !== "unrecognized_keys") return [];
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => {
      const meant = suggest(key, known);
      if (meant !== undefined) misspelt.add([...issue.path, meant].join("."));
      const remedy = meant === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${meant}?`;
      return { path: [...issue.path, key], message: `"${key}" is not known here. ${remedy}` };
    });
  });
  const others = issues.flatMap((issue): Fault[] => {
    const isTold =
      issue.code === "unrecognized_keys" ||
      (issue.message.startsWith("is missing") && misspelt.has(issue.path.join(".")));
    return isTold ? [] : [{ path: issue.path, message: issue.message }];
  });
  return [...others, ...unknown];
}

/** A value as it is quoted back to its author. */
export function read(value: unknown): string {
  if (value === undefined || value === null || value === "") return "nothing";
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}

function asList(value: unknown): string {
  const words = typeof value === "string" ? value.split(/[,;]|(?:^|\s)-/u) : [];
  const list = words.map((word) => word.trim().replace(/^#/u, "")).filter(Boolean);
  return `[${list.length > 0 ? list.join(", ") : "first, second"}]`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
