// Makes the pictures of the guide, docs/images/, from the site that ships: `node tests/docs/make-images.ts`.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../src/checks/chromium.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { startCommandLine } from "../commands/run-command-line.ts";

const PORT = 8397;
const ORIGIN = `http://localhost:${PORT}`;
const MISSPELT = `---
title: Slow bread
date: 2026-03-08
tgas: [bread, patience]
---

Flour, water, and a whole day.
`;

/** A picture may weigh less than this, and loses quality until it does. */
const MOST_BYTES = 115_000;

const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-images-"));
cpSync(path.join(PROGRAM.root, "content"), path.join(folder, "content"), { recursive: true });
// Readers see neither the scheduled post nor the draft, so the home page shouldn't begin with one.
for (const name of ["2027", "2026/what-stays-on-the-shelf.md"])
  rmSync(path.join(folder, "content/posts", name), { recursive: true });

const preview = startCommandLine("preview", ["--input=content", `--port=${PORT}`], {
  folder,
  environment: { SITE_NOW: "2026-11-27T10:00:00Z" },
});
const browser = await chromium.launch({
  executablePath: findChromium(process.env["CHROME_PATH"]) ?? "",
  args: [...CHROMIUM_ARGUMENTS],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: "light" });
  await until("/", (html) => html.includes("<h1"));
  await page.setViewportSize({ width: 1280, height: 1040 });
  await shoot(page, "home", "/");
  await page.setViewportSize({ width: 1280, height: 860 });
  await shoot(page, "post", "/2026/09/08/two-jars/");
  await shoot(page, "events", "/events/");
  await shoot(page, "signup", "/free-video-series/");
  await page.fill("input[type=email]", "ada@example.org");
  await page.locator("form[action*=submit] button").first().click();
  await shoot(page, "inbox", "/_inbox/");
  writeFileSync(path.join(folder, "content/posts/slow-bread.md"), MISSPELT);
  await until("/2026/03/08/slow-bread/", (html) => html.includes("tgas"));
  await page.setViewportSize({ width: 1280, height: 640 });
  await shoot(page, "mistake", "/2026/03/08/slow-bread/");
} finally {
  await browser.close();
  preview.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** Waits for a page of the preview that is as it should be. */
async function until(address: string, isReady: (html: string) => boolean): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const html = await fetch(ORIGIN + address).then(
      (answer) => answer.text(),
      () => "",
    );
    if (isReady(html)) return;
    await wait(500);
  }
  throw new Error(`${address} never became what it should be.`);
}

async function shoot(page: Page, name: string, address: string): Promise<void> {
  await page.goto(ORIGIN + address);
  await page.evaluate("document.fonts.ready");
  await wait(500);
  const picture = await page.screenshot();
  for (let quality = 80; ; quality -= 10) {
    const bytes = await sharp(picture).webp({ quality, effort: 6 }).toBuffer();
    if (bytes.length > MOST_BYTES && quality > 20) continue;
    writeFileSync(path.join(PROGRAM.docs, "images", `${name}.webp`), bytes);
    console.log(`docs/images/${name}.webp: ${Math.ceil(bytes.length / 1000)} kB`);
    return;
  }
}
