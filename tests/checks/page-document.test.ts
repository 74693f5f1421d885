// The parts of a page that checks use: words, links, pictures and loaded resources.
import { describe, expect, test } from "vitest";
import { readPageDocument } from "../../src/checks/page-document.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>
  Slow  bread </title>
<meta name="Description" content="A day with flour."><meta property="og:title" content="Slow">
<link rel="canonical" href="https://kitchen.example/slow-bread/"><link rel="stylesheet" href="/site.css">
<link rel="alternate" href="/feed.xml" title="New posts">
<script type="application/ld+json">{"@type":"Article"}</script></head>
<body><a href="/">Home</a><main id="main"><h1>Slow <em>bread</em></h1><p>Flour.</p><p>Water.</p>
<a href="/jam/"><img src="jam.jpg" alt="A jar"></a></main></body></html>`;

test("reads the head of a page, without the white space of its source", () => {
  const page = readPageDocument(PAGE);
  expect(page).toMatchObject({
    language: "en",
    title: "Slow bread",
    canonical: "https://kitchen.example/slow-bread/",
    refresh: undefined,
    structuredData: ['{"@type":"Article"}'],
  });
  expect([page.meta.get("description"), page.meta.get("og:title")]).toEqual(["A day with flour.", "Slow"]);
});

test("takes only the main part as the text of a page, with a space between paragraphs", () => {
  expect(readPageDocument(PAGE).text).toBe("Slow bread Flour. Water.");
});

test("reads a heading with the words of elements in it", () => {
  expect(readPageDocument("<h2>One <b>two</b></h2>Three<h3>Four</h3>").headings).toEqual([
    { level: 2, text: "One two" },
    { level: 3, text: "Four" },
  ]);
});

describe("links", () => {
  test("have text, also from images, and know whether they are in the main part", () => {
    expect(readPageDocument(PAGE).links).toEqual([
      { href: "/feed.xml", text: "New posts", silent: true, inMain: false },
      { href: "/", text: "Home", silent: false, inMain: false },
      { href: "/jam/", text: "A jar", silent: false, inMain: true },
    ]);
  });

  test.each([
    ['<a href="/a/" aria-label="Bread"></a>', { text: "Bread", silent: false }],
    ['<a href="/a/" aria-hidden="true"><img src="a.jpg"></a>', { text: "", silent: true }],
    ['<a href="/a/"><script>run()</script>Bread</a>', { text: "Bread", silent: false }],
    ['<map><area href="/a/" aria-label="Bread"></map>', { text: "Bread", silent: false }],
    ['<a href="/a/">Bread and no end', { text: "Bread and no end", silent: false }],
  ])("%s", (html, link) => {
    expect(readPageDocument(html).links).toEqual([{ href: "/a/", inMain: false, ...link }]);
  });

  test("without an address are places, not links", () => {
    expect(readPageDocument('<a id="here">Here</a>')).toMatchObject({ links: [], ids: new Set(["here"]) });
  });
});

describe("a browser loads", () => {
  test.each([
    ['<link rel="stylesheet" href=" /a.css ">', ["/a.css"]],
    ['<link rel="next" href="/page/2/">', []],
    ['<script src="/a.js"></script><script>inline()</script>', ["/a.js"]],
    ['<video src="/a.mp4" poster="/a.jpg"><track src="/a.vtt"></video>', ["/a.mp4", "/a.jpg", "/a.vtt"]],
    ['<object data="/a.pdf"></object><embed src="/b.pdf">', ["/a.pdf", "/b.pdf"]],
    ['<img src="/a.jpg" srcset="/a-1.jpg 400w, /a-2.jpg 800w">', ["/a.jpg", "/a-1.jpg", "/a-2.jpg"]],
    ['<img src="/a.jpg" srcset="/a-1.jpg 1x,/a-2.jpg 2x">', ["/a.jpg", "/a-1.jpg", "/a-2.jpg"]],
    ['<picture><source srcset="/a,b.avif"><img src="" alt=""></picture>', ["/a,b.avif"]],
    ['<a href="/a/">A link</a>', []],
  ])("of %s: %j", (html, addresses) => {
    expect(readPageDocument(html).resources.map(({ address }) => address)).toEqual(addresses);
  });
});

test("distinguishes an image without alt text from one with an empty alt text", () => {
  const html = '<img src="a.jpg"><img src="b.jpg" alt="" width="4" height="3" loading="lazy" srcset="b-1.jpg 400w">';
  expect(readPageDocument(html).pictures).toEqual([
    { src: "a.jpg", alt: undefined, hasSize: false, lazy: false, renditions: [] },
    { src: "b.jpg", alt: "", hasSize: true, lazy: true, renditions: [{ address: "b-1.jpg", width: 400 }] },
  ]);
});

test.each([
  ['<meta http-equiv="refresh" content="0; url=/new/">', "/new/"],
  ['<meta http-equiv="Refresh" content="5;URL= /new/ ">', "/new/"],
  ['<meta http-equiv="refresh" content="30">', undefined],
])("%s redirects to %j", (html, refresh) => {
  expect(readPageDocument(html).refresh).toBe(refresh);
});

test("the title of a drawing isn't the title of the page", () => {
  expect(readPageDocument("<title>Bread</title><svg><title>A loaf</title></svg>").title).toBe("Bread");
});

test("elements with other attributes or another parent have a different shape", () => {
  const shapes = (html: string): number => readPageDocument(html).shapes.size;
  expect(shapes("<p>One</p><p>Two</p>")).toBe(1);
  expect(shapes('<p>One</p><p class="soft">Two</p><div><p>Three</p></div>')).toBe(4);
});

test.each(["", "<", "</p></p>", "<a href='/a/'><a href='/b/'>", "<h1><h2></h1>", "\u0000<!--"])(
  "%j is read without an error",
  (html) => {
    expect(readPageDocument(html).structuredData).toEqual([]);
  },
);
