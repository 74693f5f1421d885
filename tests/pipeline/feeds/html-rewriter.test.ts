// HTML as a tree: parsed as browsers do, sanitized, and written again. Emails are tested in email-html.test.ts.
import { describe, expect, test } from "vitest";
import {
  absoluteAddress,
  isElement,
  parseHtml,
  parsePixels,
  parseSrcset,
  renderNodes,
  safeAttributes,
  textOf,
  toElement,
  toText,
} from "../../../src/pipeline/feeds/html-rewriter.ts";
import { toAbsoluteUrl } from "../../../src/lib/url.ts";

const BASE = toAbsoluteUrl("/slow-bread/", "https://small.example");
const again = (html: string): string => renderNodes(parseHtml(html));

describe("read and written again", () => {
  test.each([
    '<p class="a b">Bread &amp; <b>salt</b>&nbsp;&#233;&#xE9;</p>',
    '<img src="a.jpg" alt="&quot;A&quot; &lt; B"><br>',
    "<ul><li>One</li><li>Two</li></ul>",
    "",
  ])("%j stays as it is", (html) => {
    expect(again(html)).toBe(html);
  });

  test.each([
    ["<!-- note --><p>Bread", "<p>Bread</p>"],
    ["1 < 2 & 3", "1 &lt; 2 &amp; 3"],
    ["<P TITLE=a>Bread</P>", '<p title="a">Bread</p>'],
    ["<p>One<p>Two", "<p>One</p><p>Two</p>"],
    ["<xmp>&lt;b&gt;</xmp>", "<xmp>&amp;lt;b&amp;gt;</xmp>"],
  ])("%j becomes %j", (html, expected) => {
    expect(again(html)).toBe(expected);
  });

  test("too deep nesting is flattened, without losing text", () => {
    const nodes = parseHtml(`${"<div>".repeat(20_000)}deep`);
    expect(textOf(nodes)).toBe("deep");
  });
});

test("textOf returns the visible text, with entities decoded", () => {
  expect(textOf(parseHtml("<p>Bread &amp; <b>salt</b></p>"))).toBe("Bread & salt");
});

test("toText and toElement escape text and values", () => {
  const element = toElement("a", { href: '/?a=1&b="2"', title: undefined }, [toText("<Bread>")]);
  expect(renderNodes([element])).toBe('<a href="/?a=1&amp;b=&quot;2&quot;">&lt;Bread&gt;</a>');
  expect([isElement(element, "a"), isElement(element, "b"), isElement(undefined, "a")]).toEqual([true, false, false]);
});

describe("absoluteAddress", () => {
  test.each([
    ["/jam/", "https://small.example/jam/"],
    ["../jam/", "https://small.example/jam/"],
    ["#part", "https://small.example/slow-bread/#part"],
    ["//other.example/x", "https://other.example/x"],
    ["https://other.example/Ä", "https://other.example/Ä"],
    ["mailto:ann@small.example", "mailto:ann@small.example"],
    ["javascript:run()", undefined],
    [" java\nscript:run()", undefined],
    ["data:text/html,x", undefined],
    ["file:///etc/passwd", undefined],
  ])("a link to %j leads to %j", (typed, address) => {
    expect(absoluteAddress(typed, BASE, "link")).toBe(address);
  });

  test.each([
    ["bowl.jpg", "https://small.example/slow-bread/bowl.jpg"],
    ["data:image/png;base64,xx", "data:image/png;base64,xx"],
    ["cid:bowl", "cid:bowl"],
    ["mailto:ann@small.example", undefined],
    ["data:text/html,x", undefined],
  ])("a picture at %j is at %j", (typed, address) => {
    expect(absoluteAddress(typed, BASE, "picture")).toBe(address);
  });
});

describe("safeAttributes", () => {
  test.each([
    [{ onclick: "x()", id: "a", "data-x": "1" }, { id: "a" }],
    [{ href: "javascript:x()", title: "A" }, { title: "A" }],
    [{ style: "color:red;background:url(/x);width:50%" }, { style: "color:red;width:50%" }],
    [{ style: "background:url(/x)" }, {}],
    [{ class: "token keyword" }, {}],
    [{ "data-align": "right" }, { style: "text-align:right" }],
    [{ "data-align": "right", style: "color:red" }, { style: "color:red;text-align:right" }],
    [{ "data-align": "x;position:fixed" }, {}],
    [{ tabindex: "0", role: "region", "aria-label": "Table" }, {}],
    [
      { role: "region", "aria-label": "Table" },
      { role: "region", "aria-label": "Table" },
    ],
  ])("of %j are %j", (attributes, safe) => {
    expect(safeAttributes(attributes, BASE)).toEqual(safe);
  });
});

test.each([
  ["a.jpg", [["a.jpg", undefined]]],
  [
    "a.jpg 400w, b.jpg 800w",
    [
      ["a.jpg", 400],
      ["b.jpg", 800],
    ],
  ],
  [
    "a.jpg 1x,b.jpg 2x",
    [
      ["a.jpg", undefined],
      ["b.jpg", undefined],
    ],
  ],
  [
    "a.jpg, b.jpg 2x",
    [
      ["a.jpg", undefined],
      ["b.jpg", undefined],
    ],
  ],
  ["/w_400,h_300/a.jpg 400w", [["/w_400,h_300/a.jpg", 400]]],
  ["  ", []],
  [",", []],
])("parseSrcset: %j has the files %j", (srcset, files) => {
  expect(parseSrcset(srcset).map(({ address, width }) => [address, width])).toEqual(files);
});

test.each([
  ["300", 300],
  [" 300px ", 300],
  ["50%", 300],
  ["100%", undefined],
  ["0", undefined],
  ["20em", undefined],
  ["-4", undefined],
  ["9999999", undefined],
  [undefined, undefined],
])("parsePixels: %j in a column of 600 is %j", (value, pixels) => {
  expect(parsePixels(value, 600)).toBe(pixels);
});
