// Which paragraphs are nothing but pictures.
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import { expect, test } from "vitest";
import { picturesAt } from "../../../../src/pipeline/markdown/rules/paragraph-pictures.ts";

const tokensOf = (source: string) => new MarkdownIt("commonmark").parse(source, {});
const found = (source: string) =>
  picturesAt(tokensOf(source), 0).map(({ image, tokens, line }) => [image.attrGet("src"), tokens.length, line]);

test.each([
  ["![A](a.jpg)", [["a.jpg", 1, 0]]],
  [
    "![A](a.jpg) ![B](b.jpg)",
    [
      ["a.jpg", 1, 0],
      ["b.jpg", 1, 0],
    ],
  ],
  [
    "![A](a.jpg)\n![B](b.jpg)\\\n![C](c.jpg)",
    [
      ["a.jpg", 1, 0],
      ["b.jpg", 1, 1],
      ["c.jpg", 1, 2],
    ],
  ],
  [
    "[![A](a.jpg)](/bread/)\n![B](b.jpg)",
    [
      ["a.jpg", 3, 0],
      ["b.jpg", 1, 1],
    ],
  ],
])("%j has the pictures %j, each with its tokens and line", (source, pictures) => {
  expect(found(source)).toEqual(pictures);
});

test.each([
  "![A](a.jpg) and words",
  "[![A](a.jpg) ![B](b.jpg)](/both/)",
  "[Words](/bread/)",
  "![A](a.jpg) *![B](b.jpg)*",
  "# ![A](a.jpg)",
  "![A](a.jpg)<br>",
  "",
])("%j has none", (source) => {
  expect(found(source)).toEqual([]);
});

test("counts lines from the beginning of the text", () => {
  const tokens = tokensOf("Words\n\n![A](a.jpg)\n![B](b.jpg)");
  const start = tokens.findLastIndex(({ type }) => type === "paragraph_open");
  expect(picturesAt(tokens, start).map(({ line }) => line)).toEqual([2, 3]);
  expect(picturesAt(tokens, start + 1)).toEqual([]);
});
