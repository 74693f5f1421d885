// In a mail or a feed reader an address without a host leads nowhere.
import { describe, expect, test } from "vitest";
import { absoluteUrls } from "../../src/feeds/absolute-urls.ts";
import { toAbsoluteUrl } from "../../src/lib/url.ts";

const BASE = toAbsoluteUrl("/2013/04/25/slow-bread/", "https://small.example");

describe("made absolute", () => {
  test.each([
    ['<a href="/about/">', '<a href="https://small.example/about/">'],
    ['<a class="b" href="other.pdf" rel="x">', '<a class="b" href="https://small.example/2013/04/25/slow-bread/other.pdf" rel="x">'],
    ['<a href="../fast-bread/">', '<a href="https://small.example/2013/04/25/fast-bread/">'],
    ['<a href="#fn1">', '<a href="https://small.example/2013/04/25/slow-bread/#fn1">'],
    ['<img src="/bowl.jpg" alt="A bowl">', '<img src="https://small.example/bowl.jpg" alt="A bowl">'],
    ['<video src="a.mp4" poster="/p.jpg">', '<video src="https://small.example/2013/04/25/slow-bread/a.mp4" poster="https://small.example/p.jpg">'],
    ['<a href="/?a=1&amp;b=2">', '<a href="https://small.example/?a=1&amp;b=2">'],
    ['<a href="/über/">', '<a href="https://small.example/%C3%BCber/">'],
    ['<a\nhref="/about/">', '<a\nhref="https://small.example/about/">'],
  ])("%s", (html, absolute) => {
    expect(absoluteUrls(html, BASE)).toBe(absolute);
  });
});

describe("left alone", () => {
  test.each([
    '<a href="https://elsewhere.example/">',
    '<a href="mailto:lisa@small.example">',
    '<a href="//elsewhere.example/">',
    '<img src="data:image/png;base64,xx" alt="">',
    '<a data-href="/about/">',
    '<code>&lt;a href="/about/"&gt;</code>',
    '<p>An href="/about/" in a sentence</p>',
    '<a href="http://[wrong">',
    '<p title="src=/a">x</p>',
  ])("%s", (html) => {
    expect(absoluteUrls(html, BASE)).toBe(html);
  });
});

test("the links that headings have to themselves are left out", () => {
  expect(absoluteUrls('<h2 id="a">A <a class="anchor" href="#a" aria-label="Link to the section “A”"></a></h2>', BASE)).toBe('<h2 id="a">A</h2>');
});

test("nothing changes the second time", () => {
  const once = absoluteUrls('<a href="/a/">x</a><img src="b.jpg">', BASE);
  expect(absoluteUrls(once, BASE)).toBe(once);
});
