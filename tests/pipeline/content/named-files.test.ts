// Files that HTML names in other ways than links and pictures do.
import { describe, expect, test } from "vitest";
import { collectNamedFiles } from "../../../src/pipeline/content/named-files.ts";
import { makeFolder } from "../../commands/folders.ts";

const folder = makeFolder({
  "posts/bread/index.md": "",
  "posts/bread/large one.jpg": "",
  "posts/bread/small.jpg": "",
  "posts/bread/talk.vtt": "",
  "posts/bread/notes.txt": "",
  "posts/bread/comments.yaml": "",
  "posts/bread/.env": "",
  "posts/bread/chart/chart.html":
    '<link rel="stylesheet" href="chart.css"><script src="chart.js"></script> <a href="../notes.md">text</a>',
  "posts/bread/chart/chart.css": "body { background: url(ground.png) }",
  "posts/bread/chart/chart.js": 'fetch("numbers.json"); import "./more.mjs";',
  "posts/bread/chart/more.mjs": "",
  "posts/bread/chart/numbers.json": "",
  "posts/bread/chart/ground.png": "",
  "posts/bread/notes.md": "",
});

function collect(html: string, ...named: readonly string[]) {
  const assets = named.map((name) => ({ source: `posts/bread/${name}`, address: `/bread/${name}` }));
  return collectNamedFiles(html, html, assets, { folder, source: "posts/bread/index.md", address: "/bread/" });
}

describe("a file is published because of", () => {
  test.each([
    ["srcset", '<img srcset="large%20one.jpg 2x, small.jpg 1x">', ["large one.jpg", "small.jpg"]],
    ["an attribute without quotes", "<img src=small.jpg>", ["small.jpg"]],
    ["an attribute after a slash", "<img/src=small.jpg>", ["small.jpg"]],
    ["an attribute right after another", '<img alt=""src="small.jpg">', ["small.jpg"]],
    ["an attribute with spaces around its sign", "<img\nSRC = 'small.jpg'>", ["small.jpg"]],
    ["an object", '<object data="small.jpg"></object>', ["small.jpg"]],
    ["captions", '<video><track src="talk.vtt"></video>', ["talk.vtt"]],
    ["a style", `<div style="background: url('small.jpg')"></div>`, ["small.jpg"]],
    ["a style sheet", "<style>h2 { background: url(small.jpg?v=2) }</style>", ["small.jpg"]],
    ["a script", '<script>show("notes.txt")</script>', ["notes.txt"]],
    ["data for a script", '<div data-source="./notes.txt"></div>', ["notes.txt"]],
    ["a drawing", '<svg><image xlink:href="small.jpg"/></svg>', ["small.jpg"]],
  ])("%s", (_, html, names) => {
    expect(collect(html)).toMatchObject({
      assets: names.map((name) => ({ source: `posts/bread/${name}`, address: `/bread/${name}` })),
      addresses: [],
    });
  });

  test("a web page that is linked, and all that it needs", () => {
    const { assets } = collect("<p>", "chart/chart.html");
    expect(assets.map(({ source }) => source).sort()).toEqual(
      ["chart.css", "chart.js", "ground.png", "more.mjs", "numbers.json"].map((name) => `posts/bread/chart/${name}`),
    );
  });
});

test.each([
  ["words", "<p>I keep notes.txt for myself.</p>"],
  ["a description", '<img src="/x.jpg" alt="notes.txt" title="small.jpg">'],
  ["another site", '<img srcset="https://elsewhere.example/small.jpg 2x">'],
  ["a private file", '<div data-a=".env" data-b="comments.yaml" data-c="../../site.yaml"></div>'],
  ["another text", '<div data-a="notes.md"></div>'],
])("%s publishes nothing", (_, html) => {
  expect(collect(html).assets).toEqual([]);
});

test("addresses on the site are kept, to be found later", () => {
  expect(collect('<img srcset="/bread/small.jpg 2x"><b style="background: url(/a%20b.png)">').addresses).toEqual([
    "/bread/small.jpg",
    "/a b.png",
  ]);
});

test("Markdown without HTML isn't searched", () => {
  expect(
    collectNamedFiles("![x](small.jpg)", '<img src="small.jpg">', [], {
      folder,
      source: "posts/bread/index.md",
      address: "/bread/",
    }),
  ).toMatchObject({ assets: [], addresses: [] });
});
