// The Content-Security-Policy in Chromium: every kind of page works under it, and what somebody smuggles in does not.
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toOutputFile } from "../../src/lib/url.ts";
import { buildFixture, CONTENT, FIXTURES } from "../site/build-fixture.ts";
import { launchBrowser } from "./browser.ts";
import { PAGE_KINDS } from "./page-kinds.ts";

const TYPES: Readonly<Record<string, string>> = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

interface Served {
  readonly page: Page;
  readonly origin: string;
  /** Addresses of all that authors wrote. */
  readonly entries: readonly string[];
  /** Requests that left the site. */
  readonly elsewhere: string[];
  /** What is put in front of the end of each page's main part. */
  inject: string;
  /** Reports of the page about its policy: what it stopped. */
  violations(): Promise<string[]>;
}

/** Serves a built site under its own https address, with the headers that its file _headers asks for. */
async function serveUnderPolicy(browser: Browser, content: string): Promise<Served> {
  const { output, result } = await buildFixture(content, { plainPages: false });
  const origin = result.site.settings.site.url;
  const headers = Object.fromEntries((/^\/\*\n((?: {2}.+\n)+)/mu.exec(readFileSync(path.join(output, "_headers"), "utf8"))?.[1] ?? "").trim().split("\n").map((line) => line.trim().split(/: (.*)/su).slice(0, 2) as [string, string]));
  expect(headers["Content-Security-Policy"]).toContain("default-src 'none'");
  const context: BrowserContext = await browser.newContext();
  const served: Served = {
    page: await context.newPage(),
    origin,
    entries: result.site.withPage.map(({ address }) => address),
    elsewhere: [],
    inject: "",
    violations: () => served.page.evaluate("globalThis.violations"),
  };
  await context.addInitScript('globalThis.violations = []; document.addEventListener("securitypolicyviolation", (event) => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));');
  await context.route("**/*", (route: Route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      served.elsewhere.push(url.href);
      return route.abort();
    }
    const file = path.join(output, toOutputFile(decodeURIComponent(url.pathname)));
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    const bytes = readFileSync(file);
    const body = file.endsWith(".html") ? bytes.toString().replace("</main>", () => `${served.inject}</main>`) : bytes;
    return route.fulfill({ headers: { ...headers, "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" }, body });
  });
  return served;
}

let browser: Browser;
let shipped: Served;
let full: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  shipped = await serveUnderPolicy(browser, CONTENT);
  full = await serveUnderPolicy(browser, path.join(FIXTURES, "full"));
});

afterAll(() => browser.close());

describe("nothing that belongs to a page is stopped", () => {
  test.each(PAGE_KINDS)("%s", async (_kind, address) => {
    await shipped.page.goto(shipped.origin + address);
    expect(await shipped.violations()).toEqual([]);
    expect(shipped.elsewhere).toEqual([]);
  });

  test("a site with forms for signups and replies, hosted films and HTML of its author", async () => {
    for (const address of ["/", "/blog/", ...full.entries]) {
      await full.page.goto(full.origin + address);
      expect(await full.violations(), address).toEqual([]);
    }
  });

  test("a search answers", async () => {
    await shipped.page.goto(`${shipped.origin}/search/?q=bowl`);
    await shipped.page.locator(".search-results li").first().waitFor();
    expect(await shipped.violations()).toEqual([]);
  });
});

describe("what somebody smuggles into a page", () => {
  test.each([
    ["a script", "<script>globalThis.harmed = true</script>", "script-src-elem inline"],
    ["an event handler", '<img src="/nowhere.png" onerror="globalThis.harmed = true">', "script-src-attr inline"],
    ["a script of another site", '<script src="https://evil.invalid/x.js"></script>', "script-src-elem https://evil.invalid/x.js"],
    ["a picture that reports readers", '<img src="https://evil.invalid/pixel.gif" alt="">', "img-src https://evil.invalid/pixel.gif"],
    ["a frame", '<iframe src="https://evil.invalid/"></iframe>', "frame-src https://evil.invalid"],
    ["a style", '<p style="position:fixed">Style</p>', "style-src-attr inline"],
    ["another base for all links", '<base href="https://evil.invalid/">', "base-uri https://evil.invalid"],
    ["an object", '<object data="https://evil.invalid/x.swf"></object>', "object-src https://evil.invalid"],
  ])("%s does nothing", async (_what, markup, stopped) => {
    shipped.inject = markup;
    shipped.elsewhere.length = 0;
    await shipped.page.goto(`${shipped.origin}/about/`);
    shipped.inject = "";
    expect((await shipped.violations()).some((violation) => violation.startsWith(stopped)), (await shipped.violations()).join("\n")).toBe(true);
    expect(await shipped.page.evaluate("globalThis.harmed")).toBeUndefined();
    expect(shipped.elsewhere).toEqual([]);
  });

  test("a form that sends to another site is not sent", async () => {
    shipped.inject = '<form action="https://evil.invalid/take" method="post"><button id="evil">Send</button></form>';
    shipped.elsewhere.length = 0;
    await shipped.page.goto(`${shipped.origin}/about/`);
    shipped.inject = "";
    await shipped.page.evaluate("document.querySelector('#evil').click()");
    await shipped.page.waitForFunction("violations.length > 0");
    expect((await shipped.violations())[0]).toMatch(/^form-action https:\/\/evil\.invalid/u);
    expect(shipped.elsewhere).toEqual([]);
  });
});
