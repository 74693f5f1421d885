// Web addresses in comments become links, and no text takes long to look through.
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

test.each([
  "https://a.b/(",
  'https://a.b/("',
  "https://a.b/[",
  "https://a.b/?x=(&",
  "https://a.b/('",
  "mailto:",
  "a@",
  "<b>",
  "<b><p>",
])("%s, over and over, is shown and read at once", (piece) => {
  const text = piece.repeat(Math.ceil(80_000 / piece.length));
  expect(secondsOf(() => render(text))).toBeLessThan(3);
  expect(secondsOf(() => toWords(text, createMarkdown()))).toBeLessThan(3);
});
