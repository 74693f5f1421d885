// The last steps of a page, each where the site asks for it.
import { expect, test } from "vitest";
import { createFinisher } from "../../../src/pipeline/run/finish-page.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const PAGE =
  '<!doctype html>\n<p  class="a">\n<a href="/jam/">Jam</a></p>\n<!--body-->\n<i>thread</i>\n<template data-end-place></template>\n';
const END = '<footer>\n<a href="/end/">End</a></footer>';
const PARTS = [
  { place: "<!--body-->", bytes: Buffer.from('<p>\n<a href="/bread/">Bread</a></p>') },
  { place: "<i>thread</i>", bytes: Buffer.from('<ol>\n<li><a href="/salt/">Salt</a></ol>'), finished: true },
] as const;

interface Case extends SiteChanges {
  readonly file?: string;
  readonly plainPages?: boolean;
}

async function finish({ file = "a/index.html", plainPages, ...changes }: Case = {}): Promise<string> {
  const finisher = createFinisher({ site: sampleSite([], changes), plainPages });
  return (await finisher.finish({ text: PAGE, parts: PARTS, end: END }, file)).bytes.toString();
}

const PUT_TOGETHER =
  '<!doctype html>\n<p  class="a">\n<a href="/jam/">Jam</a></p>\n<p>\n<a href="/bread/">Bread</a></p>\n' +
  '<ol>\n<li><a href="/salt/">Salt</a></ol>\n<footer>\n<a href="/end/">End</a></footer>\n';

test.each<[string, Case]>([
  ["of a preview", { preview: true, site: { url: "https://small.example/blog" } }],
  ["of a site that wants them plain", { site: { minify: "off" } }],
  ["for a command that reads them", { plainPages: true }],
])("a page %s is only put together", async (_, options) => {
  expect(await finish(options)).toBe(PUT_TOGETHER);
});

test("a page gets smaller, but not its comments, which are small already", async () => {
  const html = await finish();
  expect(html).not.toContain("  ");
  expect(html).toContain("<ol>\n<li>");
  expect(html).not.toContain("<p>\n");
});

test("a file that isn't HTML stays as it was rendered", async () => {
  const finisher = createFinisher({ site: sampleSite([]), plainPages: undefined });
  const { bytes, end } = await finisher.finish({ text: "<a>\n<b/></a>\n", parts: [], end: "" }, "feed.xml");
  expect([bytes.toString(), end]).toEqual(["<a>\n<b/></a>\n", { at: bytes.length, length: 0 }]);
});

test("all addresses get the folder of the site, those of comments, too", async () => {
  const html = await finish({ site: { url: "https://small.example/blog", minify: "off" } });
  expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address)).toEqual([
    "/blog/jam/",
    "/blog/bread/",
    "/blog/salt/",
    "/blog/end/",
  ]);
});

test("a page has memory of its own, so that it can be given back", async () => {
  const finisher = createFinisher({ site: sampleSite([]), plainPages: undefined });
  const { bytes } = await finisher.finish({ text: "<p>Bread</p>", parts: [], end: "" }, "a/index.html");
  expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
});

test.each([{}, { minify: "off" }, { url: "https://small.example/blog" }])(
  "the end of a page can be replaced in the finished page, with %j",
  async (site) => {
    const finisher = createFinisher({ site: sampleSite([], { site }), plainPages: undefined });
    const finishWith = (end: string) => finisher.finish({ text: PAGE, parts: PARTS, end }, "a/index.html");
    const [page, other] = [await finishWith(END), await finishWith("<p>Ünd</p>")];
    const { at, length } = page.end;
    const newEnd = await finisher.finishEnd("<p>Ünd</p>");
    const replaced = Buffer.concat([page.bytes.subarray(0, at), newEnd, page.bytes.subarray(at + length)]);
    expect(replaced.toString()).toBe(other.bytes.toString());
    expect(other.end).toEqual({ at, length: newEnd.length });
  },
);
