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
  ["Dear {{ name }} & <b>all</b>", "Dear & all"],
  ["{% include toc.html %}\n\nThe {{ site.title }}, and text.", "The, and text."],
  ['{{< figure src="a.jpg" >}}\n\nThe text.', "The text."],
  ['{% figure a.jpg alt="A loaf" %}\nThe text.\n{% endfigure %}', "The text."],
  ['[caption id="a" width="300"]![A loaf](loaf.jpg) Monday[/caption] The text.', "The text."],
  ['[caption id="a"] Monday\n\nThe text.', "The text."],
  ['[vc_row][vc_column width="1/2"]The text.[/vc_column][/vc_row]', "The text."],
  ["[embed]https://youtu.be/w7Ft2ymGmfc[/embed]\n\nThe text.", "The text."],
  ["[box]The text.[/box]", "The text."],
  ["::: tip Read **this**\nThe text.\n:::", "The text."],
  [":::\n\nThe text.", "The text."],
  ['import { Chart } from "../chart.astro";\n\nThe text.', "The text."],
  ["[Chorus]The text.[/Chorus]", "[Chorus]The text.[/Chorus]"],
  ["A loop [note k=3, l=4] and [for i=0].", "A loop [note k=3, l=4] and [for i=0]."],
  ["The text [sic] of [1] and {a: 1}.", "The text [sic] of [1] and {a: 1}."],
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
