// The plural forms of a language, and what is said of others.
import { describe, expect, test } from "vitest";
import { countedIn, pluralCategories } from "../../../src/pipeline/settings/plural-words.ts";

test.each([
  ["en", ["zero", "one", "other"]],
  ["ja", ["zero", "other"]],
  ["pl", ["zero", "one", "few", "many", "other"]],
  ["ar", ["zero", "one", "two", "few", "many", "other"]],
])("%s has the forms %j", (language, forms) => {
  expect(pluralCategories(language)).toEqual(forms);
});

describe("a text about a number", () => {
  test("needs no form but the last", () => {
    expect(countedIn("pl").parse({ other: "{count} wpisu" })).toEqual({ other: "{count} wpisu" });
  });

  test.each([
    ["en", { few: "some", other: "more" }, "isn't a plural form in this language (en). Use zero, one, other."],
    ["en", { one: "one" }, "is missing. Add a line like this: the words to show."],
  ])("%s: %j is refused", (language, forms, sentence) => {
    expect(countedIn(language).safeParse(forms).error?.issues[0]?.message).toBe(sentence);
  });
});
