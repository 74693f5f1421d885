// Only the pictures of a text change, and only those that the site knows.
import { describe, expect, test } from "vitest";
import { toMailBody, toPageBody } from "../../../src/assets/pictures/body-pictures.ts";
import { toPictures } from "../../../src/assets/pictures/picture.ts";

const file = { address: "/pictures/bowl-400.1.jpg", width: 400, height: 200 };
const pictures = toPictures(
  new Map([
    ["a/bowl.jpg", { width: 800, height: 400, tone: "3b", sources: [], fallback: file, mail: file, share: file }],
  ]),
);

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

test("an image gets its file and size, and keeps its other attributes", () => {
  expect(pageOf('<p>é<img class="a" alt="&lt;b&gt; &quot;x&quot;" src="/a/bowl.jpg" loading="lazy">!</p>')).toBe(
    '<p>é<img src="/pictures/bowl-400.1.jpg" class="a" alt="&lt;b&gt; &quot;x&quot;" width="800" height="400" data-tone="3b">!</p>',
  );
  expect(mailOf('<img src="/a/bowl.jpg" alt="" width="200" loading="lazy" decoding="async">')).toBe(
    '<img src="/pictures/bowl-400.1.jpg" alt="" width="200" height="100">',
  );
});

test.each([
  [400, 300, ""],
  [400, 500, ""],
  [300, 400, ' data-shape="upright"'],
  [900, 1600, ' data-shape="tall"'],
])("on a page an image of %i × %i is marked as upright: %j; in an email none is", (width, height, said) => {
  const one = toPictures(
    new Map([["a/bowl.jpg", { width, height, tone: undefined, sources: [], fallback: file, mail: file, share: file }]]),
  );
  const html = Buffer.from('<img src="/a/bowl.jpg">');
  expect(/ data-shape="\w+"/u.exec(toPageBody(html, one, true).toString())?.[0] ?? "").toBe(said);
  expect(toMailBody(html, one).toString()).not.toContain("data-shape");
});

test("an image after a screen of text is loaded lazily", () => {
  const [first, second] = [1000, 2100].map((length) =>
    pageOf(`<p>${"x".repeat(length)}</p><img src="/a/bowl.jpg">`, false),
  );
  expect(first).toContain(' fetchpriority="high"');
  expect(second).toContain(' loading="lazy" decoding="async"');
});

describe("in a gallery", () => {
  const line = (inner: string): string => `<div class="gallery">\n<div class="gallery-line">\n${inner}\n</div>\n</div>`;

  test("a picture names its shape, and asks for a file of half the width", () => {
    const sources = [{ type: "image/avif", files: [file] }];
    const upright = toPictures(
      new Map([
        ["a/bowl.jpg", { width: 300, height: 400, tone: undefined, sources, fallback: file, mail: file, share: file }],
      ]),
    );
    const html = toPageBody(
      Buffer.from(line('<figure><img src="/a/bowl.jpg" alt=""></figure>')),
      upright,
      true,
    ).toString();
    expect(html).toContain(
      'sizes="(min-width: 36rem) 21.5rem, 60vw"><img src="/pictures/bowl-400.1.jpg" alt="" data-ratio="3:4" width="300" height="400"',
    );
    expect(html).not.toContain("data-shape");
  });

  test("more images count as on the first screen", () => {
    const lazy = (html: string): number => html.split(' loading="lazy"').length - 1;
    const images = '<img src="/a/bowl.jpg">'.repeat(4);
    expect([lazy(pageOf(images)), lazy(pageOf(line(images)))]).toEqual([2, 0]);
  });

  test.each([
    ["/a/bowl.jpg", "/a/bowl.jpg"],
    ["/a/scan.tif", "/pictures/bowl-400.1.jpg"],
    ["/a/new.avif?big", "/pictures/bowl-400.1.jpg"],
    ["https://elsewhere.example/a.avif", "https://elsewhere.example/a.avif"],
  ])("the link to %s opens %s, which every browser shows", (written, opened) => {
    const picture = { width: 800, height: 400, tone: undefined, sources: [], fallback: file, mail: file, share: file };
    const known = toPictures(new Map(["a/bowl.jpg", "a/scan.tif", "a/new.avif"].map((name) => [name, picture])));
    const html = line(
      `<figure><a class="enlarge" href="${written}" aria-label="Open &quot;it&quot;"><img src="${written}" alt=""></a></figure>`,
    );
    expect(toPageBody(Buffer.from(html), known, true).toString()).toContain(
      `<a class="enlarge" href="${opened}" aria-label="Open &quot;it&quot;">`,
    );
  });

  test("the author's own link stays", () => {
    expect(pageOf(line('<figure><a href="/a/bowl.tif"><img src="/a/bowl.jpg"></a></figure>'))).toContain(
      '<a href="/a/bowl.tif"><img ',
    );
  });
});
