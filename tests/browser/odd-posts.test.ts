// Posts that try a layout: 200 quotes in each other, a title of 140 letters, a word of 60, also for a tag, no tag, an
// upright picture, no responses and 550, each of which can be answered.
/// <reference lib="dom" />
import sharp from "sharp";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const LONG =
  "A title of one hundred and forty letters that goes on until it has said all that there is to say about the matter at hand, and then some more";
const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter";
const post = (title: string, day: string, rest = ""): string =>
  `---\ntitle: "${title}"\ndate: 2026-03-${day}\ntags: []\n${rest}---\n\n${WORD} and \`${WORD}\`.\n\n![Upright](upright.jpg "${WORD}")\n`;
const comment = (index: number): string =>
  `  - { id: c${index}, author: "${index % 50 === 0 ? WORD : "Ann"}", date: 2026-04-01 10:00, text: "${WORD}"${index % 4 === 0 ? "" : `, parent: c${index - 1}`} }\n`;

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  const content = makeFolder({
    "site.yaml":
      'title: Odd\nurl: https://odd.example\npermalink: /:slug/\nshareImages: none\nsearch: off\ncomments: { service: custom, action: "https://forms.odd.example/" }\n',
    "posts/long.md": post(LONG, "01"),
    "posts/word.md": post(WORD, "02"),
    "posts/terms.md": post("Terms", "02", `categories: [${WORD}]\n`).replace("tags: []", `tags: [${WORD}]`),
    "posts/quotes.md": post("Quotes", "02").replace("---\n\n", `---\n\n${">".repeat(200)} Deep\n\n`),
    "posts/crowd.md": post("Crowd", "03"),
    "posts/crowd.comments.yaml": `comments:\n${Array.from({ length: 550 }, (_, index) => comment(index)).join("")}`,
    "posts/upright.md": post("Upright", "04", "image: upright.jpg\nimageAlt: Upright\n"),
    "posts/upright.jpg": await sharp({ create: { width: 600, height: 1400, channels: 3, background: "#864" } })
      .jpeg()
      .toBuffer(),
  });
  server = await serve((await buildFixture(content)).output);
  browser = await borrowBrowser();
  page = await (await browser.newContext()).newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([
  "/",
  "/blog/",
  "/archive/",
  "/long/",
  "/word/",
  "/terms/",
  "/quotes/",
  "/tag/donaudampfschifffahrtselektrizitatenhauptbetriebswerkbauunterbeamter/",
  "/crowd/",
  "/upright/",
])("%s stays within screens of 320 px and 1280 px", async (address) => {
  await page.goto(server.origin + address, { waitUntil: "load" });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
  }
});

test("an upright picture fits a large screen, at the top of a page, in a text and in a list", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of ["/upright/", "/"]) {
    await page.goto(server.origin + address, { waitUntil: "load" });
    const heights = await page
      .locator("main img[data-shape]")
      .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
    expect(heights.length, address).toBeGreaterThan(0);
    expect(Math.max(...heights), address).toBeLessThan(900);
  }
});

test("without a tagline the home page shows the site's name once, and has a heading for screen readers", async () => {
  await page.goto(`${server.origin}/`);
  expect(await page.locator("main h1").textContent()).toBe("Odd");
  expect((await page.locator("main h1").boundingBox())?.width).toBe(1);
});
