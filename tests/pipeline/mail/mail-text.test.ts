// The same email as plain text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMail } from "../../../src/pipeline/mail/mail.ts";
import type { Mail } from "../../../src/pipeline/mail/mail-parts.ts";
import { sampleMail } from "./sample-mail.ts";
import { wildHtml } from "./wild-html.ts";

const textOf = (changes: Partial<Mail>): string => renderMail(sampleMail(changes)).text;
/** The content between the heading and the button. */
const bodyOf = (body: string): string =>
  textOf({ heading: "", body, action: undefined })
    .split("\n\n------------------------\n")[0]
    ?.replace(/^-{24}[\s\S]*$/u, "") ?? "";

test("has the heading, text, target of the button, and footer", () => {
  expect(textOf({})).toBe(`Slow bread
==========

Flour, water, and a whole day.

Read it on the site
https://small.example/slow-bread/

------------------------

You receive this because you signed up.

Small Site
https://small.example/
`);
});

test.each([
  ["paragraphs", "<p>a\n  b</p>\n<p>c<br>d</p>", "a b\n\nc\nd"],
  ["headings", "<h2>A title</h2><p>a</p><h3>Smaller</h3><p>b</p>", "A title\n-------\n\na\n\nSmaller\n\nb"],
  ["a link", '<p>See <a href="/about/">what we do</a>.</p>', "See what we do (https://small.example/about/)."],
  [
    "a link that is its address",
    '<p><a href="https://elsewhere.example/">elsewhere.example</a></p>',
    "elsewhere.example",
  ],
  [
    "an address of mail",
    '<p><a href="mailto:lisa@small.example">lisa@small.example</a>, <a href="mailto:lisa@small.example">Lisa</a></p>',
    "lisa@small.example, Lisa (lisa@small.example)",
  ],
  ["a list", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"],
  ["numbers", '<ol start="9"><li>a</li><li>b</li></ol>', "9. a\n10. b"],
  ["a list of paragraphs", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n\n- c"],
  ["a quotation", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>", "> a\n>\n> > b"],
  ["code", "<p>a</p><pre><code>if (a &lt; b) {\n  c();\n}\n</code></pre>", "a\n\n    if (a < b) {\n      c();\n    }"],
  [
    "code with other line ends and characters that steer",
    "<pre>a\rb\r\nc\u2028\u0000d\te</pre>",
    "    a\n    b\n    c\n     d  e",
  ],
  ["a picture", '<p><img src="/a.jpg" alt="A bowl"> and <img src="/b.jpg" alt="">.</p>', "[A bowl] and ."],
  [
    "a picture that leads somewhere",
    '<a href="/a/"><img src="/a.jpg" alt="A bowl"></a>',
    "[A bowl] (https://small.example/a/)",
  ],
  [
    "a figure",
    '<figure><img src="/a.jpg" alt="A bowl"><figcaption>After tea</figcaption></figure>',
    "[A bowl]\n\nAfter tea",
  ],
  [
    "a gallery",
    '<figure class="gallery">\n<div class="gallery-line">\n<figure><a class="enlarge" href="/a.jpg"><img src="/a.jpg" alt="A bowl"></a><figcaption>After tea</figcaption></figure>\n<figure><a class="enlarge" href="/b.jpg"><img src="/b.jpg" alt="A jug"></a></figure>\n</div>\n<figcaption>Two days</figcaption>\n</figure>',
    "[A bowl]\n\nAfter tea\n\n[A jug]\n\nTwo days",
  ],
  ["a film", '<video src="/a.mp4"></video>', "Watch the film (https://small.example/slow-bread/)"],
  [
    "a table",
    "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    "A | B\n1 | 2",
  ],
  [
    "a note",
    '<p>a<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1"><p>b <a href="#fnref1">↑</a></p></li></ol>',
    "a[1]\n\n1. b",
  ],
  ["a line across", "<p>a</p><hr><p>b</p>", "a\n\n* * *\n\nb"],
  ["meanings", "<dl><dt>a</dt><dd>b</dd></dl>", "a\n\n    b"],
  ["words without a paragraph", "a <b>b</b><p>c</p>d", "a b\n\nc\n\nd"],
  ["spaces that do not break", "<p>10&nbsp;km</p>", "10 km"],
])("%s", (_what, html, text) => {
  expect(bodyOf(html)).toBe(text);
});

test("lines end after 72 columns, long addresses stay whole", () => {
  const address = `https://elsewhere.example/${"a".repeat(90)}`;
  const lines = bodyOf(
    `<p>${"word ".repeat(40)}<a href="${address}">there</a></p><ul><li>${"word ".repeat(40)}</li></ul>`,
  ).split("\n");
  expect(lines.find((line) => line.includes("elsewhere"))).toBe(`(${address})`);
  for (const line of lines.filter((one) => !one.includes("elsewhere"))) expect(line.length).toBeLessThanOrEqual(72);
  expect(lines.filter((line) => line.startsWith("  word"))).toHaveLength(2);
});

describe("for any content of a post", () => {
  test("no line ends with a space, and the text with one new line", () => {
    fc.assert(
      fc.property(wildHtml, (body) => {
        const text = textOf({ body });
        expect(text).not.toMatch(/[^\S\n]\n|\n\n$|\r/u);
        expect(text).toMatch(/[^\n]\n$/u);
      }),
      { numRuns: 500 },
    );
  });

  test("no more than 72 columns, unless a word is longer", () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...Array.from("abcdefgh")), minLength: 1, maxLength: 14 }),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        for (const shape of ["<p>@</p>", "<ul><li>@</li></ul>", "<blockquote><ol><li>@</li></ol></blockquote>"]) {
          const lines = bodyOf(shape.replace("@", list.join(" "))).split("\n");
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
          expect(lines.map((line) => line.replace(/^[> \d.-]+/u, "")).join(" ")).toBe(list.join(" "));
        }
      }),
    );
  });
});
