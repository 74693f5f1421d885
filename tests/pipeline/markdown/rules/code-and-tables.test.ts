// Which texts contain code or a table.
import { expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";

test.each([
  ["a fence", "```js\nconst a = 1;\n```\n"],
  ["code by its indent", "Words\n\n    code\n"],
  ["code among words", "Words and `code`."],
  ["code in a heading", "## On `code`\n"],
  ["a table", "| a | b |\n|---|---|\n| 1 | 2 |\n"],
  ["a table in a callout", "::: note\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n"],
  ["a typed table", '<TABLE class="old"><tr><td>1</td></tr></TABLE>\n'],
  ["typed code", "Words and <code>code</code>."],
  ["a typed key", "Press <kbd>x</kbd>."],
  ["typed lines", "<div>\n<pre>code</pre>\n</div>\n"],
])("%s is noticed", (_, source) => {
  expect(renderSample(source).hasCodeOrTable).toBe(true);
});

test.each([
  ["words alone", "A first `paragraph"],
  [
    "what all texts may hold",
    "## A heading\n\n> A quote[^1]\n\n- a list\n\n::: note\nA callout\n:::\n\n![A bowl](bowl.jpg)\n\n[^1]: A note\n",
  ],
  ["other typed markup", "<p>The table, and <em>code</em>, <tablet>and</tablet> <b>pre</b></p>\n"],
  ["escaped markup", "\\<table> and &lt;pre&gt;"],
])("%s is neither", (_, source) => {
  expect(renderSample(source).hasCodeOrTable).toBe(false);
});

test("the notes of one text don't affect the next", () => {
  renderSample("`code`");
  expect(renderSample("Words").hasCodeOrTable).toBe(false);
});
