// The document around an email's text, and the styles of each element. Whole emails are in mail.test.ts.
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../src/pipeline/feeds/html-rewriter.ts";
import { renderMailHtml } from "../../../src/pipeline/mail/mail-html.ts";
import type { MailParts } from "../../../src/pipeline/mail/mail-parts.ts";
import { createStyles } from "../../../src/pipeline/mail/mail-styles.ts";
import { toAbsoluteUrl } from "../../../src/lib/url.ts";
import { BASE, LOOK } from "./sample-mail.ts";

function render(changes: Partial<MailParts> = {}): string {
  const parts: MailParts = {
    subject: "Slow bread",
    preheader: "What waiting teaches",
    language: "en",
    direction: "ltr",
    site: { title: "Small Site", url: toAbsoluteUrl("/", "https://small.example") },
    heading: "Slow bread",
    base: BASE,
    action: undefined,
    footer: [],
    body: [],
    picture: [],
    ...changes,
  };
  return renderMailHtml(parts, createStyles(LOOK, parts.direction));
}

const bodyOf = (html: string): string => render({ body: parseHtml(html) });

test("escapes text in every place", () => {
  const words = '<b>"&';
  const escaped = "&lt;b&gt;&quot;&amp;";
  const html = render({
    subject: words,
    preheader: words,
    heading: words,
    footer: [words],
    site: { title: words, url: toAbsoluteUrl("/", "https://small.example") },
    action: { label: words, address: "https://small.example/" },
  });
  expect(html).not.toContain(words);
  expect(html.split(escaped)).toHaveLength(8);
});

test.each([
  ["ltr", "left"],
  ["rtl", "right"],
] as const)("a mail that is read %s begins on the %s", (direction, side) => {
  const html = render({ direction, language: direction === "rtl" ? "he" : "en" });
  expect(html).toContain(`dir="${direction}"`);
  expect(html).toContain(`padding:44px 44px 14px;text-align:${side}`);
  expect(html).not.toContain(`text-align:${side === "left" ? "right" : "left"}`);
});

test("has no row for a missing image or button", () => {
  expect(render()).not.toMatch(/class="button"|padding:0;font-size:0;line-height:0"><a/u);
});

describe("an element of the words", () => {
  test.each([
    ["that mail programs drop becomes one that they know", "<figure>a</figure>", /<div style="[^"]*">a<\/div>/u],
    ["mark becomes a span", "<mark>a</mark>", /<span style="[^"]*">a<\/span>/u],
    ["code in pre has no box of its own", "<pre><code>a</code></pre>", /<code style="margin:0">a<\/code>/u],
    ["code in a line has one", "<code>a</code>", /<code style="[^"]*background-color[^"]*">a<\/code>/u],
    [
      "loses an author's colors, and keeps the alignment",
      '<p style="color:red;text-align:center" bgcolor="red">a</p>',
      /<p style="(?!color:red)[^"]*;text-align:center">a<\/p>/u,
    ],
    [
      "at the end of a quote has no margin below",
      "<blockquote><p>a</p><p>b</p></blockquote>",
      /<p style="(?![^"]*margin-bottom:0)[^"]*">a<\/p><p style="[^"]*;margin-bottom:0">b<\/p>/u,
    ],
    ["br stays plain", "a<br>b", /a<br>b/u],
    ["nobody has heard of is harmless", "<x-a>a</x-a>", /<x-a style="margin:0">a<\/x-a>/u],
  ])("%s", (_, html, pattern) => {
    expect(bodyOf(html)).toMatch(pattern);
  });
});

test.each([
  ['width="600" height="400"', "width:100%;"],
  ['width="599" height="400"', ""],
  ["", "width:100%;"],
])("a picture above the words with %j is stretched by %j", (size, style) => {
  const html = render({ picture: parseHtml(`<a href="${BASE}"><img src="https://small.example/a.jpg" ${size}></a>`) });
  expect(html).toContain(`style="display:block;${style}max-width:100%;height:auto;border:0"`);
});
