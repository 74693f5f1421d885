// The Content-Security-Policy in Chromium: every kind of page works under it, and injected code doesn't.
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONTENT, FIXTURES } from "../site/build-fixture.ts";
import { borrowBrowser } from "./browser.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { serveUnderPolicy, type Served } from "./under-policy.ts";

let browser: Browser;
let shipped: Served;
let full: Served;

beforeAll(async () => {
  browser = await borrowBrowser();
  shipped = await serveUnderPolicy(browser, CONTENT);
  full = await serveUnderPolicy(browser, path.join(FIXTURES, "full"));
});

afterAll(() => browser.close());

describe("the policy blocks nothing that belongs to a page", () => {
  test.each(PAGE_KINDS)("%s", async (_kind, address) => {
    await shipped.page.goto(shipped.home + address);
    expect(await shipped.violations()).toEqual([]);
    expect(shipped.elsewhere).toEqual([]);
  });

  test("a site with forms for signups and replies, hosted films and HTML of its author", async () => {
    for (const address of ["/", "/blog/", ...full.entries]) {
      await full.page.goto(full.home + address);
      expect(await full.violations(), address).toEqual([]);
    }
  });

  test("a search answers", async () => {
    await shipped.page.goto(`${shipped.home}/search/?q=bowl`);
    await shipped.page.locator(".search-results li").first().waitFor();
    expect(await shipped.violations()).toEqual([]);
  });
});

describe("code injected into a page", () => {
  test.each([
    ["a script", "<script>globalThis.harmed = true</script>", "script-src-elem inline"],
    ["an event handler", '<img src="/nowhere.png" onerror="globalThis.harmed = true">', "script-src-attr inline"],
    [
      "a script of another site",
      '<script src="https://evil.invalid/x.js"></script>',
      "script-src-elem https://evil.invalid/x.js",
    ],
    [
      "a picture that reports readers",
      '<img src="https://evil.invalid/pixel.gif" alt="">',
      "img-src https://evil.invalid/pixel.gif",
    ],
    ["a frame", '<iframe src="https://evil.invalid/"></iframe>', "frame-src https://evil.invalid"],
    ["a style", '<p style="position:fixed">Style</p>', "style-src-attr inline"],
    ["another base for all links", '<base href="https://evil.invalid/">', "base-uri https://evil.invalid"],
    ["an object", '<object data="https://evil.invalid/x.swf"></object>', "object-src https://evil.invalid"],
  ])("%s does nothing", async (_what, markup, stopped) => {
    shipped.inject = markup;
    shipped.elsewhere.length = 0;
    await shipped.page.goto(`${shipped.home}/about/`);
    shipped.inject = "";
    expect(
      (await shipped.violations()).some((violation) => violation.startsWith(stopped)),
      (await shipped.violations()).join("\n"),
    ).toBe(true);
    expect(await shipped.page.evaluate("globalThis.harmed")).toBeUndefined();
    expect(shipped.elsewhere).toEqual([]);
  });

  test("a form that sends to another site is not sent", async () => {
    shipped.inject = '<form action="https://evil.invalid/take" method="post"><button id="evil">Send</button></form>';
    shipped.elsewhere.length = 0;
    await shipped.page.goto(`${shipped.home}/about/`);
    shipped.inject = "";
    await shipped.page.evaluate("document.querySelector('#evil').click()");
    // A function that waits in the page would be read from text, which the policy stops as well.
    await expect.poll(async () => (await shipped.violations())[0]).toMatch(/^form-action https:\/\/evil\.invalid/u);
    expect(shipped.elsewhere).toEqual([]);
  });
});
