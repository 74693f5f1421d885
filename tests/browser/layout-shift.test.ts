// Nothing on a page moves after it is shown, even where the machine is slow and fonts come late.
/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildShippedSite } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const PAGES = [
  "/",
  "/2013/04/25/artists-value-mistakes-why-you-should-too/",
  "/2024/05/21/three-greys-and-a-window/",
  "/tag/practice/",
  "/archive/",
  "/events/2027-03-03-four-wednesdays-in-march/",
  "/free-video-series/",
  "/about/",
];

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

/**
 * The cumulative layout shift (https://web.dev/articles/cls) of a page whose fonts come a second late, on a sixth of
 * the CPU.
 */
async function shiftOf(address: string, viewport: { width: number; height: number }): Promise<number> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push("value" in entry ? Number(entry.value) : 0);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(server.origin + address, { waitUntil: "load" });
  await page.waitForTimeout(1500);
  const shifts = await page.evaluate(() =>
    "shifts" in window && Array.isArray(window.shifts) ? window.shifts.map(Number) : [Number.NaN],
  );
  await context.close();
  return shifts.reduce((sum, value) => sum + value, 0);
}

test.each([
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
])(
  "at $width px",
  async (viewport) => {
    // One after the other: eight pages that are slowed down sixfold at once don't load in time on a busy machine.
    const shifts: string[] = [];
    for (const address of PAGES) shifts.push(`${address} ${(await shiftOf(address, viewport)).toFixed(3)}`);
    expect(shifts).toEqual(PAGES.map((address) => `${address} 0.000`));
  },
  120_000,
);
