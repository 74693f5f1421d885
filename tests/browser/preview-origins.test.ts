// A preview in a real browser: pages of other origins change nothing and read nothing, and its author works as ever.
/// <reference lib="dom" />
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { findFreePort } from "../commands/free-port.ts";
import { sendForm, startPreview, type PreviewProcess } from "../commands/preview/preview-process.ts";
import { writeFiles } from "../commands/write-files.ts";
import { CONTENT } from "../site/build-fixture.ts";
import { borrowBrowser } from "./browser.ts";
import { tryForeignWays } from "./foreign-ways.ts";

const POST = "/2026/03/08/slow-bread/";
const DRAFT = "/2026/03/09/secret-cake/";
const ARCHIVE = "posts/2026-03-08-slow-bread.comments.yaml";
const FILES = {
  "site.yaml": "title: Small Kitchen\nurl: https://kitchen.example\nshareImages: none\nsearch: off\npaintings: off\n",
  "signup.yaml":
    'service: { name: custom, action: "http://localhost:NOBODY/join", email: mail }\nforms:\n  crumbs: { heading: Crumbs, pitch: [One letter a week.], button: Send me crumbs, consent: Leave at any time. }\n',
  "posts/2026-03-08-slow-bread.md": "---\ntitle: Slow bread\n---\n\nFlour.\n",
  "posts/2026-03-09-secret-cake.md": "---\ntitle: Secret cake\ndraft: true\n---\n\nXyzzyeggs.\n",
  "public/clip.mp4": readFileSync(path.join(CONTENT, "series/creative-advantage/first-mark.mp4")),
};

let browser: Browser;
let preview: PreviewProcess;
let content: string;
let elsewhere: Server;

beforeAll(async () => {
  const signup = FILES["signup.yaml"].replace("NOBODY", String(await findFreePort()));
  content = makeFolder({ ...FILES, "signup.yaml": signup });
  preview = await startPreview(content);
  browser = await borrowBrowser();
  elsewhere = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const referrer = search.includes("hidden") ? '<meta name="referrer" content="no-referrer">' : "";
    const body = pathname === "/framed" ? `<iframe src="/${search}"></iframe>` : "";
    response
      .setHeader("content-type", "text/html; charset=utf-8")
      .end(`<!doctype html><title>Elsewhere</title>${referrer}<body>${body}`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await browser.close();
  elsewhere.close();
  await preview.stop();
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const inbox = async (): Promise<string> => (await fetch(`${preview.origin}/_inbox/`)).text();
const at = (name: string): string => `http://${name}:${preview.port}`;

/** What a browser does to a page when another tab is looked at. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

async function withPage(run: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await run(await context.newPage());
  await context.close();
}

describe("a page of another origin", () => {
  beforeAll(async () => {
    await sendForm(preview.origin, "/_inbox/reply", {
      name: "Ann",
      email: "ann@example.org",
      comment: "I baked it.",
      post: POST,
    });
  });

  // Most of the time they wait for what comes of it, so both names are tried at once.
  test.each(["/", "/?hidden", "/framed", "/framed?hidden"])(
    "can't change or read anything from %s",
    async (address) => {
      const before = { files: contentsOf(content), articles: (await inbox()).match(/<article[^]*<\/article>/u)?.[0] };
      expect(before.articles).toContain("I baked it.");
      const tryFrom = (name: string): Promise<void> =>
        withPage(async (page) => {
          await page.goto(`http://${name}:${portOf(elsewhere)}${address}`);
          const frame: Frame = address.startsWith("/framed")
            ? (page.frames()[1] ?? page.mainFrame())
            : page.mainFrame();
          const target = { origin: preview.origin, draft: DRAFT, secret: "Xyzzyeggs" };
          const reading = await frame.evaluate(tryForeignWays, { ...target, purpose: "read" as const });
          const changing = await frame.evaluate(tryForeignWays, { ...target, purpose: "change" as const });
          expect(reading.tried + changing.tried, name).toBeGreaterThanOrEqual(30);
          expect(reading.read, name).toEqual([]);
        });
      await Promise.all(["localhost", "127.0.0.1"].map(tryFrom));
      expect({ files: contentsOf(content), articles: (await inbox()).match(/<article[^]*<\/article>/u)?.[0] }).toEqual(
        before,
      );
      expect(preview.process.exitCode).toBeNull();
    },
  );

  test("can send its visitor away with a form, and that changes nothing", async () => {
    const before = contentsOf(content);
    await withPage(async (page) => {
      await page.goto(`http://127.0.0.1:${portOf(elsewhere)}/?hidden`);
      await page.evaluate((action) => {
        document.body.innerHTML = `<form method="post" action="${action}"><input name="number" value="1"></form>`;
        document.forms[0]?.submit();
      }, `${preview.origin}/_inbox/reply/approve`);
      await page.waitForURL(`${preview.origin}/_inbox/reply/approve`);
      expect(await page.textContent("body")).toContain("Only forms in this preview's own pages can be sent to it.");
    });
    expect(contentsOf(content)).toEqual(before);
  });

  test("can't stop the preview with an image or a link that has an invalid percent sign", async () => {
    await withPage(async (page) => {
      await page.goto(`http://127.0.0.1:${portOf(elsewhere)}/`);
      await page.evaluate((origin) => {
        document.body.innerHTML = `<img src="${origin}/%"><a href="${origin}/100%">all</a>`;
      }, preview.origin);
      await page.click("a");
      await page.waitForURL(`${preview.origin}/100%`);
      expect(await page.textContent("body")).toContain("A percent sign in an address is written %25.");
      await page.goto(preview.origin + POST);
      expect(await page.textContent("h1")).toBe("Slow bread");
    });
  });

  test("can lead to a page of the preview", async () => {
    await withPage(async (page) => {
      await page.goto(`http://127.0.0.1:${portOf(elsewhere)}/`);
      await page.evaluate(
        (address) => (document.body.innerHTML = `<a href="${address}">there</a>`),
        preview.origin + POST,
      );
      await page.click("a");
      await page.waitForURL(preview.origin + POST);
      expect(await page.textContent("h1")).toBe("Slow bread");
    });
  });

  test("leaves an inbox that its author can clear", async () => {
    await sendForm(preview.origin, "/_inbox/clear", {});
    expect(await inbox()).toContain("Nothing has come in yet.");
  });
});

describe.each([
  ["localhost", "rye"],
  ["127.0.0.1", "wheat"],
  ["[::1]", "spelt"],
])("an author at http://%s", (name, slug) => {
  const draft = (words: string): Record<string, string> => ({
    [`posts/${slug}.md`]: `---\ntitle: ${slug}\ndate: 2026-03-10\n---\n\n${words}\n`,
  });

  test("sees a page change as it is saved, in the background as well", async () => {
    writeFiles(content, draft("Leeks."));
    await withPage(async (page) => {
      await page.goto(`${at(name)}/`);
      await page.locator("main").getByText(slug).first().waitFor();
      await page.goto(`${at(name)}/2026/03/10/${slug}/`);
      writeFiles(content, draft("Leeks and potatoes."));
      await page.getByText("Leeks and potatoes.").waitFor();
      await setHidden(page, true);
      writeFiles(content, draft("Leeks, at last."));
      await wait(1500);
      expect(await page.getByText("Leeks and potatoes.").count()).toBe(1);
      await setHidden(page, false);
      await page.getByText("Leeks, at last.").waitFor();
    });
  });

  test("replies, signs up, and approves, drops, forwards and clears in the inbox", async () => {
    await withPage(async (page) => {
      for (const words of ["Too quick for me.", "Buy cheap flour."]) {
        await page.goto(at(name) + POST);
        const form = page.locator("form.reply-form");
        await form.getByLabel("Your reply").fill(`${words} ${slug}`);
        await form.getByLabel(/^Name/u).fill("Ann");
        await form.getByLabel("Email").fill("ann@example.org");
        await Promise.all([page.waitForURL(`${at(name)}/reply-received/`), form.getByRole("button").click()]);
      }
      await page.goto(at(name) + POST);
      const signup = page.locator("form.signup-form").first();
      await signup.getByLabel("Email").fill(`${slug}@example.org`);
      await Promise.all([page.waitForURL(`${at(name)}/_inbox/`), signup.getByRole("button").click()]);
      await page.getByRole("button", { name: "Send this to" }).first().click();
      await page.getByText("doesn't answer.").waitFor();
      await page.goto(`${at(name)}/_inbox/`);
      const reply = (words: string) => page.getByRole("article").filter({ hasText: words });
      await reply("Buy cheap flour.").getByRole("button", { name: "Drop" }).click();
      await reply("Buy cheap flour.").waitFor({ state: "detached" });
      await reply("Too quick for me.").getByRole("button", { name: "Approve" }).click();
      await page.getByText("See it below the post").waitFor();
      expect(readFileSync(path.join(content, ARCHIVE), "utf8")).toContain(`Too quick for me. ${slug}`);
      // The build that follows loads the inbox again.
      await page.waitForLoadState("networkidle").catch(() => undefined);
      await page.goto(`${at(name)}/_inbox/`);
      await page.getByRole("button", { name: "Empty this inbox" }).click();
      await page.getByText("Nothing has come in yet.").waitFor();
    });
  });
});
