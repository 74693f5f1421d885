// Headings can be linked to.
import { expect, test } from "vitest";
import { htmlOf, renderSample } from "../render-sample.ts";

test("a heading has an id of its words and a link to itself", () => {
  expect(htmlOf("## Why *wait*?")).toBe('<h2 id="why-wait">Why <em>wait</em>? <a class="anchor" href="#why-wait" aria-label="Link to the section “Why wait?”"></a></h2>\n');
});

test.each([
  ["## Über Öl", "uber-ol"],
  ["## C++ & me", "c-and-me"],
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

test("no id stands twice", () => {
  const { ids, html } = renderSample("# One\n## One\n## One 2\n## one!\n## 🎉\n## 🏺\n");
  expect(ids).toEqual(["one", "one-2", "one-2-2", "one-3", "section", "section-2"]);
  expect([...html.matchAll(/<h\d id="([^"]+)"/gu)].map(([, id]) => id)).toEqual(ids);
});

test("headings are told by level and words, without marks", () => {
  expect(renderSample('# A\n### *B* "c"\n').headings).toEqual([
    { level: 1, id: "a", text: "A" },
    { level: 3, id: "b-c", text: "B “c”" },
  ]);
});

test("words of a heading cannot leave the label of its link", () => {
  expect(htmlOf('## "> <b>x</b> &').split("<a ")[1]).toMatch(/^class="anchor" href="#[a-z-]*" aria-label="[^"<>]*"><\/a><\/h2>\n$/u);
});

test("the label is the site's words", () => {
  expect(htmlOf("## A", { strings: { linkToSection: "Zum Abschnitt {title}" } })).toContain('aria-label="Zum Abschnitt A"');
});
