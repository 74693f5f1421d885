// What an author types as HTML, and code in a site from right to left, in Chromium.
/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const CELLS = "<td>An_entry_without_a_space</td>".repeat(12);
const TABLE = `<table><tbody><tr>${CELLS}</tr></tbody></table>`;
const CODE = "let a = 1; // note";
const POST = `---
title: Typed
date: 2026-03-01
---

${TABLE}

<div align="center">
${TABLE}
</div>

<object data="/a.bin" width="900" height="20"></object>

<video width="900" height="20"></video>

<iframe width="900" height="20" title="A"></iframe>

טקסט \`${CODE}\` טקסט <kbd>${CODE}</kbd> <samp>${CODE}</samp>

\`\`\`
${CODE}
\`\`\`
`;

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  const content = makeFolder({
    "site.yaml": "title: Typed\nurl: https://typed.example\nlanguage: he\npermalink: /:slug/\nshareImages: none\n",
    "public/a.bin": "a",
    "posts/typed.md": POST,
  });
  server = await serve((await buildFixture(content, { plainPages: false })).output);
  browser = await borrowBrowser();
  page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await page.goto(`${server.origin}/typed/`, { waitUntil: "load" });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test("wide tables, videos and frames stay within a phone", async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await page.locator(".prose table").count()).toBe(2);
});

test("code is left to right in a site from right to left", async () => {
  const found = await page.locator(".prose :is(pre, code, kbd, samp)").evaluateAll((elements) =>
    elements.map((element) => {
      const { direction, unicodeBidi } = getComputedStyle(element);
      return `${element.localName} ${direction} ${unicodeBidi}`;
    }),
  );
  expect(found).toEqual(["code", "kbd", "samp", "pre", "code"].map((name) => `${name} ltr isolate`));
});
