// A drawing may be opened by itself, and must then do nothing but be looked at.
import { describe, expect, test } from "vitest";
import { cleanSvg } from "../../src/pictures/clean-svg.ts";

const draw = (inside: string, attributes = ""): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

describe("stays as it is, letter by letter:", () => {
  test.each([
    '<rect width="9" height="9" fill="url(#sky)"/>',
    '<defs><linearGradient id="sky"><stop offset="0" stop-color="#fff"/></linearGradient></defs>',
    "<style>.a { fill: url(#sky); mask: url('#m') }</style>",
    '<style>@font-face { font-family: own; src: url(data:font/woff2;base64,AAAA) }</style>',
    '<use href="#sky"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="3" height="3"/>',
    '<circle r="2"><animate attributeName="r" values="2;4" dur="1s" repeatCount="indefinite"/></circle>',
    "<text>5 &lt; 6 &amp; counting</text>",
    "<!-- drawn by hand -->",
  ])("%s", (inside) => {
    expect(cleanSvg(draw(inside))).toBe(draw(inside));
    expect(cleanSvg(`<?xml version="1.0" encoding="UTF-8"?>\n${draw(inside)}`)).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${draw(inside)}`);
  });
});

describe("loses what runs, loads or leads away:", () => {
  test.each([
    ["<script>alert(1)</script>", ""],
    ['<script href="https://x.example/a.js"/>', ""],
    ['<g onclick="alert(1)" ONLOAD="alert(1)"/>', "<g></g>"],
    ["<foreignObject><p>words</p><iframe src='x'/></foreignObject>", ""],
    ['<a href="javascript:alert(1)"><rect/></a>', "<rect></rect>"],
    ['<use href="https://x.example/a.svg#b"/>', "<use></use>"],
    ['<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,x"/>', '<use xmlns:xlink="http://www.w3.org/1999/xlink"></use>'],
    ['<image href="https://x.example/track.gif"/>', "<image></image>"],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "<image></image>"],
    ['<rect fill="url(https://x.example/a#b)"/>', "<rect></rect>"],
    ['<rect style="fill:u\\72l(https://x.example/)"/>', "<rect></rect>"],
    ["<style>@import 'https://x.example/a.css'; .a { fill: red }</style>", "<style> .a { fill: red }</style>"],
    ["<style>.a { fill: url(https://x.example/a) }</style>", "<style>.a { fill: none }</style>"],
    ["<style>.a { fill: url&#40;https://x.example/a) }</style>", "<style>.a { fill: none }</style>"],
    ["<style><![CDATA[@import url(//x.example);]]></style>", "<style></style>"],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '<set to="javascript:alert(1)"></set>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', ""],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', "<g></g>"],
    ["<metadata><rdf>Jane, at home</rdf></metadata>", ""],
  ])("%s", (inside, left) => {
    expect(cleanSvg(draw(inside))?.replace(' to="javascript:alert(1)"', "")).toBe(draw(left).replace(' to="javascript:alert(1)"', ""));
  });

  test.each([
    ['<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "<text>&x;</text>", "<text>&amp;x;</text>"],
    ['<?xml-stylesheet href="https://x.example/a.css"?>', "<g/>", "<g></g>"],
  ])("%s", (before, inside, left) => {
    expect(cleanSvg(before + draw(inside))).toBe(draw(left));
  });

  test("and what is cleaned once is clean", () => {
    const clean = cleanSvg(draw("<script/><g onload='x'><a href='y'>words &amp; more</a></g><style>a{b:url(x)}</style>")) ?? "";
    expect(cleanSvg(clean)).toBe(clean);
  });
});

test.each(["", "words", "<html><svg/></html>", "<g/>"])("is no drawing: %j", (text) => {
  expect(cleanSvg(text)).toBeUndefined();
});
