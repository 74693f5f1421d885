// Galleries in a browser: columns, heights, links, and nothing that moves.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { gallerySite } from "../assets/pictures/gallery-site.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OVEN = "/2026/03/08/oven/";

let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  const folder = makeFolder();
  const { output } = await buildFixture(makeFolder(await gallerySite()), {
    cache: path.join(folder, "cache"),
    output: path.join(folder, "site"),
  });
  [server, browser] = await Promise.all([serve(output), borrowBrowser()]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open<Result>(
  width: number,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  await page.addInitScript(
    `window.moves = [];
    const observer = new PerformanceObserver((list) => window.moves.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });`,
  );
  await page.goto(server.origin + OVEN, { waitUntil: "load" });
  const result = await look(page);
  await context.close();
  return result;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** The boxes of the pictures, by gallery. */
const boxesOn = (page: Page): Promise<Box[][]> =>
  page.evaluate(
    `[...document.querySelectorAll(".gallery")].map((gallery) => [...gallery.querySelectorAll("img")].map((image) => {
      const { left, right, top, height } = image.getBoundingClientRect();
      return { left, right, top: Math.round(top + scrollY), height };
    }))`,
  );

/** The boxes that begin at one height, from the top. */
const rowsOf = (boxes: readonly Box[]): Box[][] => [...Map.groupBy(boxes, ({ top }) => top).values()];

test.each([
  [360, [2, 2], [1, 2], [1, 2, 2]],
  [768, [2, 2], [3], [3, 2]],
  [1280, [4], [3], [3, 2]],
  [1920, [4], [3], [3, 2]],
])("at %i pixels four pictures make rows of %j, three of %j, five of %j", async (width, ...counts) => {
  const galleries = await open(width, boxesOn);
  expect(galleries.map((boxes) => rowsOf(boxes).map((row) => row.length))).toEqual(counts);
});

test.each([
  [360, 2],
  [768, 3],
  [1280, 3],
  [1920, 3],
])("at %i pixels the pictures of a row have one height and fill the width", async (width, count) => {
  const galleries = await open(width, boxesOn);
  for (const rows of galleries.slice(0, count).map(rowsOf)) {
    expect(spread(rows.map((row) => Math.min(...row.map(({ left }) => left))))).toBeLessThan(1);
    expect(spread(rows.map((row) => Math.max(...row.map(({ right }) => right))))).toBeLessThan(1);
    for (const row of rows) expect(spread(row.map(({ height }) => height))).toBeLessThan(1);
  }
});

test("at 360 pixels a square keeps a third of the row next to a panorama", async () => {
  const [, , mixed = []] = await open(360, boxesOn);
  const [square, panorama] = mixed.slice(3).map(({ left, right }) => right - left);
  expect(square).toBeGreaterThan(100);
  expect(panorama).toBeGreaterThan(200);
});

function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}

test.each([320, 360, 768, 1280, 1920])("at %i pixels nothing scrolls sideways", async (width) => {
  expect(
    await open(width, (page) => page.evaluate("document.documentElement.scrollWidth - innerWidth")),
  ).toBeLessThanOrEqual(0);
});

test("three or more pictures grow past the end of the text on a wide screen", async () => {
  const [text, galleries] = await open(
    1280,
    async (page) => [await page.locator(".prose > p").first().boundingBox(), await boxesOn(page)] as const,
  );
  const textEnd = (text?.x ?? 0) + (text?.width ?? 0);
  for (const boxes of galleries) {
    expect(Math.min(...boxes.map(({ left }) => left))).toBeCloseTo(text?.x ?? 0, 0);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeGreaterThan(textEnd + 90);
  }
});

test.each([360, 1280])("at %i pixels all pictures load, and nothing moves", async (width) => {
  const { moved, broken } = await open<{ moved: number; broken: string[] }>(width, async (page) => {
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    await frames(page);
    const since = await page.evaluate("performance.now()");
    await page.evaluate(
      `(async () => { for (const image of document.images) { image.scrollIntoView(); await image.decode(); } })()`,
    );
    await frames(page);
    return page.evaluate(
      `({
        moved: window.moves
          .filter(({ startTime }) => startTime > ${Number(since)})
          .reduce((sum, { value }) => sum + value, 0),
        broken: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
      })`,
    );
  });
  expect({ moved, broken }).toEqual({ moved: 0, broken: [] });
});

/** Waits until changes are drawn and observers have run. */
async function frames(page: Page): Promise<void> {
  await page.evaluate(
    "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))",
  );
}

test.each([
  ["One", "/2026/03/08/oven/one.jpg", 1800],
  ["Tall", "/2026/03/08/oven/upright.jpg", 1200],
  ["Drawn", "/2026/03/08/oven/drawn.svg", 400],
])("%s opens %s with a click, without a script", async (alt, address, width) => {
  const opened = await open(
    1280,
    async (page) => {
      await page.getByRole("link", { name: alt, exact: true }).click();
      await page.waitForURL(server.origin + address);
      return page
        .locator("img, svg")
        .first()
        .evaluate((shown) =>
          shown instanceof HTMLImageElement ? shown.naturalWidth : shown.getBoundingClientRect().width,
        );
    },
    { javaScriptEnabled: alt === "One" },
  );
  expect(opened).toBe(width);
});

test("each picture has a named link with a focus ring", async () => {
  const { names, outline } = await open<{ names: (string | null)[]; outline: string }>(1280, async (page) => {
    await page.locator(".gallery a").first().focus();
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(
      `(({ outlineStyle, outlineWidth, display }) => [outlineStyle, outlineWidth, display].join(" "))(
        getComputedStyle(document.activeElement),
      )`,
    );
    return {
      names: await page
        .locator(".gallery")
        .nth(1)
        .getByRole("link")
        .evaluateAll((links) =>
          links.map(
            (link) => link.getAttribute("aria-label") ?? link.querySelector("img")?.getAttribute("alt") ?? null,
          ),
        ),
      outline: String(seen),
    };
  });
  expect(names).toEqual(["Flat", "Tall", "Open the large picture"]);
  expect(outline).toBe("solid 3px block");
});

describe("axe finds nothing", () => {
  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("in %s mode at %i pixels", async (colorScheme, width) => {
    const violations = await open(
      width,
      async (page) => {
        await page.addScriptTag({ content: AXE });
        return page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await axe.run({
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
        });
      },
      { colorScheme },
    );
    expect(violations).toEqual([]);
  });
});

test("in print, rows stay as on a screen and links show no addresses", async () => {
  const { rows, after } = await open(794, async (page) => {
    await page.emulateMedia({ media: "print" });
    return {
      rows: (await boxesOn(page)).map((boxes) => rowsOf(boxes).map((row) => row.length)),
      after: await page.evaluate(
        `[...document.querySelectorAll(".enlarge")]
          .map((link) => getComputedStyle(link, "::after").content)
          .filter((content) => content !== "none")`,
      ),
    };
  });
  expect({ rows, after }).toEqual({ rows: [[2, 2], [3], [3, 2]], after: [] });
});
