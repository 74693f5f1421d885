// The whole way of a reply on one machine, without any account: read, reply without JavaScript, approve, rebuild, see
// it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { stringify } from "yaml";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { sendForm, startPreview, type PreviewProcess } from "../commands/preview/preview-process.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser } from "./browser.ts";

const POST = "/2026/03/08/slow-bread/";

let browser: Browser;
let preview: PreviewProcess;
let content: string;
let origin: string;

beforeAll(async () => {
  content = makeFolder({
    "site.yaml": stringify({ title: "Small Kitchen", url: "https://kitchen.example", shareImages: "none" }),
    "posts/slow-bread.md": `---\n${stringify({ title: "Slow bread", date: "2026-03-08" })}---\n\nFlour.\n`,
    "posts/slow-bread.comments.yaml": stringify({
      comments: [{ id: "7", author: "Ben", date: "2026-03-09", text: "How long does it take?" }],
    }),
    "posts/quick-bread.md": `---\n${stringify({ title: "Quick bread", date: "2026-03-09" })}---\n\nFlour.\n`,
  });
  preview = await startPreview(content);
  origin = preview.origin;
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  await preview.stop();
});

/** Writes and sends a comment, and ends on the page after it. */
async function reply(page: Page, post: string, words: string, parent?: string): Promise<void> {
  await page.goto(origin + post);
  const form = page.locator("form.reply-form");
  if (parent !== undefined) await form.getByLabel("Replying to").selectOption({ label: parent });
  await form.getByLabel("Your reply").fill(words);
  await form.getByLabel(/^Name/u).fill("Ann <b>");
  await form.getByLabel("Email").fill("ann@example.org");
  await form.getByLabel("Website").fill("ann.example");
  await Promise.all([page.waitForURL(`${origin}/reply-received/`), form.getByRole("button").click()]);
}

/** Loads a page until it says something; the preview builds within a moment of a file being saved. */
async function waitFor(page: Page, address: string, words: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await page.goto(origin + address);
    if ((await page.getByText(words).count()) > 0) return;
    await wait(100);
  }
  throw new Error(`${address} never said ${words}`);
}

test("a reply is read, approved with a click, and shown below the post without its writer's address", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await reply(page, POST, "A whole day, as it says.\n\nWrite to me: ann@example.org", "Ben · Mar 9, 2026");
  expect(await page.locator("h1").textContent()).toBe("Thank you for your reply");
  await page.goto(origin + POST);
  expect(await page.getByText("A whole day").count()).toBe(0);

  await page.goto(`${origin}/_inbox/`);
  const entry = page.getByRole("article", { name: "Ann <b> on “Slow bread”" });
  expect(await entry.innerText()).toContain("In reply to\nBen");
  await entry.getByRole("button", { name: "Approve" }).click();
  expect(await entry.getByText("Approved").count()).toBe(1);
  const link = (await entry.getByRole("link", { name: "See it below the post" }).getAttribute("href")) ?? "";

  await waitFor(page, POST, "A whole day, as it says.");
  expect(link).toMatch(/^\/2026\/03\/08\/slow-bread\/#comment-reply-[0-9a-f]{8}$/u);
  expect(await page.locator(link.slice(POST.length)).innerText()).toContain("Ann <b>");
  expect(await page.content()).not.toContain("ann@example.org");
  const archive = readFileSync(path.join(content, "posts/slow-bread.comments.yaml"), "utf8");
  expect(archive).toContain('parent: "7"');
  expect(archive).not.toContain("ann@example.org");

  const { output } = await buildFixture(content);
  const built = readFileSync(path.join(output, POST, "index.html"), "utf8");
  expect(built).toContain("A whole day, as it says.");
  expect(built).toContain("2 responses to “Slow bread”");
  await context.close();
});

test("the first comment on a post makes its archive, and a dropped comment is gone", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const quick = "/2026/03/09/quick-bread/";
  await reply(page, quick, "Too quick for me.");
  await reply(page, quick, "Buy cheap flour.");
  await page.goto(`${origin}/_inbox/`);
  const articles = page.getByRole("article", { name: "on “Quick bread”" });
  await articles.filter({ hasText: "Buy cheap flour." }).getByRole("button", { name: "Drop" }).click();
  await articles.filter({ hasText: "Too quick for me." }).getByRole("button", { name: "Approve" }).click();
  expect(await articles.count()).toBe(1);
  await waitFor(page, quick, "Too quick for me.");
  expect(await page.getByText("Buy cheap flour.").count()).toBe(0);
  await context.close();
});

test("an incomplete form is answered with a message and a link back", async () => {
  const sent = await sendForm(
    origin,
    "/_inbox/reply",
    { name: "Ann", email: "ann@example.org", post: POST },
    { referer: origin + POST },
  );
  expect(sent.status).toBe(400);
  const html = await sent.text();
  expect(html).toContain("No words were written. Go back and write some.");
  expect(html).toContain(`href="${POST}"`);
});

test("an unreadable archive stays as it is, and the comment keeps waiting", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await reply(page, POST, "Once more.");
  const file = path.join(content, "posts/slow-bread.comments.yaml");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, "comments: { not: a list }\n");
  await page.goto(`${origin}/_inbox/`);
  await page.getByRole("article").filter({ hasText: "Once more." }).getByRole("button", { name: "Approve" }).click();
  expect(await page.locator("h1").textContent()).toBe("The comment was not approved");
  expect(readFileSync(file, "utf8")).toBe("comments: { not: a list }\n");
  writeFileSync(file, before);
  await page.goto(`${origin}/_inbox/`);
  expect(
    await page.getByRole("article").filter({ hasText: "Once more." }).getByRole("button", { name: "Approve" }).count(),
  ).toBe(1);
  await context.close();
});
