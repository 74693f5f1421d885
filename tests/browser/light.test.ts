// Light and dark mode: by the system, or by a choice that the browser remembers.
/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShippedSite, type ShippedSite } from "./shipped-site.ts";

let site: ShippedSite;
beforeAll(async () => {
  site = await openShippedSite();
});
afterAll(() => site.close());

const lightness = (page: Page): Promise<number> =>
  page.evaluate(() => Number(/oklch\(([\d.]+)/u.exec(getComputedStyle(document.body).backgroundColor)?.[1]));
const shadow = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--dim"));
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(Object.fromEntries(Object.entries(localStorage))));

test("dimmed lights stay dim on the next page, before anything is drawn, and can be turned up", async () => {
  await site.open("/about/", { colorScheme: "light" }, async (page) => {
    expect([(await lightness(page)) > 0.9, await kept(page)]).toEqual([true, "{}"]);
    await page.getByRole("button", { name: "Dim the lights" }).click();
    expect([(await lightness(page)) < 0.3, await shadow(page), await kept(page)]).toEqual([
      true,
      "brightness(.88)",
      '{"light":"evening"}',
    ]);
    await page.goto(`${site.origin}/privacy/`, { waitUntil: "commit" });
    await page.waitForSelector("body");
    expect(await page.evaluate(() => document.documentElement.dataset["light"])).toBe("evening");
    await page.getByRole("button", { name: "Turn up the lights" }).click();
    expect([(await lightness(page)) > 0.9, await kept(page)]).toEqual([true, "{}"]);
  });
});

test("readers with a dark system can choose light mode", async () => {
  await site.open("/about/", { colorScheme: "dark" }, async (page) => {
    expect(await lightness(page)).toBeLessThan(0.3);
    await page.getByRole("button", { name: "Turn up the lights" }).click();
    expect([(await lightness(page)) > 0.9, await shadow(page), await kept(page)]).toEqual([
      true,
      "none",
      '{"light":"day"}',
    ]);
  });
});

test("without JavaScript there is no button that does nothing, and the system decides", async () => {
  await site.open("/about/", { colorScheme: "dark", javaScriptEnabled: false }, async (page) => {
    expect([await page.locator(".light-switch").isVisible(), (await lightness(page)) < 0.3]).toEqual([false, true]);
  });
});
