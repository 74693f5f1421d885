// A site in a folder of its host: every page finds what it needs there, and the search leads into it.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { writeFiles } from "../commands/write-files.ts";
import { CONTENT } from "../site/build-fixture.ts";
import { borrowBrowser } from "./browser.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { serveUnderPolicy, type Served } from "./under-policy.ts";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  const content = makeFolder({}, CONTENT);
  writeFiles(content, {
    "site.yaml": readFileSync(path.join(content, "site.yaml"), "utf8").replace(
      /^url: .*$/mu,
      "url: https://innercanvas.example/blog",
    ),
  });
  browser = await borrowBrowser();
  site = await serveUnderPolicy(browser, content);
});

afterAll(() => browser.close());

test.each(PAGE_KINDS)("%s", async (_kind, address) => {
  await site.page.goto(site.home + address);
  expect(site.missing).toEqual([]);
  expect(site.elsewhere).toEqual([]);
  const outside = await site.page
    .locator("a[href^='/']")
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "").filter((href) => !href.startsWith("/blog/")),
    );
  expect(outside).toEqual([]);
});

test("search results lead into the folder of the site", async () => {
  await site.page.goto(`${site.home}/search/?q=bowl`);
  const link = site.page.locator(".search-results li a").first();
  await link.waitFor();
  expect(await link.getAttribute("href")).toMatch(/^\/blog\/\d{4}\//u);
  expect(site.missing).toEqual([]);
});
