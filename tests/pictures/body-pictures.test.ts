// Only the pictures of a text change, and only those that the site knows.
import { expect, test } from "vitest";
import { toMailBody, toPageBody } from "../../src/pictures/body-pictures.ts";
import { toPictures } from "../../src/pictures/picture.ts";

const file = { address: "/pictures/bowl-400.1.jpg", width: 400, height: 200 };
const pictures = toPictures(new Map([["a/bowl.jpg", { width: 800, height: 400, tone: "3b", sources: [], fallback: file, mail: file, share: file }]]));

const pageOf = (html: string, below = true): string => toPageBody(Buffer.from(html), pictures, below).toString();
const mailOf = (html: string): string => toMailBody(Buffer.from(html), pictures).toString();

test.each([
  ["<p>Café &amp; é &lt;img src=&quot;/a/bowl.jpg&quot;&gt;</p>"],
  ["<!-- <img src='/a/bowl.jpg'> -->"],
  ['<script>"<img src=/a/bowl.jpg>"</script>'],
  ['<img src="https://elsewhere.example/a/bowl.jpg">'],
  ['<img srcset="/a/bowl.jpg 1x" src="/a/bowl.jpg">'],
  ["<p>Never closed <b>"],
])("%s stays as it is", (html) => {
  expect([pageOf(html), mailOf(html)]).toEqual([html, html]);
});

test("a picture gets its file and its size, and keeps what else was said of it", () => {
  expect(pageOf('<p>é<img class="a" alt="&lt;b&gt; &quot;x&quot;" src="/a/bowl.jpg" loading="lazy">!</p>')).toBe(
    '<p>é<img src="/pictures/bowl-400.1.jpg" class="a" alt="&lt;b&gt; &quot;x&quot;" width="800" height="400" data-tone="3b">!</p>',
  );
  expect(mailOf('<img src="/a/bowl.jpg" alt="" width="200" loading="lazy" decoding="async">')).toBe('<img src="/pictures/bowl-400.1.jpg" alt="" width="200" height="100">');
});

test.each([
  [400, 300, ""],
  [400, 500, ""],
  [300, 400, ' data-shape="upright"'],
  [900, 1600, ' data-shape="tall"'],
])("on a page a picture of %i × %i says that it is upright: %j; in a mail none does", (width, height, said) => {
  const one = toPictures(new Map([["a/bowl.jpg", { width, height, tone: undefined, sources: [], fallback: file, mail: file, share: file }]]));
  const html = Buffer.from('<img src="/a/bowl.jpg">');
  expect(/ data-shape="\w+"/u.exec(toPageBody(html, one, true).toString())?.[0] ?? "").toBe(said);
  expect(toMailBody(html, one).toString()).not.toContain("data-shape");
});

test("what comes after a screen of text may wait", () => {
  const [first, second] = [1000, 2100].map((length) => pageOf(`<p>${"x".repeat(length)}</p><img src="/a/bowl.jpg">`, false));
  expect(first).toContain(' fetchpriority="high"');
  expect(second).toContain(' loading="lazy" decoding="async"');
});
