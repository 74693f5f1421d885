import fc from "fast-check";
import { parseFragment, serialize } from "parse5";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../../../src/features/comments/thread/markdown.ts";
import { createTextRenderer, hideAddresses, sanitise } from "../../../../src/features/comments/thread/render-text.ts";
import { readEmphasis } from "../../../../src/features/comments/thread/typed-emphasis.ts";

const render = createTextRenderer("(email address removed)");

test.each([
  ['Two lines\nand more.\n\nA "new" one & <3', '<p>Two lines<br>\nand more.</p>\n<p>A "new" one &amp; &lt;3</p>\n'],
  ["Plain 'words', one.\n \n\n  Two.  ", "<p>Plain 'words', one.</p>\n<p>Two.</p>\n"],
  [
    "**Bold**, *em*, `code`, ~~gone~~",
    "<p><strong>Bold</strong>, <em>em</em>, <code>code</code>, <del>gone</del></p>\n",
  ],
  ["<b>Bold</b> <i>em</i> <strike>gone</strike>", "<p><strong>Bold</strong> <em>em</em> <del>gone</del></p>\n"],
  [
    "See https://example.org/a_b_c now",
    '<p>See <a href="https://example.org/a_b_c" rel="nofollow ugc noopener">https://example.org/a_b_c</a> now</p>\n',
  ],
  [
    '<a href="http://example.org" onclick="x()" target="_blank" class="y">Mine</a>',
    '<p><a href="http://example.org" rel="nofollow ugc noopener">Mine</a></p>\n',
  ],
  ["[a](javascript:alert(1)) [b](/inside/) [c](data:x)", "<p>[a](javascript:alert(1)) [b](/inside/) [c](data:x)</p>\n"],
  ['<a href="jAvAscript:alert(1)">a</a> <a href="//evil.example">b</a> <a>c</a>', "<p>a b c</p>\n"],
  [
    "![a picture](https://example.org/x.png) <img src=x onerror=alert(1)>",
    '<p>!<a href="https://example.org/x.png" rel="nofollow ugc noopener">a picture</a> </p>\n',
  ],
  ["Say [words]() and []()", "<p>Say words and </p>\n"],
  ["[]()", "\n"],
  ["# Not a heading\n\n<h2>Nor this</h2>", "<p># Not a heading</p>\n<p>Nor this</p>"],
  ["> Said before\n\nYes.", "<blockquote>\n<p>Said before</p>\n</blockquote>\n<p>Yes.</p>\n"],
  [
    "3. three\n4. four\n\n- a\n- b",
    "<ol>\n<li>three</li>\n<li>four</li>\n</ol>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
  ],
  ["```js\nlet a = 1 < 2;\n```", "<pre><code>let a = 1 &lt; 2;\n</code></pre>\n"],
  ["<script>alert(1)</script>after", "after"],
  ["<style>*{display:none}</style>\n\n<p style='position:fixed' id=main>in</p>", "\n<p>in</p>"],
  ["</p></article></section></main>out", "out"],
  ["<p>a<code>b<p>c</code>", "<p>a<code>b</code></p><p><code>c</code></p>"],
  ["<!--body--> <!-- more -->", " "],
  ["<b>jane@</b>example.org & jane@**example**.org", "<p>(email address removed) &amp; (email address removed)</p>\n"],
  ["*Ask* <b>@jane</b>@example.social", "<p><em>Ask</em> <strong>@jane</strong>@example.social</p>\n"],
  ["> <b>\n> jane&#64;</b>example.org", "<p>(email address removed)</p>\n"],
  ["- <b>\n  8.8.8&#46;8</b>", "<ul>\n<li>\n<strong>\n(email address removed)</strong></li>\n</ul>\n"],
  ["93.184.*216*.34 and **2001**:4860:4860::8888", "<p>(email address removed) and (email address removed)</p>\n"],
  ["jane&#64;example.org or jane&commat;example.org", "<p>(email address removed) or (email address removed)</p>\n"],
])("%j is shown as %j", (text, html) => {
  expect(render(text)).toBe(html);
});

test("endlessly nested elements are cut off", () => {
  const html = render("<blockquote>".repeat(5000) + "deep");
  expect(html.match(/<blockquote>/gu)?.length).toBeLessThanOrEqual(12);
  expect(html).toContain("deep");
  expect(html.match(/<blockquote>/gu)?.length).toBe(html.match(/<\/blockquote>/gu)?.length);
});

test("a run of spaces takes linear time", () => {
  expect(render(`a${" ".repeat(2_000_000)}b`)).toHaveLength(2_000_010);
});

describe("shortcuts for speed don't change the result", () => {
  const line = fc
    .array(
      fc.constantFrom(
        "a",
        "word",
        " ",
        "  ",
        ".",
        "-",
        "'",
        '"',
        "é",
        "1.",
        "(",
        ")",
        "!",
        ":",
        "\u00A0",
        "😀",
        "|",
        "+",
        "=",
        "#",
        "/",
        "http:",
        "www.x.org",
        "a@b.c",
        "$",
        "{",
        "}",
        "\u0085",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(""));
  const prose = fc.array(fc.oneof(line, fc.constant("")), { maxLength: 6 }).map((lines) => lines.join("\n"));

  test("plain text comes out as Markdown renders it", () => {
    const renderMarkdown = createMarkdown();
    fc.assert(
      fc.property(prose, (text) => {
        const plain = render(text);
        fc.pre(!text.includes("a@b.c"));
        expect(plain.replaceAll("&quot;", '"')).toBe(renderMarkdown(text).replaceAll("&quot;", '"'));
      }),
      { numRuns: 3000 },
    );
  });

  test("emphasis typed as HTML comes out as the sanitizer writes it", () => {
    const renderMarkdown = createMarkdown();
    const pieces = fc
      .array(
        fc.constantFrom(
          "a",
          "word",
          " ",
          "\n",
          "\n\n",
          "*",
          "**",
          "`",
          "~~",
          "> ",
          "- ",
          "    ",
          "&",
          "&lt;b&gt;",
          "https://example.org/",
          "[x](https://example.org)",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<b>so</b>",
          "<i>so</i>",
          "<strong>",
          "</strong>",
          "<em>so</em>",
          "<s>",
          "</s>",
          "<del>so</del>",
          "\\",
          '"',
          "> <b>\n> ",
          "- <b>\n  ",
          "jane&#64;example&#46;org",
          "jane@",
          "example.org",
          "8.8.8&#46;8",
          "8.8.8.8",
          "&copy",
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(""));
    let taken = 0;
    fc.assert(
      fc.property(pieces, (text) => {
        const rendered = renderMarkdown(text);
        const html = readEmphasis(text, rendered);
        fc.pre(html !== undefined && text.includes("<"));
        taken++;
        expect(serialize(parseFragment(html ?? ""))).toBe(sanitise(rendered));
        const hidden = (markup: string): string => serialize(parseFragment(hideAddresses(markup, "HIDDEN")));
        expect(hidden(html ?? "")).toBe(hidden(sanitise(rendered)));
      }),
      { numRuns: 4000, maxSkipsPerRun: 1000 },
    );
    expect(taken).toBeGreaterThan(1000);
  });

  test("Markdown without < needs no sanitizer", () => {
    const markup = fc
      .array(
        fc.constantFrom(
          "a",
          " ",
          "\n",
          "\n\n",
          "*",
          "**",
          "_",
          "`",
          "```",
          "~~",
          "[",
          "]",
          "(",
          ")",
          ">",
          "- ",
          "1. ",
          "    ",
          "#",
          "\\",
          "!",
          '"',
          "'",
          "https://example.org/",
          "javascript:",
          "data:text/html,x",
          '"onclick="',
          "\t",
          "\u0000",
          "---",
          "===",
          "|",
          ":",
          "//evil.example",
          "&",
          "&lt;script&gt;",
          "&#60;b&#62;",
          "javascript&colon;",
          "&quot;",
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(""));
    const same = (html: string): string =>
      html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("\u00A0", "&nbsp;");
    fc.assert(
      fc.property(
        fc.oneof(
          markup,
          fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.replaceAll("<", "")),
        ),
        (text) => {
          const html = render(text);
          expect(same(sanitise(html))).toBe(same(html));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
