// How pictures are put into the lines of a gallery. What authors write for one is in galleries.test.ts.
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import Token from "markdown-it/lib/token.mjs";
import { expect, test } from "vitest";
import { OPENS_LARGE } from "../../../../src/pipeline/markdown/document.ts";
import { toGallery } from "../../../../src/pipeline/markdown/rules/gallery-tokens.ts";
import { picturesAt } from "../../../../src/pipeline/markdown/rules/paragraph-pictures.ts";

const markdown = new MarkdownIt("commonmark", { xhtmlOut: false });
const picturesIn = (source: string) => picturesAt(markdown.parse(source, {}), 0);
const htmlOf = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options, {}).replaceAll("\n", "");

test.each([
  [2, [2]],
  [4, [4]],
  [5, [3, 2]],
  [6, [3, 3]],
  [9, [3, 3, 3]],
  [10, [4, 3, 3]],
])("%i pictures are in lines of %j", (count, lines) => {
  const html = htmlOf(toGallery(picturesIn("![A](a.jpg)\n".repeat(count)), "", Token));
  expect(
    html
      .split('<div class="gallery-line">')
      .slice(1)
      .map((line) => line.split("<img").length - 1),
  ).toEqual(lines);
});

test("without a caption it is a box, with one a figure that escapes its words", () => {
  const two = "![A](a.jpg) ![B](b.jpg)";
  expect(htmlOf(toGallery(picturesIn(two), "", Token))).toMatch(/^<div class="gallery">.*<\/div>$/u);
  expect(htmlOf(toGallery(picturesIn(two), "Clay & tea", Token))).toMatch(
    /^<figure class="gallery">.*<figcaption>Clay &amp; tea<\/figcaption><\/figure>$/u,
  );
});

test("one picture takes the caption of its gallery as its own, and stays a figure", () => {
  const [picture] = picturesIn("![A](a.jpg)");
  const html = htmlOf(toGallery(picture ? [picture] : [], "Clay", Token));
  expect(html).toBe('<p><img src="a.jpg" alt="A" title="Clay"></p>');
  expect(picture?.image.meta).not.toBe(OPENS_LARGE);
});

test("one picture with a caption stays in a gallery that has another", () => {
  expect(htmlOf(toGallery(picturesIn('![A](a.jpg "Own")'), "Clay", Token))).toContain("<figcaption>Clay</figcaption>");
});

test("a picture opens its file unless it has a link or no file", () => {
  const pictures = picturesIn("![A](a.jpg) [![B](b.jpg)](/b/) ![C](data:image/png;base64,xx)");
  toGallery(pictures, "", Token);
  expect(pictures.map(({ image }) => image.meta === OPENS_LARGE)).toEqual([true, false, false]);
});

test("keeps each picture's line, for problems with it", () => {
  const tokens = toGallery(picturesIn("![A](a.jpg)\n![B](b.jpg)"), "", Token);
  expect(tokens.filter(({ type }) => type === "inline").map(({ map }) => map)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});
