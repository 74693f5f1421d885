// Addresses of a site that is in a folder of its host.
import { expect, test } from "vitest";
import { withBase } from "../../../src/pipeline/transforms/base-path.ts";

test.each([
  ['<a href="/bread/">', '<a href="/blog/bread/">'],
  ["<a href='/bread/'>", "<a href='/blog/bread/'>"],
  ["<a href=/bread/>", "<a href=/blog/bread/>"],
  ['<A HREF="/bread/">', '<A HREF="/blog/bread/">'],
  ['<a href="/">', '<a href="/blog/">'],
  ['<a href="/?q=a&amp;b">', '<a href="/blog/?q=a&amp;b">'],
  ['<form action="/reply"><button formaction="/x">', '<form action="/blog/reply"><button formaction="/blog/x">'],
  ['<video src="/a.mp4" poster="/a.jpg">', '<video src="/blog/a.mp4" poster="/blog/a.jpg">'],
  ['<img srcset="/a.jpg 400w, /b.jpg 800w">', '<img srcset="/blog/a.jpg 400w, /blog/b.jpg 800w">'],
  ['<link imagesrcset="/a.jpg 1x,/b.jpg 2x">', '<link imagesrcset="/blog/a.jpg 1x,/blog/b.jpg 2x">'],
  ['<meta content="0; url=/new/">', '<meta content="0; url=/blog/new/">'],
])("%s becomes %s", (html, expected) => {
  expect(withBase(html, "/blog")).toBe(expected);
});

test.each([
  '<a href="//other.example/">',
  '<a href="https://other.example/">',
  '<a href="#part">',
  '<a href="bread/">',
  '<img srcset="//other.example/a.jpg 1x">',
  '<meta content="/only words/">',
  '<a title="/bread/">',
  '<p>href="/bread/"</p>',
  '<!-- <a href="/bread/"> -->',
  "<script>const a = '<a href=\"/bread/\">';</script>",
  "",
])("%s stays as it is", (html) => {
  expect(withBase(html, "/blog")).toBe(html);
});

test("a site at the root of its host keeps all addresses", () => {
  expect(withBase('<a href="/bread/">', "")).toBe('<a href="/bread/">');
});
