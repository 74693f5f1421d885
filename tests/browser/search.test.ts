// Searching the site that ships, in Chromium.
/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShippedSite, type ShippedSite } from "./shipped-site.ts";

let site: ShippedSite;
beforeAll(async () => {
  site = await openShippedSite();
});
afterAll(() => site.close());

const resultsOn = (page: Page) => page.locator(".search-results li");

test("a reader types, opens a result, and goes back to the results", async () => {
  await site.open("/search/", {}, async (page) => {
    await page.keyboard.type("bowl");
    await resultsOn(page).first().waitFor();
    expect(await page.getByRole("status").textContent()).toMatch(/^\d+ results for “bowl”$/u);
    expect(await page.locator(".search-results mark").count()).toBeGreaterThan(0);
    expect(
      await resultsOn(page)
        .first()
        .locator("img")
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
    ).toBe(true);
    expect(new URL(page.url()).search).toBe("?q=bowl");
    const title = await resultsOn(page).first().locator("a").textContent();
    await Promise.all([
      page.waitForURL((url) => url.pathname !== "/search/"),
      resultsOn(page).first().locator("a").click(),
    ]);
    expect(await page.locator("h1").textContent()).toBe(title);
    await page.goBack();
    await resultsOn(page).first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("bowl");
    await page.getByRole("searchbox").fill("zeppelin");
    await page.getByText("Nothing found for “zeppelin”.").waitFor();
    expect(await resultsOn(page).count()).toBe(0);
    // The word is in the addresses of pictures, which readers don't see.
    await page.getByRole("searchbox").fill("svg");
    await page.getByText("Nothing found for “svg”.").waitFor();
    // A tag, and a word that is only in a title.
    await page.getByRole("searchbox").fill("therapy cupboard");
    await page.getByText(/^\d+ results? for “therapy cupboard”$/u).waitFor();
  });
});

test("going back restores all loaded results at the same scroll position", async () => {
  await site.open("/search/?q=the", {}, async (page) => {
    await page.getByRole("button", { name: "Show more results" }).click();
    await resultsOn(page).nth(10).waitFor();
    const count = await resultsOn(page).count();
    const link = resultsOn(page).nth(10).locator("a");
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await Promise.all([page.waitForURL((url) => url.pathname !== "/search/"), page.keyboard.press("Enter")]);
    await page.goBack();
    await resultsOn(page).nth(10).waitFor();
    expect(await resultsOn(page).count()).toBe(count);
    expect(await link.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await link.evaluate((element) => element.getBoundingClientRect().bottom - innerHeight)).toBeLessThan(0);
  });
});

test("a search that does not answer says so, and answers again when it can", async () => {
  await site.open("/search/?q=the", {}, async (page) => {
    await resultsOn(page).first().waitFor();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.getByRole("button", { name: "Show more results" }).click();
    await page.getByText("Search isn’t working right now.").waitFor();
    expect(await page.getByRole("searchbox").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.unroute("**/pagefind/**");
    await page.keyboard.press("Enter");
    await resultsOn(page).first().waitFor();
  });
});

test("the 404 page sends its query to the search", async () => {
  await site.open("/nowhere/", {}, async (page) => {
    await page.getByRole("searchbox").fill("clay");
    await Promise.all([page.waitForURL((url) => url.pathname === "/search/"), page.keyboard.press("Enter")]);
    await resultsOn(page).first().waitFor();
  });
});

test("without JavaScript the page offers tags and the archive, and no field that does nothing", async () => {
  await site.open("/search/", { javaScriptEnabled: false }, async (page) => {
    expect(await page.getByRole("searchbox").isVisible()).toBe(false);
    expect(await page.locator("noscript").textContent()).toContain("Search needs JavaScript.");
    expect(await page.getByRole("link", { name: "therapy" }).count()).toBeGreaterThan(0);
    expect(await page.locator("main").getByRole("link", { name: "All posts by year" }).isVisible()).toBe(true);
  });
});
