// Every language that ships says all that English says, with the same places for values and with its own plurals.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { saysEvents } from "../../../src/features/signup/signup-settings.ts";
import { isTable } from "../../../src/lib/schema.ts";
import { countedSentence, type Counted } from "../../../src/lib/sentence.ts";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";
import { stringsIn } from "../../../src/pipeline/settings/strings.ts";
import { sampleSignup, STRINGS_FOLDER } from "./sample-settings.ts";

const LANGUAGES = readdirSync(STRINGS_FOLDER).map((name) => path.basename(name, ".yaml"));
const TRANSLATIONS = LANGUAGES.filter((language) => language !== "en");

/** A text, or the plural forms of one. */
type Entry = string | Counted;

const counted = z.strictObject({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});

function readWords(language: string): unknown {
  const yaml = parseYaml(readFileSync(path.join(STRINGS_FOLDER, `${language}.yaml`)));
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  return yaml.value;
}

/** All texts of a file by their paths, such as `signup.email`. Skips lists, which aren't sentences. */
function entriesOf(value: unknown, at = ""): readonly (readonly [path: string, entry: Entry])[] {
  if (typeof value === "string") return [[at, value]];
  if (!isTable(value)) return [];
  const forms = counted.safeParse(value);
  if (forms.success) return [[at, forms.data]];
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, at === "" ? key : `${at}.${key}`));
}

const formsOf = (entry: Entry): readonly (readonly [form: string, text: string])[] =>
  typeof entry === "string" ? [["", entry]] : Object.entries(entry).map(([form, text]) => [form, String(text)]);

const placesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu))].toSorted();

const english = new Map(entriesOf(readWords("en")));
const wordsOf = (language: string): ReadonlyMap<string, Entry> => new Map(entriesOf(readWords(language)));

/** What is the same in English and in these languages, by keys. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  ar: ["labeled", "events.announcement"],
  de: ["blog", "code", "events.announcement", "events.status", "labeled", "reply.name", "reply.website"],
  es: ["blog", "events.announcement", "labeled"],
  fr: ["blog", "code", "footnote", "footnotes", "pages"],
  it: ["blog", "events.announcement", "labeled", "signup.email", "tag"],
  nl: [
    "blog",
    "code",
    "events.announcement",
    "events.status",
    "labeled",
    "mail.openLesson",
    "series.downloads",
    "tag",
    "tags",
  ],
  pl: ["blog", "events.announcement", "events.status", "labeled", "tag"],
  pt: ["blog", "events.announcement", "labeled", "posts", "tag", "tags"],
};

test("ten languages ship", () => {
  expect(LANGUAGES.toSorted()).toEqual(["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt"]);
});

describe.each(LANGUAGES)("in %s", (language) => {
  const words = wordsOf(language);

  test("the file is valid, and has all texts that English has", () => {
    expect(stringsIn(language).safeParse(readWords(language)).error?.issues).toBeUndefined();
    expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test("each sentence about a number has exactly the plural forms of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, entry] of english) {
      const own = words.get(key);
      if (typeof entry === "string") expect(own, key).toBeTypeOf("string");
      // Any language may have its own words for nothing.
      else expect(new Set([...Object.keys(own ?? {}), "zero"]), key).toEqual(new Set([...forms, "zero"]));
    }
  });

  test("every text has a form for zero if English has one", () => {
    const own = [...english].filter(([, entry]) => typeof entry !== "string" && entry.zero !== undefined);
    for (const [key] of own) expect(words.get(key), key).toHaveProperty("zero");
  });

  test("each text has the same places for values", () => {
    for (const [key, entry] of english) {
      const expected = typeof entry === "string" ? placesIn(entry) : placesIn(entry.other);
      for (const [form, text] of formsOf(words.get(key) ?? "")) {
        // "No comments yet", "one comment" and "two comments" need no number.
        const mayLackCount = ["zero", "one", "two"].includes(form);
        const found = placesIn(text);
        const wanted = mayLackCount && !found.includes("{count}") ? expected.filter((p) => p !== "{count}") : expected;
        // The button of a film without a length, and a result for nothing, say less.
        if (form === "zero") expect(wanted, `${key}.${form}`).toEqual(expect.arrayContaining(found));
        else expect(found, `${key}.${form}`).toEqual(wanted);
      }
    }
  });

  test("numbers that are counted are readable", () => {
    for (const [key, entry] of words) {
      if (typeof entry === "string") continue;
      for (const count of [0, 1, 2, 3, 11, 21, 100, 1_000_000]) {
        expect(countedSentence(entry, count, language), `${key} ${count}`).not.toContain("{count}");
      }
    }
  });

  test("texts have no extra white space and no straight quotes", () => {
    for (const [key, entry] of words) {
      for (const [form, text] of formsOf(entry)) expect(text, `${key}.${form}`).toMatch(/^(?!\s)[^"'`]*(?<!\s)$/u);
      for (const [form, text] of formsOf(entry)) expect(text, `${key}.${form}`).not.toMatch(/\s\s/u);
    }
  });

  test("quotation marks in texts are those of the language", () => {
    const { quotes } = stringsIn(language).parse(readWords(language));
    const marks = new Set(quotes.join("").replace(/\s/gu, ""));
    // An apostrophe looks like a closing mark.
    const found = [...words].flatMap(([, entry]) =>
      formsOf(entry).flatMap(([, text]) => text.match(/[“”„«»「」]/gu) ?? []),
    );
    expect([...new Set(found)].filter((mark) => !marks.has(mark))).toEqual([]);
  });

  test("the words for events are found in a promise of them", () => {
    const { eventWords } = stringsIn(language).parse(readWords(language));
    expect(new Set(eventWords).size).toBe(eventWords.length);
    for (const word of eventWords) expect(saysEvents(offerSaying(`… ${word} …`), eventWords)).toBe(`… ${word} …`);
    expect(saysEvents(offerSaying("…"), eventWords)).toBeUndefined();
  });
});

function offerSaying(pitch: string) {
  const [offer] = sampleSignup({ heading: "…", pitch: [pitch], button: "…", consent: "…" }).forms;
  if (!offer) throw new Error("the sample has no offer");
  return offer;
}

test.each(TRANSLATIONS)("nothing is left in English by accident in %s", (language) => {
  const words = wordsOf(language);
  const same = [...english].flatMap(([key, entry]) => {
    const own = formsOf(words.get(key) ?? "").map(([, text]) => text);
    return formsOf(entry).some(([, text]) => own.includes(text)) ? [key] : [];
  });
  expect(same.toSorted()).toEqual((SAME[language] ?? []).toSorted());
});

test.each([
  ["pl", [1, 2, 5, 22, 25], ["1 komentarz", "2 komentarze", "5 komentarzy", "22 komentarze", "25 komentarzy"]],
  ["ar", [0, 1, 2, 3, 11, 100], ["لا توجد تعليقات", "تعليق واحد", "تعليقان", "3 تعليقات", "11 تعليقًا", "100 تعليق"]],
  ["ja", [0, 1, 2], ["コメントはまだありません", "1件のコメント", "2件のコメント"]],
  ["fr", [1, 2, 1_000_000], ["1 commentaire", "2 commentaires", "1 000 000 de commentaires"]],
] as const)("counts comments in %s", (language, counts, sentences) => {
  const { comments } = stringsIn(language).parse(readWords(language));
  const said = counts.map((count) => countedSentence(comments, count, language).replace(/[\u00A0\u202F]/gu, " "));
  expect(said).toEqual(sentences);
});
