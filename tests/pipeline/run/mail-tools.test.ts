// What mails get of the texts and pictures of a site.
import { describe, expect, test } from "vitest";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import { createMailTools, loadPublishedPictures } from "../../../src/pipeline/run/mail-tools.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { makeFolder } from "../../commands/folders.ts";
import { samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>';

describe("the text of an entry", () => {
  function bodyOf(changes: PostChanges, origin = "https://small.example", others: readonly Entry[] = []): string {
    const site = sampleSite([samplePost("a", changes), ...others]);
    const tools = createMailTools({ site, assets: [], pictures: NO_PICTURES }, { content: makeFolder(), origin });
    const [post] = site.posts.filter(({ slug }) => slug === "a");
    return post ? Buffer.from(tools.bodyOf(post)).toString() : "";
  }
  const LINK: PostChanges = {
    html: '<a href="content:posts/b.md#part">B</a>',
    links: [{ target: "content:posts/b.md#part", written: "b.md#part", line: 5 }],
  };

  test("links to the pages of other files", () => {
    expect(bodyOf(LINK, undefined, [samplePost("b")])).toBe('<a href="/b/#part">B</a>');
  });

  test("has no link to a file without a page", () => {
    expect(bodyOf(LINK)).toBe("<a>B</a>");
  });

  test("links into the folder of the site", () => {
    expect(bodyOf({ html: '<a href="/jam/">Jam</a>' }, "https://small.example/blog")).toBe(
      '<a href="/blog/jam/">Jam</a>',
    );
  });
});

test("images have their sizes and full addresses", () => {
  const content = makeFolder({ "posts/a.svg": DRAWING });
  const assets = [{ source: "posts/a.svg", output: "a/a.svg" }];
  const place = { content, origin: "http://localhost:8080" };
  const { sizeOf } = createMailTools({ site: sampleSite([]), assets, pictures: NO_PICTURES }, place);
  expect(sizeOf("http://localhost:8080/a/a.svg")).toEqual({ width: 20, height: 10 });
  expect(sizeOf("https://small.example/a/a.svg")).toBeUndefined();
});

test("a site without pictures has none published", async () => {
  const options = { cache: makeFolder(), machineClock: Date.now, content: makeFolder(), label: "content" };
  const pictures = await loadPublishedPictures({ site: sampleSite([samplePost("a")]), assets: [] }, options);
  expect(pictures.of("/a/a.svg")).toBeUndefined();
});
