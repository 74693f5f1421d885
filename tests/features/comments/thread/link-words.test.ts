// Web addresses in comments become links, in linear time.
import { expect, test } from "vitest";
import { createTextRenderer } from "../../../../src/features/comments/thread/render-text.ts";
import { createMarkdown } from "../../../../src/features/comments/thread/markdown.ts";
import { toWords } from "../../../../src/features/comments/thread/summary.ts";
import { secondsOf } from "../../../seconds-of.ts";

const render = createTextRenderer("(removed)");
const linksIn = (text: string): string[] => [...render(text).matchAll(/href="([^"]*)"/gu)].map(([, href = ""]) => href);

test.each([
  ["See https://a.example/b.", ["https://a.example/b"]],
  ["(https://a.example/b_(c)), https://b.example/?q=[1]", ["https://a.example/b_(c)", "https://b.example/?q=%5B1%5D"]],
  ["https://a.example/x,https://b.example/y", ["https://a.example/x,https://b.example/y"]],
  ["<https://a.example/> and [here](https://b.example/)", ["https://a.example/", "https://b.example/"]],
  ["*https://a.example/b*", ["https://a.example/b"]],
  [`https://a.example/${"x".repeat(900)}`, [`https://a.example/${"x".repeat(900)}`]],
  [`https://a.example/${"x".repeat(1100)}`, []],
])("%j", (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

/** In seconds: old versions took three for addresses, which grew with the square of the length. */
const LIMITS = { address: 0.5, markup: 2 };

test.each([
  ["https://a.b/(", LIMITS.address],
  ['https://a.b/("', LIMITS.address],
  ["https://a.b/[", LIMITS.address],
  ["https://a.b/?x=(&", LIMITS.address],
  ["https://a.b/('", LIMITS.address],
  ["mailto:", LIMITS.address],
  ["a@", LIMITS.address],
  ["<b>", LIMITS.markup],
  ["<b><p>", LIMITS.markup],
])("%s, over and over, is shown and read at once", (piece, limit) => {
  const text = piece.repeat(Math.ceil(80_000 / piece.length));
  expect(secondsOf(() => render(text))).toBeLessThan(limit);
  expect(secondsOf(() => toWords(text, createMarkdown()))).toBeLessThan(limit);
});
