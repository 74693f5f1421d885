// The last steps of a page, each where the site asks for it.
import { expect, test } from "vitest";
import { finishPage } from "../../../src/pipeline/run/finish-page.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const PAGE = '<!doctype html>\n<p  class="a">\n<a href="/jam/">Jam</a></p>\n<!--body-->\n<i>thread</i>';
const PARTS = [
  { place: "<!--body-->", bytes: Buffer.from('<p>\n<a href="/bread/">Bread</a></p>') },
  { place: "<i>thread</i>", bytes: Buffer.from('<ol>\n<li><a href="/salt/">Salt</a></ol>'), finished: true },
] as const;

interface Case extends SiteChanges {
  readonly file?: string;
  readonly plainPages?: boolean;
}

async function finish({ file = "a/index.html", plainPages, ...changes }: Case = {}): Promise<string> {
  return (await finishPage(PAGE, PARTS, { file, site: sampleSite([], changes), plainPages })).toString();
}

const PUT_TOGETHER =
  '<!doctype html>\n<p  class="a">\n<a href="/jam/">Jam</a></p>\n<p>\n<a href="/bread/">Bread</a></p>\n' +
  '<ol>\n<li><a href="/salt/">Salt</a></ol>';

test.each<[string, Case]>([
  ["of a preview", { preview: true, site: { url: "https://small.example/blog" } }],
  ["of a site that wants them plain", { site: { minify: "off" } }],
  ["for a command that reads them", { plainPages: true }],
  ["that isn't HTML", { file: "feed.xml" }],
])("a page %s is only put together", async (_, options) => {
  expect(await finish(options)).toBe(PUT_TOGETHER);
});

test("a page gets smaller, but not its comments, which are small already", async () => {
  const html = await finish();
  expect(html).not.toContain("  ");
  expect(html).toContain("<ol>\n<li>");
  expect(html).not.toContain("<p>\n");
});

test("all addresses get the folder of the site, those of comments, too", async () => {
  const html = await finish({ site: { url: "https://small.example/blog", minify: "off" } });
  expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address)).toEqual([
    "/blog/jam/",
    "/blog/bread/",
    "/blog/salt/",
  ]);
});

test("a page has memory of its own, so that it can be given back", async () => {
  const options = { file: "a/index.html", site: sampleSite([]), plainPages: undefined };
  const page = await finishPage("<p>Bread</p>", [], options);
  expect(page.buffer.byteLength).toBe(page.byteLength);
});
