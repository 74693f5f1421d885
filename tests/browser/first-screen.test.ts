// The page above the fold, with fonts and paintings loaded.
/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildShippedSite } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const POST = "/2013/04/25/artists-value-mistakes-why-you-should-too/";
const PITCH = "/free-video-series/";

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  const { output } = await buildShippedSite();
  [server, browser] = await Promise.all([serve(output), borrowBrowser()]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** The edges of elements in CSS pixels from the top of the page. */
async function edgesOf(
  address: string,
  [width, height]: readonly [number, number],
  selectors: Readonly<Record<string, string>>,
): Promise<Record<string, { top: number; bottom: number }>> {
  const page: Page = await browser.newPage({ viewport: { width, height } });
  await page.goto(server.origin + address);
  // A page keeps its stand-ins where a font is late, so the second visit is the one with the fonts.
  await page.evaluate(() =>
    document.fonts.load("1em Literata").then(() => document.fonts.load("1em 'Hanken Grotesk'")),
  );
  await page.reload();
  await page.evaluate(async () => {
    await document.fonts.ready;
    const [first] = document.images;
    await first?.decode();
  });
  const edges = await page.evaluate(
    (wanted) =>
      Object.fromEntries(
        Object.entries(wanted).map(([name, selector]) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return [name, { top: box?.top ?? Infinity, bottom: box?.bottom ?? Infinity }];
        }),
      ),
    selectors,
  );
  await page.close();
  return edges;
}

const OFFER = {
  heading: ".signup h2",
  email: ".signup input[type=email]",
  button: ".signup button",
  sentence: ".prose > p",
};
const PHONE = [360, 740] as const;
const LAPTOP = [1280, 800] as const;
const LOW = [1366, 657] as const;

test("on a phone the first post's signup is within 1.5 screens, its first sentence by 1250 px", async () => {
  const { email, button, sentence } = await edgesOf(POST, PHONE, OFFER);
  expect(Math.max(email?.bottom ?? Infinity, button?.bottom ?? Infinity)).toBeLessThanOrEqual(740 * 1.5);
  expect(sentence?.top).toBeLessThanOrEqual(1250);
});

test("on a laptop the first post has its signup on the first screen, and its first sentence by 1150 px", async () => {
  const { button, sentence } = await edgesOf(POST, LAPTOP, OFFER);
  expect(button?.bottom).toBeLessThanOrEqual(800);
  expect(sentence?.top).toBeLessThanOrEqual(1150);
});

test("on a low screen the first post has the heading and the field of its signup by 700 px", async () => {
  const { heading, email } = await edgesOf(POST, LOW, OFFER);
  expect(heading?.bottom).toBeLessThanOrEqual(700);
  expect(email?.bottom).toBeLessThanOrEqual(700);
});

test.each([
  [PHONE, 740],
  [LAPTOP, 700],
  [LOW, 657],
] as const)("the pitch at %j has its email field by %i px", async (size, most) => {
  const { email } = await edgesOf(PITCH, size, OFFER);
  expect(email?.bottom).toBeLessThanOrEqual(most);
});

test.each([
  [PHONE, 740],
  [LAPTOP, 800],
  [LOW, 657],
] as const)("the home page at %j has its sign-up form by %i px", async (size, most) => {
  const { line } = await edgesOf("/", size, { line: ".signup-line a" });
  expect(line?.bottom).toBeLessThanOrEqual(most);
});

test.each([1280, 1920])("a post at %i px has two left edges: that of the page, and that of its text", async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(server.origin + POST);
  const edgesOfAll = (selector: string): Promise<number[]> =>
    page.locator(selector).evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().left));
  const spread = (edges: readonly number[]): number => Math.max(...edges) - Math.min(...edges);
  // A large title is set a little further out, so that its first letter looks aligned.
  expect(
    spread(await edgesOfAll(".site-name, .post-head h1, .pager, .related h2, .recent-posts h2, .colophon")),
  ).toBeLessThan(5);
  expect(
    spread(
      await edgesOfAll(".signup, .prose > p, .post-foot, .responses > h2, .comments > li, .reply h2, .reply-form"),
    ),
  ).toBeLessThan(1);
  await page.close();
});
