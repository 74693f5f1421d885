// The first sentences of a text, as plain words.
import { expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";

test.each([
  ["One **bold** [link](/x) and `code`.\n\nTwo.", "One bold link and code. Two."],
  ["# A heading\n\nThe text.\n\n## Another\n\nMore.", "The text. More."],
  ["- a list\n- of things\n\n> a quote\n\n| a |\n|---|\n\nThe text.", "The text."],
  ["![A bowl](bowl.jpg)\n\nThe text.", "The text."],
  ["::: note\nAn aside\n:::\n\nThe text.", "The text."],
  ["The text.[^1]\n\n[^1]: A note.", "The text."],
  ["One\ntwo\\\nthree", "One two three"],
  ['"Quotes" -- and dots...', "“Quotes” – and dots…"],
  ["Dear {{ name }} & <b>all</b>", "Dear {{ name }} & all"],
  ["", ""],
  ["## Only a heading", ""],
])("of %j is %j", (source, excerpt) => {
  expect(renderSample(source).excerpt).toBe(excerpt);
});

test("is no longer than two hundred characters and ends at a sentence", () => {
  const { excerpt } = renderSample("This sentence has exactly forty letters. ".repeat(20));
  expect(excerpt.length).toBeLessThanOrEqual(200);
  expect(excerpt).toMatch(/letters\.$/u);
});
