// The whole way of a reader on one machine, without any account: sign up, read the mail, open the lesson, watch it with
// captions.
/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPreview, type PreviewProcess } from "../commands/preview/preview-process.ts";
import { CONTENT } from "../site/build-fixture.ts";
import { borrowBrowser } from "./browser.ts";

const POST = "/2013/04/25/artists-value-mistakes-why-you-should-too/";

let browser: Browser;
let preview: PreviewProcess;
let origin: string;

beforeAll(async () => {
  preview = await startPreview(CONTENT);
  origin = preview.origin;
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  await preview.stop();
});

async function signUp(page: Page): Promise<void> {
  await page.goto(origin + POST);
  const form = page.locator('[data-place="post-top"] form');
  await form.getByLabel("First name").fill("Ann");
  await form.getByLabel("Email").fill("ann@example.org");
  await Promise.all([page.waitForURL((url) => url.pathname.startsWith("/series/")), form.getByRole("button").click()]);
}

test("a signup leads to the thank-you page, the inbox, the mail, and a lesson with captions", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on(
    "request",
    (request) =>
      void (
        request.url().startsWith(origin) ||
        request.url().startsWith("data:") ||
        request.url() === "about:srcdoc" ||
        elsewhere.push(request.url())
      ),
  );
  await signUp(page);
  expect(await page.locator("h1").textContent()).toBe("You’re in");

  await page.goto(`${origin}/_inbox/`);
  const inbox = await page.locator("main").innerText();
  expect(inbox).toContain("ann@example.org");
  expect(inbox).toContain(`${POST}#post-top`);
  const mail = page.frameLocator("iframe").first();
  await Promise.all([
    page.waitForURL((url) => url.pathname.startsWith("/series/")),
    mail
      .getByRole("link", { name: /Lesson 1 of 9/u })
      .first()
      .click(),
  ]);

  const film = page.locator("video");
  await film.evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    return video.play();
  });
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 1);
  const captions = await film.evaluate((video: HTMLVideoElement) =>
    [...video.textTracks].map(({ kind, mode, cues }) => [kind, mode, (cues?.length ?? 0) > 0]),
  );
  expect(captions).toEqual([["captions", "showing", true]]);
  expect(await page.locator("details.transcript").count()).toBe(1);

  await signUp(page);
  expect(await page.locator("h1").textContent()).toBe("You’re already on the list");
  expect(elsewhere).toEqual([]);
  await context.close();
});
