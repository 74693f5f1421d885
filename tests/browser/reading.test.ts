// The site that ships, read in Chromium.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFixture, CONTENT } from "../site/build-fixture.ts";
import { launchBrowser, serve, type StaticServer } from "./browser.ts";
import { PAGE_KINDS } from "./page-kinds.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const POST = "/2013/04/25/artists-value-mistakes-why-you-should-too/";

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const { output } = await buildFixture(CONTENT);
  [server, browser] = await Promise.all([serve(output), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page in a context of its own, which is closed afterwards. */
async function open<Result>(address: string, options: Parameters<Browser["newContext"]>[0], look: (page: Page, context: BrowserContext) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(server.origin + address);
    return await look(page, context);
  } finally {
    await context.close();
  }
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([
  ["light, on a desktop", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
  ["dark, on a phone", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
] as const)("%s", (_name, options) => {
  test.each(PAGE_KINDS)("axe finds nothing on %s", async (_kind, address) => {
    const violations = await open(address, options, async (page) => {
      await page.addScriptTag({ content: AXE });
      return page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
    });
    expect(violations).toEqual([]);
  });
});

test.each(PAGE_KINDS)("%s fits a screen of 320 px, also with wide text spacing", async (_kind, address) => {
  await open(address, { viewport: { width: 320, height: 640 } }, async (page) => {
    expect(await overflow(page)).toBe(0);
    // The values of WCAG 2.2, 1.4.12.
    await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }" });
    expect(await overflow(page)).toBe(0);
  });
});

test.each(PAGE_KINDS)("%s stays whole at a zoom of 200 %", async (_kind, address) => {
  await open(address, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, async (page) => {
    expect(await overflow(page)).toBe(0);
  });
});

test.each(PAGE_KINDS)("%s needs no script, and asks nobody else for anything", async (_kind, address) => {
  const requested: string[] = [];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.on("request", (request) => requested.push(request.url()));
  await page.goto(server.origin + address);
  expect(requested.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([]);
  expect(requested.filter((url) => url.endsWith(".js"))).toEqual([]);
  expect(await page.locator("main h1").count()).toBe(1);
  await context.close();
});

test("the first press of Tab offers the way to the text, and Enter takes it", async () => {
  await open(POST, {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.textContent()).toBe("Skip to the text");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
  });
});

test("every link can be reached with the keyboard, in the order of the page, and shows that it is focused", async () => {
  await open(POST, {}, async (page) => {
    const links = await page.locator("a[href]").count();
    const tops: number[] = [];
    for (let index = 0; index < links; index++) {
      await page.keyboard.press("Tab");
      const { tag, outline, top } = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        return { tag: element.tagName, outline: getComputedStyle(element).outlineStyle, top: element.getBoundingClientRect().top + scrollY };
      });
      expect(tag).toBe("A");
      expect(outline).toBe("solid");
      tops.push(top);
    }
    expect(tops.length).toBe(links);
    const backwards = tops.slice(2).filter((top, index) => top + 60 < (tops[index + 1] ?? 0));
    expect(backwards).toEqual([]);
  });
});

test("dark turns the wall dark and keeps the words light", async () => {
  const lightness = (colorScheme: "light" | "dark"): Promise<{ wall: string; ink: string }> =>
    open(POST, { colorScheme }, (page) => page.evaluate(() => ({ wall: getComputedStyle(document.body).backgroundColor, ink: getComputedStyle(document.body).color })));
  const [light, dark] = await Promise.all([lightness("light"), lightness("dark")]);
  expect(dark.wall).not.toBe(light.wall);
  expect(Number(/oklch\(([\d.]+)/u.exec(dark.wall)?.[1])).toBeLessThan(0.3);
  expect(Number(/oklch\(([\d.]+)/u.exec(dark.ink)?.[1])).toBeGreaterThan(0.85);
});

test("a byline that wraps shows no separator at the start of a line", async () => {
  await open(POST, { viewport: { width: 220, height: 640 } }, async (page) => {
    const starts = await page.locator(".post-head .byline").evaluate((byline) => {
      const text = byline.getBoundingClientRect().left + parseFloat(getComputedStyle(byline).paddingInlineStart);
      const items = [...byline.querySelectorAll(".byline-item")];
      const atStart = items.filter((item, index) => item.getBoundingClientRect().top > (items[index - 1]?.getBoundingClientRect().top ?? -1));
      // The paragraph is clipped 5 px before its text.
      return atStart.map((item) => {
        const rule = item.querySelector(".byline-rule")?.getBoundingClientRect();
        return rule !== undefined && rule.left + rule.width / 2 < text - 5;
      });
    });
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).not.toContain(false);
  });
});

test("an address without a page answers 404 with the way back", async () => {
  await open("/nothing/here/", {}, async (page) => {
    expect(await page.locator("h1").textContent()).toBe("This line went somewhere else.");
    expect(await page.locator("main a[href='/archive/']").count()).toBe(1);
  });
});

test("a footnote leads to its note and back", async () => {
  await open(POST, {}, async (page) => {
    await page.locator(".footnote-ref a").first().click();
    expect(new URL(page.url()).hash).toBe("#fn1");
    await page.locator(".footnote-back").first().click();
    expect(new URL(page.url()).hash).toBe("#fnref1");
  });
});

test("paper gets the text and leaves out what cannot be pressed on paper", async () => {
  await open(POST, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".prose").isVisible()).toBe(true);
    for (const gone of [".signup", ".pager", ".related", ".recent-posts"]) expect(await page.locator(gone).isVisible(), gone).toBe(false);
  });
});
