// Sentences with a number or a name in them, in the grammar of their language.
import { expect, test } from "vitest";
import { countedSentence, fillIn } from "../../../src/lib/sentence.ts";
import { englishStrings } from "./sample-settings.ts";

const comments = { zero: "No comments yet", one: "{count} comment", other: "{count} comments" };

test.each([
  [0, "No comments yet"],
  [1, "1 comment"],
  [2, "2 comments"],
  [1234, "1,234 comments"],
])("counts %i in English: %s", (count, sentence) => {
  expect(countedSentence(comments, count, "en")).toBe(sentence);
});

test("has the plural for nothing where nothing has no words of its own", () => {
  expect(countedSentence({ one: "{count} post", other: "{count} posts" }, 0, "en")).toBe("0 posts");
  expect(countedSentence({ one: "{count} article", other: "{count} articles" }, 0, "fr")).toBe("0 article");
});

test.each([
  [1, "1 komentarz"],
  [2, "2 komentarze"],
  [5, "5 komentarzy"],
  [22, "22 komentarze"],
])("counts %i in Polish, which has three plurals: %s", (count, sentence) => {
  const polish = {
    one: "{count} komentarz",
    few: "{count} komentarze",
    many: "{count} komentarzy",
    other: "{count} komentarza",
  };
  expect(countedSentence(polish, count, "pl")).toBe(sentence);
});

test("falls back to the general form where the fitting one was not written", () => {
  expect(countedSentence({ other: "Comments: {count}" }, 1, "en")).toBe("Comments: 1");
});

test("writes numbers the way of the language", () => {
  expect(countedSentence({ other: "{count} Beiträge" }, 12_345, "de")).toBe("12.345 Beiträge");
});

test("puts in other values beside the number", () => {
  expect(countedSentence(englishStrings().responses, 2, "en", { title: "Slow Bread" })).toBe(
    "2 responses to “Slow Bread”",
  );
});

test.each([
  ["{author} says:", { author: "Ann" }, "Ann says:"],
  ["{a} and {a}", { a: "x" }, "x and x"],
  ["{page} of {pages}", { page: 2, pages: 10 }, "2 of 10"],
  ["{unknown} stays", {}, "{unknown} stays"],
  ["{title}", { title: "{author}", author: "Ann" }, "{author}"],
  ["{title}", { title: "$& $1 $$" }, "$& $1 $$"],
])("fills %j with %j: %j", (sentence, values, filled) => {
  expect(fillIn(sentence, values)).toBe(filled);
});
