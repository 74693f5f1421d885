// One email, as email programs get it.
import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { GMAIL_CLIP, renderMail } from "../../../src/pipeline/mail/mail.ts";
import type { Mail } from "../../../src/pipeline/mail/mail-parts.ts";
import { BASE, sampleMail } from "./sample-mail.ts";
import { wildHtml } from "./wild-html.ts";

const htmlOf = (changes: Partial<Mail> = {}): string => renderMail(sampleMail(changes)).html;
const elementsOf = (html: string) => DomUtils.getElementsByTagName("*", parseDocument(html));
const linksOf = (html: string): string[] =>
  elementsOf(html).flatMap(({ name, attribs }) => (name === "a" ? (attribs["href"] ?? []) : []));
const find = (html: string, name: string) => elementsOf(html).filter((element) => element.name === name);
const textIn = (html: string): string => DomUtils.textContent(parseDocument(html));

test("is a complete document in the language of the site, with the subject as its title", () => {
  const html = htmlOf({ subject: "A & <b>", language: "de" });
  expect(html).toMatch(/^<!doctype html>\n<html lang="de" dir="ltr">/u);
  expect(html).toContain('<meta charset="utf-8">');
  expect(html).toContain("<title>A &amp; &lt;b&gt;</title>");
  expect(html).toMatch(/<\/html>\n$/u);
});

test.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["fa", "rtl"],
  ["en", "ltr"],
  ["ar-Latn", "ltr"],
  ["az-Arab", "rtl"],
  ["", "ltr"],
])("%s reads %s", (language, direction) => {
  expect(htmlOf({ language })).toContain(`dir="${direction}"`);
});

test("is right-to-left on request, with its margins on that side", () => {
  const html = htmlOf({ direction: "rtl", body: "<blockquote><p>a</p></blockquote><ul><li>b</li></ul>" });
  expect(html).toContain("border-right:4px");
  expect(html).toContain("padding-right:28px");
  expect(html).not.toMatch(/text-align:left|border-left|padding-left:28px/u);
});

test.each([
  ["ar", "direction:ltr;text-align:left;margin:"],
  ["en", '<pre style="margin:'],
])("code in %s is left to right", (language, style) => {
  expect(htmlOf({ language, body: "<pre><code>a = 1</code></pre>" })).toContain(style);
});

test("code among words in Arabic is left to right by itself", () => {
  const html = htmlOf({ language: "ar", body: "<p><code>a = 1;</code></p>" });
  expect(html).toContain('<code style="direction:ltr;unicode-bidi:isolate;');
});

test("is 600 pixels wide if there is room, and hides layout tables from screen readers", () => {
  const html = htmlOf();
  expect(html).toContain('width="600"');
  expect(html).toContain("max-width:600px");
  expect(find(html, "table").every(({ attribs }) => attribs["role"] === "presentation")).toBe(true);
});

test("shows the preheader in the list of mails alone", () => {
  const html = htmlOf({ preheader: "A & B" });
  expect(html).toMatch(/<div style="display:none;[^"]*">A &amp; B&#847;/u);
});

test("has one button, colored by its cell, with the given target", () => {
  const html = htmlOf({ action: { label: "Watch: lesson <1>", address: "/series/1/?a=1&b=2" } });
  expect(html).toMatch(
    new RegExp(
      String.raw`<td class="button" bgcolor="#3353a0"[^>]*><a href="https://small\.example/series/1/` +
        String.raw`\?a=1&amp;b=2"[^>]*>Watch: lesson &lt;1&gt;</a></td>`,
      "u",
    ),
  );
  expect(htmlOf({ action: undefined })).not.toContain('class="button"');
  expect(htmlOf({ action: { label: "x", address: "javascript:x" } })).not.toContain('class="button"');
});

describe("the picture above the words", () => {
  const image = { address: "/bowl.jpg", alt: 'A "bowl"' };

  test("links to the target of the button, from edge to edge", () => {
    const html = htmlOf({
      image,
      action: { label: "Go", address: "/go/" },
      sizeOf: () => ({ width: 1800, height: 900 }),
    });
    expect(html).toMatch(
      new RegExp(
        String.raw`<a href="https://small\.example/go/"[^>]*><img src="https://small\.example/bowl\.jpg" ` +
          String.raw`alt="A &quot;bowl&quot;" width="600" height="300" style="display:block;width:100%;`,
        "u",
      ),
    );
  });

  test("isn't enlarged", () => {
    expect(htmlOf({ image, sizeOf: () => ({ width: 300, height: 200 }) })).toMatch(
      /width="300" height="200" style="display:block;max-width:100%;/u,
    );
  });

  test("links to the page without a button, and is left out without an address", () => {
    expect(htmlOf({ image, action: undefined })).toMatch(/<a href="https:\/\/small\.example\/slow-bread\/"[^>]*><img/u);
    expect(htmlOf({ image: { address: "", alt: "x" } })).not.toContain("<img");
    expect(htmlOf({ image: { address: "javascript:x", alt: "x" } })).not.toContain("<img");
  });
});

test("pictures in the words fit between the margins of the sheet", () => {
  expect(htmlOf({ body: '<p><img src="/a.jpg" alt="A"></p>', sizeOf: () => ({ width: 1024, height: 512 }) })).toMatch(
    /<img src="https:\/\/small\.example\/a\.jpg" alt="A" width="512" height="256"/u,
  );
});

test("names the site, and has the lines of the footer in order", () => {
  const text = textIn(htmlOf({ footer: ["First <1>", "Second"] }));
  expect(text).toMatch(/Small Site[\s\S]*First <1>[\s\S]*Second[\s\S]*small\.example/u);
});

test("callouts, footnotes and code have their styles", () => {
  const html = htmlOf({
    body:
      '<div class="callout" role="note"><p class="callout-title">Try</p><p>a</p></div><section class="footnotes">' +
      '<ol><li>b</li></ol></section><pre><code class="language-js">c</code></pre>',
  });
  expect(html).toMatch(
    new RegExp(
      String.raw`<div role="note" style="margin:28px 0;padding:18px 22px;background-color:#edf0ee;[^"]*" ` +
        String.raw`class="callout">\n?<p style="[^"]*font-weight:bold`,
      "u",
    ),
  );
  expect(html).toMatch(/<div style="margin:40px 0 0;[^"]*border-top:1px solid/u);
  expect(html).toContain('<code style="margin:0">c</code>');
});

test("an author's colors and fonts are removed, and the alignment stays", () => {
  const html = htmlOf({
    body:
      '<p style="color:#000;background:#fff;text-align:center;font-family:Comic Sans MS" class="x">a</p>' +
      '<font color="black">b</font>',
  });
  expect(html).toMatch(/<p style="[^"]*;text-align:center">a<\/p>/u);
  expect(html).not.toMatch(/Comic|#000|#fff|color="black"|class="x"/u);
});

test("reports an email longer than Gmail shows", () => {
  expect(renderMail(sampleMail()).clipped).toBe(false);
  expect(renderMail(sampleMail({ body: `<p>${"ü".repeat(GMAIL_CLIP / 2)}</p>` })).clipped).toBe(true);
});

test("two builds write the same bytes", () => {
  expect(renderMail(sampleMail())).toEqual(renderMail(sampleMail()));
});

describe("for any content of a post", () => {
  const NEEDS_STYLE = /^(?:p|a|img|h[1-6]|ul|ol|li|blockquote|table|td|th|pre|code|figure|div|span|em|strong|hr)$/u;

  test("every element has inline styles, every address is absolute, and nothing else is loaded", () => {
    fc.assert(
      fc.property(wildHtml, (body) => {
        const html = htmlOf({ body });
        for (const { name, attribs } of elementsOf(html)) {
          expect(name).not.toMatch(/^(?:script|link|form|input|iframe|video|object|embed|svg)$/u);
          if (NEEDS_STYLE.test(name))
            expect(attribs["style"] ?? "", `<${name}>`).toMatch(/^(?:[a-z-]+:[^;]+)(?:;[a-z-]+:[^;]+)*$/u);
          if (name === "img") expect(attribs["alt"]).toBeTypeOf("string");
          for (const key of ["href", "src", "cite", "background"])
            if (attribs[key] !== undefined) expect(attribs[key]).toMatch(/^(?!javascript)[a-z][a-z0-9+.-]*:/u);
        }
        expect(html).not.toMatch(/@import|@font-face|url\(/u);
        expect(linksOf(html)).toContain(BASE);
      }),
      { numRuns: 300 },
    );
  });

  test("the frame around the text stays whole", () => {
    fc.assert(
      fc.property(wildHtml, fc.string({ unit: "binary" }), (body, words) => {
        const html = htmlOf({
          body,
          subject: words,
          heading: words,
          preheader: words,
          footer: [words],
          action: { label: words, address: BASE },
        });
        // Ground, column, sheet, stroke and button.
        expect(find(html, "table").filter(({ attribs }) => attribs["role"] === "presentation")).toHaveLength(5);
        const [sheet] = elementsOf(html).filter(({ attribs }) => attribs["class"] === "sheet");
        expect(
          sheet &&
            DomUtils.getElementsByTagName("td", sheet).filter(({ attribs }) => /sides/u.test(attribs["class"] ?? "")),
        ).toHaveLength(3);
        expect(html.match(/class="button"/gu)).toHaveLength(1);
        expect(find(html, "h1")[0] && DomUtils.textContent(find(html, "h1")[0] ?? [])).toBe(words);
      }),
      { numRuns: 300 },
    );
  });
});
