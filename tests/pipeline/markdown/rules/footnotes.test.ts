// Notes at the end of a text, and the ways there and back.
import { expect, test } from "vitest";
import { htmlOf, renderSample } from "../render-sample.ts";

const strings = { footnotes: "Anmerkungen", footnote: "Anmerkung {number}", backToText: "Zurück zum Text" };

test("a note is at the end, with links there and back", () => {
  expect(htmlOf("Bread[^why] waits.\n\n[^why]: It *has* to.\n")).toBe(
    [
      '<p>Bread<sup class="footnote-ref"><a href="#fn1" id="fnref1" aria-label="Note 1">1</a></sup> waits.</p>',
      '<section class="footnotes" aria-label="Notes">',
      "<ol>",
      '<li id="fn1"><p>It <em>has</em> to. <a href="#fnref1" class="footnote-back" aria-label="Back to the text">↑</a></p>',
      "</li>",
      "</ol>",
      "</section>",
      "",
    ].join("\n"),
  );
});

test("its labels are the site's words", () => {
  const html = htmlOf("Brot[^1]\n\n[^1]: Note\n", { strings });
  expect(html).toContain('<section class="footnotes" aria-label="Anmerkungen">');
  expect(html).toContain('aria-label="Anmerkung 1"');
  expect(html).toContain('aria-label="Zurück zum Text"');
});

test("notes are numbered in the order of their references", () => {
  const html = htmlOf("A[^b] and B[^a].\n\n[^a]: Second\n[^b]: First\n");
  expect(html).toMatch(/<li id="fn1"><p>First .*<li id="fn2"><p>Second /su);
});

test("a note that is referenced twice has a link back to each place", () => {
  const html = htmlOf("A[^1] and B[^1].\n\n[^1]: Note\n");
  expect([...html.matchAll(/id="(fnref[^"]+)"/gu)].map(([, id]) => id)).toEqual(["fnref1", "fnref1-1"]);
  expect([...html.matchAll(/href="#(fnref[^"]+)"/gu)].map(([, id]) => id)).toEqual(["fnref1", "fnref1-1"]);
});

test("a note may be inline, and have paragraphs", () => {
  expect(htmlOf("A^[at once].")).toContain('<li id="fn1"><p>at once ');
  expect(htmlOf("A[^1]\n\n[^1]: One\n\n    Two\n")).toMatch(/<li id="fn1"><p>One<\/p>\n<p>Two <a/u);
});

test("a reference without a note stays text, a note without a reference is left out", () => {
  expect(htmlOf("A[^missing]")).toBe("<p>A[^missing]</p>\n");
  expect(htmlOf("A\n\n[^unused]: Note\n")).toBe("<p>A</p>\n");
});

test("links may point to a note", () => {
  expect(renderSample("A[^1] B[^2]\n\n[^1]: One\n[^2]: Two\n").ids).toEqual(["fn1", "fn2"]);
});
