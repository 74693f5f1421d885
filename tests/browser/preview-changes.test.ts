// What an author sees in the browser when a text is saved: the page changes, and stays where it is.
/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { startPreview, type PreviewProcess } from "../commands/preview/preview-process.ts";
import { writeFiles } from "../commands/write-files.ts";
import { borrowBrowser } from "./browser.ts";

const ADDRESS = "/bread/";
const LINES = Array.from({ length: 80 }, (_, index) => `Paragraph ${index}.`).join("\n\n");

let content: string;
let browser: Browser;
let preview: PreviewProcess;
let page: Page;

const post = (text: string): string =>
  `---\ntitle: Bread\ndate: 2013-04-25\npermalink: /bread/\n---\n<details><summary>More</summary>Crust.</details>\n\n${LINES}\n\n${text}\n`;
const save = (files: Readonly<Record<string, string>>): void => writeFiles(content, files);
const shown = (text: string) => page.getByText(text).waitFor();
/** Lost when the page is loaded again. */
const mark = () => page.evaluate(() => void Object.assign(globalThis, { isSame: true }));
const isMarked = () => page.evaluate(() => "isSame" in globalThis);

beforeAll(async () => {
  content = makeFolder({
    "site.yaml": "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\npaintings: off\n",
    "posts/bread.md": post("Flour."),
    "public/bowl.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
  });
  preview = await startPreview(content);
  browser = await borrowBrowser();
  page = await (await browser.newContext()).newPage();
});

afterAll(async () => {
  await page.context().close();
  await browser.close();
  await preview.stop();
});

beforeEach(async () => {
  save({ "posts/bread.md": post("Flour.") });
  await page.goto(preview.origin + ADDRESS);
  await shown("Flour.");
  await mark();
});

test("a saved text appears without another load, and the page stays scrolled and opened as it was", async () => {
  await page.locator("summary", { hasText: "More" }).click();
  await page.evaluate(() => scrollTo(0, 900));
  save({ "posts/bread.md": post("Rye.") });
  await shown("Rye.");
  expect(await isMarked()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(900);
  expect(await page.locator("details", { hasText: "Crust." }).getAttribute("open")).toBe("");
});

test("a new title is in the tab, too", async () => {
  save({ "posts/bread.md": post("Flour.").replace("title: Bread", "title: Sourdough") });
  await shown("Sourdough");
  expect(await page.title()).toBe("Sourdough | Kitchen");
  expect(await isMarked()).toBe(true);
});

test("what is typed into a form stays there", async () => {
  const name = page.locator("form").getByLabel("Name").last();
  await name.fill("Ann");
  save({ "posts/bread.md": post("Rye.") });
  await shown("Rye.");
  expect(await name.inputValue()).toBe("Ann");
});

test("a problem and its end are shown in place", async () => {
  save({ "posts/bread.md": post("Flour.").replace("2013-04-25", "soon") });
  await shown("This page has a problem");
  save({ "posts/bread.md": post("Flour.") });
  await shown("Paragraph 7.");
});

test("an image that changes is loaded again", async () => {
  const bowl = readFileSync(path.join(content, "public/bowl.svg"), "utf8");
  const loaded = page.waitForEvent("load");
  save({ "public/bowl.svg": bowl.replace('height="9"', 'height="4"') });
  await loaded;
  expect(await isMarked()).toBe(false);
});
