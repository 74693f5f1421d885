// Pictures as a browser shows them: the right file, at once where it is seen, and nothing moves.
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pictureSite } from "../assets/pictures/picture-site.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { makeFolder } from "../commands/folders.ts";
import { writeFiles } from "../commands/write-files.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

let folder: string;
let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  folder = makeFolder();
  writeFiles(path.join(folder, "content"), await pictureSite());
  const { output } = await buildFixture(path.join(folder, "content"), {
    cache: path.join(folder, "cache"),
    output: path.join(folder, "site"),
  });
  [server, browser] = await Promise.all([serve(output), borrowBrowser()]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const SCREENS = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;

async function open<Result>(
  address: string,
  screen: keyof typeof SCREENS,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ ...SCREENS[screen], bypassCSP: true });
  const page = await context.newPage();
  // Asked for before anything is shown; a page may not move by a single pixel.
  await page.addInitScript(
    `window.moves = []; new PerformanceObserver((list) => window.moves.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });`,
  );
  await page.goto(server.origin + address, { waitUntil: "load" });
  const result = await look(page);
  await context.close();
  return result;
}

/** Waits until changes are painted, and observers have been called. */
async function frames(page: Page): Promise<void> {
  await page.evaluate(
    "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))",
  );
}

/** Scrolls through the page until every picture has come. */
async function showAll(page: Page): Promise<void> {
  await page.evaluate(
    `(async () => { for (const image of document.images) { image.scrollIntoView(); await image.decode(); } })()`,
  );
}

const chosen = (alt: string): string =>
  `(() => { const { pathname } = new URL(document.querySelector('img[alt="${alt}"]').currentSrc); return pathname.replace(/\\.[0-9a-f]{10}\\./u, "."); })()`;

describe.each(["phone", "desk"] as const)("on a %s", (screen) => {
  test("nothing on the first screen is lazy, and something below it is", async () => {
    for (const address of ["/", "/blog/", "/2026/03/08/oven/", "/2026/03/09/crust/"]) {
      const { above, below } = await open<{ above: string[]; below: number }>(address, screen, (page) =>
        page.evaluate(
          `(() => { const lazy = [...document.images].filter((image) => image.loading === "lazy"); const above = lazy.filter((image) => image.getBoundingClientRect().top < innerHeight); return { above: above.map((image) => image.currentSrc), below: lazy.length - above.length }; })()`,
        ),
      );
      expect(above, address).toEqual([]);
      if (address.startsWith("/2026")) expect(below, address).toBeGreaterThan(0);
    }
  });

  test("nothing moves while images load, and all of them load", async () => {
    for (const address of ["/2026/03/08/oven/", "/2026/03/09/crust/"]) {
      const { moved, broken } = await open<{ moved: number; broken: string[] }>(address, screen, async (page) => {
        await page.evaluate(
          `document.querySelectorAll("img[src*='elsewhere'], picture:has(source[srcset='x.webp'])").forEach((image) => image.remove())`,
        );
        // Layout shifts that follow from that, or from a font swap, aren't caused by pictures.
        await page.evaluate("document.fonts.ready.then(() => undefined)");
        await frames(page);
        const since = await page.evaluate("performance.now()");
        await showAll(page);
        await frames(page);
        return page.evaluate(
          `({ moved: window.moves.filter(({ startTime }) => startTime > ${Number(since)}).reduce((sum, { value }) => sum + value, 0), broken: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src) })`,
        );
      });
      expect({ moved, broken }, address).toEqual({ moved: 0, broken: [] });
    }
  });
});

test.each([
  ["phone", "An oven", "/pictures/hot-oven-690.avif"],
  ["desk", "An oven", "/pictures/hot-oven-690.avif"],
  ["phone", "Early", "/pictures/early-690.avif"],
  ["desk", "Early", "/pictures/early-690.avif"],
] as const)("on a %s the browser loads of %s the file %s", async (screen, alt, address) => {
  expect(await open("/2026/03/08/oven/", screen, (page) => page.evaluate(chosen(alt)))).toBe(address);
});

test("an image has a placeholder color and its final size before it has loaded", async () => {
  const { tone, ratio } = await open<{ tone: string; ratio: number }>("/2026/03/08/oven/", "desk", (page) =>
    page.evaluate(
      `(() => { const image = document.querySelector('img[alt="Early"]'); const { width, height } = image.getBoundingClientRect(); return { tone: getComputedStyle(image).backgroundColor, ratio: width / height }; })()`,
    ),
  );
  expect(tone).toMatch(/^oklch\(0\.\d+ 0(?:\.06)? \d+\)$/u);
  expect(ratio).toBeCloseTo(2, 1);
});

test("an animated image keeps its frames", async () => {
  const frames = await open("/2026/03/08/oven/", "desk", (page) =>
    page.evaluate(
      `(async () => { const image = document.querySelector('img[alt="Moves"]'); image.scrollIntoView(); await image.decode(); const response = await fetch(image.currentSrc); const decoder = new ImageDecoder({ data: response.body, type: response.headers.get("content-type") }); await decoder.tracks.ready; return decoder.tracks.selectedTrack.frameCount; })()`,
    ),
  );
  expect(frames).toBe(2);
});

test("a drawing that is opened directly runs nothing", async () => {
  const said: string[] = [];
  await open("/2026/03/09/crust/", "desk", async (page) => {
    page.on("dialog", (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`${server.origin}/2026/03/08/oven/drawn.svg`);
    expect(await page.evaluate(`document.documentElement.localName + document.querySelectorAll("script").length`)).toBe(
      "svg0",
    );
  });
  expect(said).toEqual([]);
});
