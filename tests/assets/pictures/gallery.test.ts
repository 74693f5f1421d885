// A whole small site with galleries: its pages, files, feeds and emails.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSite } from "../../../src/pipeline/run/load-site.ts";
import { createMailTools, loadPublishedPictures } from "../../../src/pipeline/run/mail-tools.ts";
import { postMail } from "../../../src/pipeline/mail/entry-mail.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { buildFixture, NEW_KEY, NOW } from "../../site/build-fixture.ts";
import { gallerySite } from "./gallery-site.ts";

const OVEN = "2026/03/08/oven/";

let content: string;
let cache: string;
let site: string;
const read = (name: string, folder = site): string => readFileSync(path.join(folder, name), "utf8");
const proseOf = (name: string, folder = site): string =>
  /<div class="prose">([\s\S]*?)<footer class="post-foot">/u.exec(read(name, folder))?.[1] ?? "";
/** The alt text and address of each linked picture. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a class="enlarge" href="([^"]*)"[^>]*>.*?<img [^>]*alt="([^"]*)"/gsu)].map(
    ([, address = "", alt = ""]) => `${alt}: ${address.replace(/\.[0-9a-f]{10}\./u, ".")}`,
  );
const build = async (changes: Record<string, string>): Promise<string> =>
  (
    await buildFixture(makeFolder({ ...(await gallerySite()), ...changes }), {
      cache,
      output: path.join(makeFolder(), "site"),
    })
  ).output;

beforeAll(async () => {
  cache = path.join(makeFolder(), "cache");
  content = makeFolder(await gallerySite());
  ({ output: site } = await buildFixture(content, { cache, output: path.join(makeFolder(), "site") }));
});

describe("a page", () => {
  test("links each picture to its file, or to a JPEG where not every browser opens the file", () => {
    expect(linksIn(proseOf(`${OVEN}index.html`))).toEqual([
      "One: /2026/03/08/oven/one.jpg",
      "Two: /2026/03/08/oven/two.jpg",
      "Three: /2026/03/08/oven/three.jpg",
      "Four: /2026/03/08/oven/four.jpg",
      "Flat: /2026/03/08/oven/one.jpg",
      "Tall: /2026/03/08/oven/upright.jpg",
      ": /2026/03/08/oven/two.jpg",
      "Scan: /pictures/scan-1200.jpg",
      "Drawn: /2026/03/08/oven/drawn.svg",
      "Square: /2026/03/08/oven/square.png",
      "Wide: /2026/03/08/oven/wide.jpg",
    ]);
  });

  test("has all of these files, without metadata and scripts", async () => {
    for (const [, address = ""] of proseOf(`${OVEN}index.html`).matchAll(/class="enlarge" href="([^"]*)"/gu))
      expect(existsSync(path.join(site, address)), address).toBe(true);
    for (const name of namesIn(site).filter((file) => /\.(?:jpe?g|png|webp|avif)$/u.test(file)))
      expect(readFileSync(path.join(site, name)).includes("Sample Camera"), name).toBe(false);
    expect(await sharp(path.join(site, OVEN, "upright.jpg")).metadata()).toMatchObject({ width: 1600, orientation: 6 });
    expect(read(`${OVEN}drawn.svg`)).not.toContain("script");
  });

  test("publishes only the originals it links to", () => {
    const originals = namesIn(site).filter((name) => /^(?:2026|posts)\//u.test(name) && !name.endsWith(".html"));
    expect(originals).toEqual(
      ["drawn.svg", "four.jpg", "one.jpg", "square.png", "three.jpg", "two.jpg", "upright.jpg", "wide.jpg"].map(
        (name) => OVEN + name,
      ),
    );
  });

  test("gives every picture its size and shape, without inline styles", () => {
    const images = [...proseOf(`${OVEN}index.html`).matchAll(/<img [^>]*>/gu)].map(([image]) => image);
    expect(images.map((image) => / data-ratio="([^"]*)" width="\d+" height="\d+"/u.exec(image)?.[1])).toEqual([
      "3:2",
      "3:2",
      "3:2",
      "3:2",
      "3:2",
      "3:4",
      "3:2",
      "4:3",
      "4:3",
      "3:2",
      "1:1",
      "12:5",
    ]);
    expect(read(`${OVEN}index.html`)).not.toContain(" style=");
  });

  test("names a link whose picture has no alt text", () => {
    expect(proseOf(`${OVEN}index.html`)).toContain(
      '<a class="enlarge" href="/2026/03/08/oven/two.jpg" aria-label="Open the large picture">',
    );
  });

  test("links pictures of other sites to where they are", () => {
    expect(linksIn(proseOf("2026/03/06/elsewhere/index.html"))).toEqual([
      "A: https://elsewhere.example/a.jpg",
      "B: https://elsewhere.example/b.avif",
    ]);
  });

  test("loads the gallery's stylesheet where it has one", () => {
    const sheetsOf = (name: string): number => read(name).match(/href="\/assets\/gallery-/gu)?.length ?? 0;
    expect(
      [`${OVEN}index.html`, "2026/03/06/elsewhere/index.html", "2026/03/07/alone/index.html", "index.html"].map(
        sheetsOf,
      ),
    ).toEqual([1, 1, 0, 0]);
  });

  test("is valid", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "no-trailing-whitespace": "off",
        "void-style": "off",
        "doctype-style": "off",
        "attribute-boolean-style": "off",
        "long-title": "off",
      },
    });
    const { results } = await validator.validateString(read(`${OVEN}index.html`));
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line} ${message}`))).toEqual([]);
  });

  test("has a description without captions", () => {
    expect(read(`${OVEN}index.html`)).toContain('<meta name="description" content="First words. Flour and water');
  });
});

describe("in another place", () => {
  test("a site in a folder of its host links into that folder", async () => {
    const output = await build({
      "site.yaml": "title: Crumbs\nurl: https://crumbs.example/blog\nshareImages: none\npaintings: off\nsearch: off\n",
    });
    expect(linksIn(proseOf(`${OVEN}index.html`, output)).slice(0, 1)).toEqual(["One: /blog/2026/03/08/oven/one.jpg"]);
    expect(linksIn(proseOf(`${OVEN}index.html`, output))).toContain("Scan: /blog/pictures/scan-1200.jpg");
  });

  test("with pictures: off every link opens the file as it is", async () => {
    const output = await build({
      "site.yaml":
        "title: Crumbs\nurl: https://crumbs.example\nshareImages: none\noptimizeImages: off\npaintings: off\nsearch: off\n",
    });
    const html = proseOf(`${OVEN}index.html`, output);
    expect(html).toContain(
      '<a class="enlarge" href="/2026/03/08/oven/upright.jpg"><img src="/2026/03/08/oven/upright.jpg" alt="Tall" data-ratio="3:4" width="1200" height="1600"',
    );
    expect(html).toContain('<a class="enlarge" href="/2026/03/08/oven/scan.tif">');
    expect(readFileSync(path.join(output, OVEN, "upright.jpg")).includes("Sample Camera")).toBe(true);
  });

  test("in German a link without alt text has a German name", async () => {
    const output = await build({
      "site.yaml":
        "title: Krümel\nurl: https://crumbs.example\nlanguage: de\nshareImages: none\npaintings: off\nsearch: off\n",
    });
    expect(proseOf(`${OVEN}index.html`, output)).toContain('aria-label="Das große Bild öffnen"');
  });
});

test("a missing picture is reported once, with its line", async () => {
  const broken = build({
    "posts/oven/index.md": "---\ntitle: Oven\ndate: 2026-03-08\n---\n\n![Here](one.jpg)\n![Gone](onne.jpg)\n",
  });
  await expect(broken).rejects.toMatchObject({
    problems: [{ severity: "warning" }, { line: 7, message: "There is no image onne.jpg. Did you mean one.jpg?" }],
  });
});

describe("for readers elsewhere", () => {
  test("feeds have single figures with captions, without our links", () => {
    const { items } = JSON.parse(read("feed.json")) as { items: { url: string; content_html: string }[] };
    const html = items.find(({ url }) => url.endsWith("/oven/"))?.content_html ?? "";
    expect(
      html.match(
        new RegExp(
          String.raw`<figure><(?:a href="https://crumbs\.example/about/"><)?img src="https://` +
            String.raw`crumbs\.example/[^>]* width="\d+" height="\d+">`,
          "gu",
        ),
      ),
    ).toHaveLength(12);
    expect(html).toMatch(
      /<figure><img [^>]*alt="Tall"[^>]*><figcaption>Tuesday, at the window<\/figcaption><\/figure>/u,
    );
    expect(html).toContain("<figcaption>Three days</figcaption>");
    expect(html).not.toMatch(/enlarge|data-|srcset|<picture|aria-label/u);
  });

  test("emails have them below each other at full width, and plain text has their words", async () => {
    const loaded = await loadSite({ content, label: "content", clock: () => NOW, newKey: () => NEW_KEY });
    const pictures = await loadPublishedPictures(loaded, { content, label: "content", cache, machineClock: Date.now });
    const tools = createMailTools({ ...loaded, pictures }, { content, origin: "https://crumbs.example" });
    const post = loaded.site.posts.find(({ slug }) => slug === "oven");
    const { html, text } = post ? postMail(post, tools) : { html: "", text: "" };
    const links = [...html.matchAll(/<a [^>]*>\s*<img [^>]*>/gu)].map(([link]) => / href="([^"]*)"/u.exec(link)?.[1]);
    expect(links).toEqual(["https://crumbs.example/about/"]);
    expect(html.match(/<img [^>]*alt="One"[^>]* width="\d+"/u)?.[0]).toMatch(/ width="5\d\d"/u);
    expect(text).toContain("[Flat]\n\nMonday\n\n[Tall]\n\nTuesday, at the window\n\nThree days");
    expect(text).not.toContain("oven/one.jpg");
  });
});
