// A drawing may be opened on its own page, where it must not do anything.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanSvg, MOST_BYTES } from "../../../src/assets/pictures/clean-svg.ts";
import { secondsOf } from "../../seconds-of.ts";
import { encodeUtf16, encodeUtf32, ENCODINGS } from "./drawing-vectors.ts";

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const draw = (inside: string, attributes = ""): string => `<svg ${SVG}${attributes} viewBox="0 0 9 9">${inside}</svg>`;

/** HTML in a drawing, as Mermaid and draw.io write their labels. */
const label = (html: string): string =>
  `<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></foreignObject>`;

/** The clean text, or why it was refused. */
function clean(drawing: string | Uint8Array): string {
  const cleaned = cleanSvg(Buffer.from(drawing));
  return "svg" in cleaned ? cleaned.svg : `refused: ${cleaned.refusal}`;
}

describe("keeps shapes, text and animation:", () => {
  test.each([
    ['<rect width="9" height="9" fill="url(#sky)"/>', '<rect width="9" height="9" fill="url(#sky)"></rect>'],
    ['<g transform="rotate(3)" aria-label="A bowl" data-name="Layer 1"></g>', undefined],
    [
      "<style>.a { fill: url(#sky); mask: url('#m') }</style>",
      "<style>.a {\n  fill: url(&quot;#sky&quot;);\n  mask: url(&quot;#m&quot;);\n}</style>",
    ],
    [
      "<style>@font-face { font-family: own; src: url(data:font/woff2;base64,AAAA) }</style>",
      "<style>@font-face {\n  font-family: own;\n  src: url(&quot;data:font/woff2;base64,AAAA&quot;);\n}</style>",
    ],
    [
      "<style>@media (width > 3px) { .a { fill: red } }</style>",
      "<style>@media (width &gt; 3px) {\n  .a {\n    fill: red;\n  }\n}</style>",
    ],
    ['<rect style="fill:red;-inkscape-stroke:none"/>', '<rect style="fill: red; -inkscape-stroke: none"></rect>'],
    ['<use href="#sky"></use>', undefined],
    ['<image href="data:image/png;base64,iVBORw0KGgo=" width="3" height="3"></image>', undefined],
    [
      '<circle r="2"><animate attributeName="r" values="2;4" dur="1s" repeatCount="indefinite"></animate></circle>',
      undefined,
    ],
    ["<text>5 &lt; 6 &amp; counting</text>", undefined],
    [label('<span class="nodeLabel"><p style="color: red">Hello<br></br><b>you</b></p></span>'), undefined],
    [
      '<foreignObject><h:a xmlns:h="http://www.w3.org/1999/xhtml" href="x"><h:p>one</h:p></h:a></foreignObject>',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">one</p></foreignObject>',
    ],
    ["<!-- drawn by hand -->", ""],
    ['<a href="https://example.org/"><path d="M0 0"></path></a>', '<path d="M0 0"></path>'],
  ])("%s", (inside, left = inside) => {
    expect(clean(draw(inside))).toBe(draw(left));
    expect(clean(`<?xml version="1.0" encoding="UTF-8"?>\n${draw(inside)}`)).toBe(draw(left));
  });

  test("a drawing without a namespace is read as SVG", () => {
    expect(clean("<svg><rect/></svg>")).toBe(`<svg ${SVG}><rect></rect></svg>`);
  });

  test("links within it, whatever the prefix", () => {
    expect(clean(`<svg ${SVG} xmlns:l="http://www.w3.org/1999/xlink"><use l:href="#a"/></svg>`)).toBe(
      `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"></use></svg>`,
    );
  });

  test("names with a prefix of their own", () => {
    expect(
      clean(
        '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:g><x:script>alert(1)</x:script><x:rect width="1"/></x:g></x:svg>',
      ),
    ).toBe(`<svg ${SVG}><g><rect width="1"></rect></g></svg>`);
  });

  test("the namespaces that Illustrator writes as entities", () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY ns_xlink \'http://www.w3.org/1999/xlink\'> ]>';
    expect(clean(`${doctype}<svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;"><use xlink:href="#a"/></svg>`)).toBe(
      `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"></use></svg>`,
    );
  });
});

describe("removes scripts, external resources and links:", () => {
  test.each([
    ["<script>alert(1)</script>", ""],
    ['<script href="https://x.example/a.js"/>', ""],
    ['<g onclick="alert(1)" ONLOAD="alert(1)"/>', "<g></g>"],
    ["<foreignObject><p>words</p><iframe src='x'/></foreignObject>", "<foreignObject></foreignObject>"],
    [
      label('<p onclick="x()" style="background:url(//x.example/a)" background="//x.example/b">a</p>'),
      label('<p style="background: url(&quot;#none&quot;)">a</p>'),
    ],
    [
      label('<p>a<script>alert(1)</script><style>@import "x"</style><iframe src="x"/><img src="//x.example/a"/></p>'),
      label("<p>a</p>"),
    ],
    [
      label('<form action="x"><input name="a"/></form><object data="x"/><a href="javascript:alert(1)">b</a>'),
      label("b"),
    ],
    [label(`<svg ${SVG}><script>alert(1)</script><rect/></svg><math xmlns="m"/>`), label("")],
    ["<foreignObject><rect/><g><script>alert(1)</script></g></foreignObject>", "<foreignObject></foreignObject>"],
    ['<a href="javascript:alert(1)"><rect/></a>', "<rect></rect>"],
    ['<use href="https://x.example/a.svg#b"/>', "<use></use>"],
    ['<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,x"/>', "<use></use>"],
    ['<image href="https://x.example/track.gif"/>', "<image></image>"],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "<image></image>"],
    ['<rect fill="url(https://x.example/a#b)"/>', "<rect></rect>"],
    ['<rect fill="u\\72l(https://x.example/)"/>', "<rect></rect>"],
    ['<rect style="fill:u\\72l(https://x.example/)"/>', '<rect style="fill: url(&quot;#none&quot;)"></rect>'],
    ['<animate attributeName="fill" to="url(https://x.example/)"/>', '<animate attributeName="fill"></animate>'],
    ["<style>@import 'https://x.example/a.css'; .a { fill: red }</style>", "<style>.a {\n  fill: red;\n}</style>"],
    ["<style>@im@import x;port 'https://x.example/a.css'; .a { fill: red }</style>", "<style></style>"],
    ["<style>\\40 import 'x'; @\\69mport 'y'; @namespace url(z); .a { fill: red }</style>", "<style></style>"],
    ["<style>.a { fill: url(https://x.example/a) }</style>", "<style>.a {\n  fill: url(&quot;#none&quot;);\n}</style>"],
    [
      "<style>.a { fill: url&#40;https://x.example/a) }</style>",
      "<style>.a {\n  fill: url(&quot;#none&quot;);\n}</style>",
    ],
    [
      "<style>.a { background: image-set('https://x.example/a' 1x) }</style>",
      "<style>.a {\n  background: none;\n}</style>",
    ],
    [
      "<style>.a { --a: 'https://x.example/a'; fill: src(var(--a)) }</style>",
      "<style>.a {\n  --a: &quot;https://x.example/a&quot;;\n  fill: none;\n}</style>",
    ],
    ["<style><![CDATA[@import url(//x.example);]]></style>", "<style></style>"],
    ['<set attributeName="href" to="javascript:alert(1)"/>', "<set></set>"],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', ""],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', ""],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', ""],
    ["<metadata><rdf>Jane, at home</rdf></metadata>", ""],
  ])("%s", (inside, left) => {
    expect(clean(draw(inside))).toBe(draw(left));
  });

  test.each([
    ['<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "<text>&x;</text>", "<text>&amp;x;</text>"],
    ["<!DOCTYPE svg [<!-- ] > -->]>", "<script>alert(1)</script>", ""],
    ['<!DOCTYPE svg [<!ENTITY a "]>">]>', "<script>alert(1)</script><text>&a;</text>", "<text>]&gt;</text>"],
    ['<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>', "<text>&a;</text>", "<text>&amp;a;</text>"],
    [
      "<!DOCTYPE svg [<!ENTITY a '\" onload=\"alert(1)'>]>",
      '<g id="&a;"/>',
      '<g id="&quot; onload=&quot;alert(1)"></g>',
    ],
    ["<!DOCTYPE svg [<?php ]> ?>]>", "<g/>", "<g></g>"],
    ['<?xml-stylesheet href="https://x.example/a.css"?>', "<g/>", "<g></g>"],
  ])("%s", (before, inside, left) => {
    expect(clean(before + draw(inside))).toBe(draw(left));
  });

  test("cleaning twice changes nothing", () => {
    const once = clean(draw("<script/><g onload='x'><a href='y'>words &amp; more</a></g><style>a{b:url(x)}</style>"));
    expect(clean(once)).toBe(once);
  });
});

describe("reads files of drawing programs:", () => {
  const words = draw("<text>Größe</text>");
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${words}`;
  test.each<[string, Uint8Array]>([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${words}`)],
    ["UTF-16 with a byte order mark", encodeUtf16(`\uFEFF${declared("UTF-16")}`, "little")],
    ["UTF-16 with its bytes the other way round", encodeUtf16(`\uFEFF${words}`, "big")],
    ["UTF-16 without a byte order mark", encodeUtf16(declared("UTF-16"), "little")],
    ["UTF-16 without either, the other way round", encodeUtf16(words, "big")],
    ["Latin-1 that says so", Buffer.from(declared("ISO-8859-1"), "latin1")],
    ["UTF-8 that says it was UTF-16", Buffer.from(declared("utf-16"))],
  ])("%s", (_, bytes) => {
    expect(clean(bytes)).toBe(words);
  });
});

describe("is refused:", () => {
  const nested = (depth: number, name = "g"): string => draw(`<${name}>`.repeat(depth) + `</${name}>`.repeat(depth));
  test.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "damaged"],
    ["words", "words", "damaged"],
    ["a page", `<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`, "damaged"],
    ["another language of XML", `<svg xmlns="http://www.w3.org/1999/xhtml"/>`, "damaged"],
    ["one that begins with something else", "<g/>", "damaged"],
    ["one that breaks off", `<svg ${SVG}><g>`, "damaged"],
    ["one whose elements cross", draw("<g><text></g></text>"), "damaged"],
    ["two at once", draw("") + draw("<script/>"), "damaged"],
    ["one with words after it", `${draw("")}words`, "damaged"],
    ["a document type that does not end", `<!DOCTYPE svg [ ${draw("")}`, "damaged"],
    ["Latin-1 that does not say so", Buffer.from(draw("<text>Größe</text>"), "latin1"), "encoding"],
    ["UTF-7", `<?xml version="1.0" encoding="UTF-7"?>${draw("")}`, "encoding"],
    ["UTF-32", encodeUtf32(`\uFEFF${draw("")}`), "encoding"],
    ["one of more than 2 MB", draw(" ".repeat(MOST_BYTES)), "heavy"],
    [
      "entities that would make it larger than that",
      `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(500)}">]>${draw(`<desc>${"&a;".repeat(10_000)}</desc>`)}`,
      "heavy",
    ],
    ["200 000 groups within each other", nested(200_000), "intricate"],
    ["the same of what is taken out", nested(100_000, "script"), "intricate"],
    ["10 times 3000 letters", draw(`<text>${"x".repeat(3000)}</text>`.repeat(10)), "intricate"],
    ["100 000 rules", draw(`<style>${"a{b:c}".repeat(100_000)}</style>`), "intricate"],
    ["100 000 rules in as many styles", draw("<style>a{b:c}</style>".repeat(100_000 / 2)), "intricate"],
    ["blocks within blocks", draw(`<style>${"@media a{".repeat(5000)}${"}".repeat(5000)}</style>`), "intricate"],
    [
      "parentheses within parentheses",
      draw(`<rect fill="${"calc(".repeat(5000)}1px${")".repeat(5000)}"/>`),
      "intricate",
    ],
    [
      "the same behind quotes that do not count",
      draw(`<rect style='width:url(a"b)${`calc(")"+`.repeat(5000)}1px${")".repeat(5000)}'/>`),
      "intricate",
    ],
  ])("%s", (_, drawing, refusal) => {
    expect(secondsOf(() => expect(clean(drawing)).toBe(`refused: ${refusal}`))).toBeLessThan(10);
  });
});

test("any input is either refused or comes out well-formed, harmless and stable", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "/>",
    "g",
    "svg",
    "x:svg",
    "script",
    "style",
    "text",
    " ",
    "=",
    '"',
    "'",
    "&",
    ";",
    "#",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<!DOCTYPE svg [",
    "<!ENTITY a 'b'>",
    "]>",
    "&a;",
    "&#1;",
    "href",
    "xlink:href",
    "onload",
    "url(",
    "//x",
    ")",
    "{",
    "}",
    "@import",
    "\\",
    ":",
    `xmlns="http://www.w3.org/2000/svg"`,
    `xmlns:x="http://www.w3.org/2000/svg"`,
    `xmlns="http://www.w3.org/1999/xhtml"`,
    "ö",
    "\0",
  );
  const wild = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  const tame = wild.map((inside) => draw(inside));
  fc.assert(
    fc.property(
      fc.oneof(
        wild,
        tame,
        wild.map((inside) => draw(`<style>${inside.replaceAll("<", "")}</style>`)),
        wild.map((head) => head + draw("<script/>")),
      ),
      fc.constantFrom(...ENCODINGS),
      (text, { encode }) => {
        const once = clean(encode(text));
        if (once.startsWith("refused: ")) return;
        expect(once).not.toMatch(/<(?![a-zA-Z]+[ >]|\/[a-zA-Z]+>)|<(?:\/)?script|\son\w+=|[\0\u0001]/u);
        expect(clean(once)).toBe(once);
      },
    ),
    { numRuns: 3000 },
  );
});
