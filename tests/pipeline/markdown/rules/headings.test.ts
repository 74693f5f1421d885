// Headings can be linked to.
import { describe, expect, test } from "vitest";
import { htmlOf, renderSample } from "../render-sample.ts";

test("a heading has an id of its words and a link to itself", () => {
  expect(htmlOf("## Why *wait*?")).toBe(
    '<h2 id="why-wait">Why <em>wait</em>? <a class="anchor" href="#why-wait" aria-label="Link to the section “Why wait?”"></a></h2>\n',
  );
});

test.each([
  ["## Über Öl", "uber-ol"],
  ["## C++ & me", "c-plus-plus-and-me"],
  ["## なぜ待つ？", "なぜ待つ"],
  ["## `code` and [a link](/x)", "code-and-a-link"],
  ["## 🎉", "section"],
  ["##", "section"],
  ["Underlined\n---", "underlined"],
  ["> ## Quoted", "quoted"],
  ["## {{ name }}", "name"],
])("the id of %j is %s", (source, id) => {
  expect(renderSample(source).ids).toEqual([id]);
});

test("no id is used twice", () => {
  const { ids, html } = renderSample("# One\n## One\n## One 2\n## one!\n## 🎉\n## 🏺\n");
  expect(ids).toEqual(["one", "one-2", "one-2-2", "one-3", "section", "section-2"]);
  expect([...html.matchAll(/<h\d id="([^"]+)"/gu)].map(([, id]) => id)).toEqual(ids);
});

describe("an id typed by the author has priority over a heading's", () => {
  test.each([
    ['## Wool\n\n<p id="wool">x</p>\n', "wool-2"],
    ["## Wool\n\nText <span id='wool'>x</span>\n", "wool-2"],
    ["<p id=wool>x</p>\n\n## Wool\n", "wool-2"],
    ['## Wool\n\n<a name="wool"></a>\n', "wool-2"],
    ['## Wool\n\n<!-- <p id="wool"> -->\n', "wool"],
    ['## Wool\n\n`<p id="wool">`\n', "wool"],
    ['## Wool\n\n<input name="wool">\n', "wool"],
  ])("%j", (source, id) => {
    expect(renderSample(source).html).toContain(`<h2 id="${id}">`);
  });
});

test.each(["fn1", "fnref1", "fn1-2"])("a heading named %s does not take the id of a footnote", (words) => {
  expect(renderSample(`## ${words}\n`).ids).toEqual([`section-${words}`]);
});

test("headings have a level and plain text", () => {
  expect(renderSample('# A\n### *B* "c"\n').headings).toEqual([
    { level: 1, id: "a", text: "A" },
    { level: 3, id: "b-c", text: "B “c”" },
  ]);
});

test("the text of a heading is escaped in the label of its link", () => {
  expect(htmlOf('## "> <b>x</b> &').split("<a ")[1]).toMatch(
    /^class="anchor" href="#[a-z-]*" aria-label="[^"<>]*"><\/a><\/h2>\n$/u,
  );
});

test("the label is the site's words", () => {
  expect(htmlOf("## A", { strings: { linkToSection: "Zum Abschnitt {title}" } })).toContain(
    'aria-label="Zum Abschnitt A"',
  );
});
