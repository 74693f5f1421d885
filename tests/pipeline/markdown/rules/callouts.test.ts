// Callouts next to the text.
import { expect, test } from "vitest";
import { htmlOf } from "../render-sample.ts";

test.each([
  ["note", "Note"],
  ["try", "Try this"],
  ["warning", "Take care"],
])("a %s has a name of its own: %s", (kind, title) => {
  expect(htmlOf(`::: ${kind}\nWords\n:::\n`)).toBe(
    `<div class="callout" role="note" data-kind="${kind}">\n<p class="callout-title">${title}</p>\n<p>Words</p>\n</div>\n`,
  );
});

test("a title may be given, and is text", () => {
  expect(htmlOf("::: note Wait & <b>see</b>\nWords\n:::\n")).toContain(
    '<p class="callout-title">Wait &amp; &lt;b&gt;see&lt;/b&gt;</p>',
  );
});

test("a title has the quotes of the language", () => {
  expect(htmlOf('::: note Editor\'s note on "wet" *clay*\nWords\n:::\n')).toContain(
    '<p class="callout-title">Editor’s note on “wet” *clay*</p>',
  );
});

test("names come from the site's words", () => {
  expect(
    htmlOf("::: try\nx\n:::\n", { strings: { callouts: { note: "Hinweis", try: "Probier’s", warning: "Achtung" } } }),
  ).toContain('<p class="callout-title">Probier’s</p>');
});

test("holds any Markdown", () => {
  expect(htmlOf("::: note\n- one\n\n```\n:: code\n```\n:::\nAfter\n")).toMatch(
    /<ul>\n<li>one<\/li>\n<\/ul>\n<pre.*<\/pre>\n<\/div>\n<p>After<\/p>\n$/su,
  );
});

test("a callout can contain another that has fewer colons", () => {
  expect(htmlOf(":::: warning\n::: try\nInner\n:::\nOuter\n::::\n")).toMatch(
    /data-kind="warning">.*data-kind="try">.*<p>Inner<\/p>\n<\/div>\n<p>Outer<\/p>\n<\/div>\n$/su,
  );
});

test("wide makes its content wider than the text", () => {
  expect(htmlOf("::: wide\nWords\n:::\n")).toBe('<div class="wide">\n<p>Words</p>\n</div>\n');
});

test("ends with the text where it was not closed", () => {
  expect(htmlOf("::: note\nWords\n")).toMatch(/<p>Words<\/p>\n<\/div>\n$/u);
});

test.each(["::: tip\nx\n:::", "::: notebook\nx\n:::", "::: Note\nx\n:::", ":: note\nx\n::"])(
  "an unknown kind stays text: %j",
  (source) => {
    expect(htmlOf(source)).not.toContain("<div");
  },
);
