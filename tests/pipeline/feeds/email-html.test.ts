// A post in an email: no scripts, no forms, no frames, plain pictures, absolute addresses.
import fc from "fast-check";
import { parseDocument, DomUtils } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { toEmailHtml } from "../../../src/pipeline/feeds/email-html.ts";
import { toAbsoluteUrl } from "../../../src/lib/url.ts";

const BASE = toAbsoluteUrl("/2013/04/25/slow-bread/", "https://small.example");
const SIZES: Readonly<Record<string, { width: number; height: number }>> = {
  "https://small.example/wide.jpg": { width: 1800, height: 900 },
  "https://small.example/small.jpg": { width: 300, height: 200 },
};
const mail = (html: string): string =>
  toEmailHtml(html, {
    base: BASE,
    sizeOf: (address) => SIZES[address],
    words: { watchVideo: "Watch the film", openFrame: "See {host}", listen: "Listen" },
  });

describe("addresses", () => {
  test.each([
    ['<a href="/about/">x</a>', '<a href="https://small.example/about/">x</a>'],
    [
      '<a class="b" href="other.pdf" rel="x">x</a>',
      '<a class="b" href="https://small.example/2013/04/25/slow-bread/other.pdf" rel="x">x</a>',
    ],
    ['<a href="../fast-bread/">x</a>', '<a href="https://small.example/2013/04/25/fast-bread/">x</a>'],
    ['<a href="#fn1">x</a>', '<a href="https://small.example/2013/04/25/slow-bread/#fn1">x</a>'],
    ['<a href="/?a=1&amp;b=2">x</a>', '<a href="https://small.example/?a=1&amp;b=2">x</a>'],
    ['<a href="/über/">x</a>', '<a href="https://small.example/%C3%BCber/">x</a>'],
    ['<blockquote cite="/a/">x</blockquote>', '<blockquote cite="https://small.example/a/">x</blockquote>'],
    ['<a href="//elsewhere.example/">x</a>', '<a href="https://elsewhere.example/">x</a>'],
    [
      '<table background="/a.png"><tr><td>x</td></tr></table>',
      '<table background="https://small.example/a.png"><tr><td>x</td></tr></table>',
    ],
    ["<a\nhref='/about/'>x</a>", '<a href="https://small.example/about/">x</a>'],
    ['<a href="java&#10;script:alert(1)">x</a>', "<a>x</a>"],
    ['<a href=" JavaScript:alert(1)">x</a>', "<a>x</a>"],
    ['<a href="vbscript:x">x</a>', "<a>x</a>"],
    ['<a href="file:///C:/a.doc">x</a>', "<a>x</a>"],
    ['<p style="background: url(/a.png); color: red">x</p>', '<p style=" color: red">x</p>'],
    ['<a href="data:text/html,x">x</a>', "<a>x</a>"],
  ])("%s", (html, expected) => {
    expect(mail(html)).toBe(expected);
  });

  test.each([
    '<a href="https://elsewhere.example/">x</a>',
    '<a href="mailto:lisa@small.example">x</a>',
    '<a href="tel:+49123">x</a>',
    '<a href="http://[wrong">x</a>',
    '<p title="src=/a">x</p>',
    '<code>&lt;a href="/about/"&gt;</code>',
    '<p>An href="/about/" in a sentence — “quoted” &amp; kept</p>',
    "<pre><code>  two\n    spaces\n</code></pre>",
  ])("%s stays", (html) => {
    expect(mail(html)).toBe(html);
  });
});

describe("pictures", () => {
  test.each([
    [
      "a wide one is 600 pixels wide",
      '<img src="/wide.jpg" alt="W">',
      '<img src="https://small.example/wide.jpg" alt="W" width="600" height="300">',
    ],
    [
      "a small one keeps its size",
      '<img src="/small.jpg" alt="S">',
      '<img src="https://small.example/small.jpg" alt="S" width="300" height="200">',
    ],
    [
      "one that was made smaller stays so",
      '<img src="/wide.jpg" alt="W" width="200" height="100">',
      '<img src="https://small.example/wide.jpg" alt="W" width="200" height="100">',
    ],
    [
      "one of unknown size shrinks with the mail",
      '<img src="/unknown.jpg" alt="U">',
      '<img src="https://small.example/unknown.jpg" alt="U" style="max-width:100%;height:auto">',
    ],
    [
      "one without words gets none",
      '<img src="/small.jpg">',
      '<img src="https://small.example/small.jpg" alt="" width="300" height="200">',
    ],
    [
      "one that waits for a script is shown at once",
      '<img data-src="/small.jpg" src="data:image/gif;base64,R0lG" loading="lazy" alt="S">',
      '<img src="https://small.example/small.jpg" alt="S" width="300" height="200">',
    ],
    [
      "one with sources alone takes the widest fit one",
      '<img srcset="/s.jpg 480w, /m.jpg 1000w, /l.jpg 2400w" sizes="100vw" alt="M">',
      '<img alt="M" src="https://small.example/m.jpg" style="max-width:100%;height:auto">',
    ],
    [
      "a picture element is its picture",
      '<picture><source srcset="/a.avif" type="image/avif"><img src="/small.jpg" alt="S"></picture>',
      '<img src="https://small.example/small.jpg" alt="S" width="300" height="200">',
    ],
    [
      "one typed too wide without a known size is scaled",
      '<img src="/u.jpg" width="1200" height="800">',
      '<img src="https://small.example/u.jpg" width="600" height="400" alt="" style="max-width:100%;height:auto">',
    ],
    [
      "one of half the column",
      '<img src="/wide.jpg" style="width: 50%; border: 0">',
      '<img src="https://small.example/wide.jpg" style=" border: 0" alt="" width="300" height="150">',
    ],
    [
      "one of a phone's width and one of a wall's: the phone's",
      '<img src="/wide.jpg" srcset="/small.jpg 300w" alt="">',
      '<img src="https://small.example/small.jpg" alt="" width="300" height="200">',
    ],
    [
      "addresses with commas are whole",
      '<img srcset="/w_400,h_300/a.jpg 400w,/w_800,h_600/a.jpg 800w" alt="">',
      '<img alt="" src="https://small.example/w_800,h_600/a.jpg" style="max-width:100%;height:auto">',
    ],
    [
      "sharper ones for sharper screens are not asked for",
      '<img src="/a.jpg" srcset="/b.jpg 2x" alt="">',
      '<img src="https://small.example/a.jpg" alt="" style="max-width:100%;height:auto">',
    ],
    [
      "a picture element of sources alone is a format that mails know",
      '<picture><source srcset="/a.webp" type="image/webp"><source srcset="/a.jpg" type="image/jpeg"><img alt="S"></picture>',
      '<img alt="S" src="https://small.example/a.jpg" style="max-width:100%;height:auto">',
    ],
    [
      "one for browsers without scripts is not shown twice",
      '<img data-src="/small.jpg" alt="S"><noscript><img src="/small.jpg" alt="S"></noscript>',
      '<img alt="S" src="https://small.example/small.jpg" width="300" height="200">',
    ],
    [
      "one inside the text stays where there is no other",
      '<img src="data:image/png;base64,xx" alt="">',
      '<img src="data:image/png;base64,xx" alt="" style="max-width:100%;height:auto">',
    ],
    [
      "one of a gallery opens no larger file",
      '<figure><a class="enlarge" href="/wide.jpg"><img src="/small.jpg" alt="S"></a><figcaption>b</figcaption></figure>',
      '<figure><img src="https://small.example/small.jpg" alt="S" width="300" height="200"><figcaption>b</figcaption></figure>',
    ],
    ["one without any address is gone", '<img alt="nothing">', ""],
  ])("%s", (_fact, html, expected) => {
    expect(mail(html)).toBe(expected);
  });
});

describe("content that emails can't show", () => {
  test.each([
    ["a program", '<p onclick="x()">a</p><script>alert(1)</script><style>p{}</style>', "<p>a</p>"],
    [
      "a form leaves its words",
      '<form action="/x"><label>Name <input name="n"></label><button>Go</button></form>',
      "Name ",
    ],
    [
      "a film is a picture that leads to its page",
      '<video poster="/wide.jpg" controls><source src="a.mp4"></video>',
      '<p><a href="https://small.example/2013/04/25/slow-bread/"><img src="https://small.example/wide.jpg" alt="Watch the film" width="600" height="300"></a></p>',
    ],
    [
      "a film without a picture is a link",
      '<video src="a.mp4"></video>',
      '<p><a href="https://small.example/2013/04/25/slow-bread/">Watch the film</a></p>',
    ],
    [
      "a recording is a link to it",
      '<audio src="/a.mp3"></audio>',
      '<p><a href="https://small.example/a.mp3">Listen</a></p>',
    ],
    [
      "a player is a link to the film",
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>',
      '<p><a href="https://www.youtube.com/watch?v=abcdefghijk">Watch the film</a></p>',
    ],
    [
      "Vimeo's too",
      '<iframe src="//player.vimeo.com/video/123456"></iframe>',
      '<p><a href="https://vimeo.com/123456">Watch the film</a></p>',
    ],
    [
      "another frame is a link to what stands in it",
      '<iframe src="https://maps.example/a?b=1&amp;c=2"></iframe>',
      '<p><a href="https://maps.example/a?b=1&amp;c=2">See maps.example</a></p>',
    ],
    [
      "what unfolds lies open",
      "<details><summary>More</summary><p>a</p></details>",
      "<p><strong>More</strong></p><p>a</p>",
    ],
    ["what unfolds under a heading", "<details><summary><h3>More</h3></summary>a</details>", "<h3>More</h3>a"],
    [
      "a film inside a sentence stays in it",
      '<p>See <iframe src="https://www.youtube.com/embed/abcdefghijk?start=30"></iframe>.</p>',
      '<p>See <a href="https://www.youtube.com/watch?v=abcdefghijk&amp;t=30s">Watch the film</a>.</p>',
    ],
    [
      "a film in a figure",
      '<figure><video src="a.mp4"></video><figcaption>b</figcaption></figure>',
      '<figure><a href="https://small.example/2013/04/25/slow-bread/">Watch the film</a><figcaption>b</figcaption></figure>',
    ],
    [
      "a list of films",
      '<iframe src="https://www.youtube.com/embed/videoseries?list=PL1"></iframe>',
      '<p><a href="https://www.youtube.com/playlist?list=PL1">Watch the film</a></p>',
    ],
    [
      "a film of Vimeo's that is not listed",
      '<iframe src="https://player.vimeo.com/video/1?h=ab&dnt=1"></iframe>',
      '<p><a href="https://vimeo.com/1/ab">Watch the film</a></p>',
    ],
    [
      "a frame that waits for a script",
      '<iframe src="about:blank" data-src="https://maps.example/" title="Our studio"></iframe>',
      '<p><a href="https://maps.example/">Our studio</a></p>',
    ],
    ["a frame of nothing", '<iframe srcdoc="<p>x</p>"></iframe><embed><object></object>', ""],
    [
      "a recording of several files",
      '<audio><source src="javascript:x"><source src="b.mp3"></audio>',
      '<p><a href="https://small.example/2013/04/25/slow-bread/b.mp3">Listen</a></p>',
    ],
    [
      "what an object shows to those who cannot show it",
      '<object data="a.swf"><param name="a"><p>Words</p></object>',
      "<p>Words</p>",
    ],
    [
      "drawings in code leave their name",
      '<svg aria-label="A bowl"><path d="M0 0"/><script>x</script></svg>',
      "A bowl",
    ],
    ["elements that nobody knows leave their words", "<my-card><p>a</p></my-card>", "<p>a</p>"],
    ["what is hidden is left out", "<p hidden>a</p><dialog>b</dialog><template>c</template>d", "d"],
    [
      "links in links",
      '<a href="/a/">a <b><a href="/b/">b</a></b></a>',
      '<a href="https://small.example/a/">a <b>b</b></a>',
    ],
    [
      "colours of code",
      '<pre tabindex="0" role="group" aria-label="Code"><code class="language-js"><span class="token keyword">let</span> a</code></pre>',
      '<pre><code class="language-js">let a</code></pre>',
    ],
    [
      "what aligned a cell",
      '<table><tr><td data-align="right">1</td></tr></table>',
      '<table><tr><td style="text-align:right">1</td></tr></table>',
    ],
    ["cells without a table leave their words", "<tr><td>a</td></tr></td></table>", "a"],
    [
      "a heading's link to itself is gone",
      '<h2 id="a">A <a class="anchor" href="#a" aria-label="Link"></a></h2>',
      '<h2 id="a">A</h2>',
    ],
    ["comments are gone", "a<!-- b -->c", "ac"],
  ])("%s", (_fact, html, expected) => {
    expect(mail(html)).toBe(expected);
  });
});

test("text stays byte for byte, with the entities that were typed", () => {
  const text = "<p>“ü” 🎉 a &gt; b > c &quot;d&quot; &amp; &nbsp;&#8212; ]]&gt;\n</p>\n";
  expect(mail(text)).toBe(text);
  expect(mail("a & b &lt;c&gt; < d &lt")).toBe("a &amp; b &lt;c&gt; &lt; d &lt;");
});

test("text joined by removing what was between isn't markup", () => {
  expect(mail("<<script></script>script>alert(1)</script>")).toBe("&lt;script>alert(1)");
  expect(mail("&<!-- -->lt;b>")).toBe("&amp;lt;b>");
});

test("long posts and deeply nested ones are rendered in a moment", () => {
  expect(mail("<p>a <em>b</em></p>\n".repeat(5000))).toHaveLength(100_000);
  expect(mail(`${"<div>".repeat(50_000)}a`)).toContain("a");
  expect(mail(`<img srcset="${", ".repeat(50_000)}a">`)).toContain("/a");
});

describe("for any content of a post", () => {
  const tags = [
    ..."p div a em b span h2 ul li table tr td figure figcaption picture source img video audio iframe".split(" "),
    ..."form label input button select option details summary noscript object embed svg math style script".split(" "),
    ..."template textarea title xmp plaintext pre code blockquote dialog br hr my-card".split(" "),
  ];
  const values = [
    "/x",
    "#y",
    "javascript:z",
    "data:image/png;base64,x",
    "//h/",
    "a 1x, b 900w",
    "50%",
    "9999",
    "anchor",
    "url(/a)",
    "&quot;<script>",
    "until-found",
  ];
  const attribute = fc
    .tuple(
      fc.constantFrom(
        ..."href src srcset data-src poster style class width height hidden onclick".split(" "),
        ..."alt cite background title tabindex type".split(" "),
      ),
      fc.constantFrom(...values),
    )
    .map(([name, value]) => ` ${name}="${value}"`);
  const opening = fc
    .tuple(fc.constantFrom(...tags), fc.array(attribute, { maxLength: 4 }))
    .map(([tag, attributes]) => `<${tag}${attributes.join("")}>`);
  const closing = fc.constantFrom(...tags).map((tag) => `</${tag}>`);
  const junk = fc.oneof(
    fc.constantFrom(
      "&amp;",
      "&lt;script&gt;",
      "<",
      ">",
      "&",
      '"',
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "</",
      "<a b='",
      "text",
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const wild = fc.array(fc.oneof(opening, closing, junk), { maxLength: 24 }).map((parts) => parts.join(""));
  const elementsOf = (html: string) => DomUtils.getElementsByTagName("*", parseDocument(html));
  const FORBIDDEN = new RegExp(
    String.raw`^(?:script|style|form|input|button|select|textarea|iframe|frame|object|embed|video|audio|source|` +
      String.raw`picture|svg|details|summary|template|noscript)$`,
    "u",
  );

  test("no script, form or frame is left, every address is absolute, and every image has one file", () => {
    fc.assert(
      fc.property(wild, (html) => {
        for (const { name, attribs } of elementsOf(mail(html))) {
          expect(name).not.toMatch(FORBIDDEN);
          expect(
            Object.keys(attribs).filter((key) => /^on|^data-|^srcset$|^sizes$|^loading$|^poster$/u.test(key)),
          ).toEqual([]);
          for (const key of ["href", "src", "cite", "background"])
            if (attribs[key] !== undefined) expect(attribs[key]).toMatch(/^(?:https?:\/\/|data:image\/)/u);
          expect(attribs["style"] ?? "").not.toMatch(/url|javascript/u);
          if (name === "img") expect(attribs).toMatchObject({ src: expect.any(String), alt: expect.any(String) });
          if (name === "img" && attribs["width"] !== undefined)
            expect(Number(attribs["width"])).toBeLessThanOrEqual(600);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("doing it twice changes nothing", () => {
    fc.assert(
      fc.property(wild, (html) => {
        const once = mail(html);
        expect(mail(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test("text stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        expect(mail(`<h2>${escaped}</h2>`)).toBe(`<h2>${escaped}</h2>`);
      }),
    );
  });
});
