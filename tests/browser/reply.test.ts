// The reply form of each service, sent from Chromium: with and without scripts it carries what the service's
// documentation names.
/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { stringify } from "yaml";
import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseReplies, REPLY_BLOCKS } from "../features/comments/sample-replies.ts";
import { makeFolder } from "../commands/folders.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const POST = "/2026/03/08/slow-bread/";
const RECEIVED = "https://kitchen.example/reply-received/";
const SUBJECT = "Reply to “Slow bread”";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Sent {
  readonly address: string;
  readonly type: string;
  readonly fields: readonly (readonly [string, string])[];
}

const TYPED = [
  ["comment", "I baked it.\r\nTwice."],
  ["name", "Ann"],
  ["email", "ann@example.org"],
  ["website", "ann.example"],
  ["post", POST],
  ["parent", "7"],
] as const;

/** What arrives at each service, besides the version of the words agreed to. */
const EXPECTED: Readonly<Record<string, { address: string; fields: readonly (readonly [string, string])[] }>> = {
  netlify: { address: "/reply-received/", fields: [...TYPED, ["form-name", "replies"], ["bot-field", ""]] },
  formspree: {
    address: "https://formspree.io/f/mqkrvdzn",
    fields: [...TYPED, ["_subject", SUBJECT], ["_next", RECEIVED], ["_gotcha", ""]],
  },
  formsubmit: {
    address: "https://formsubmit.co/7b1f0c93a8d24e65b0c7719f3e2a84d6",
    fields: [
      ...TYPED,
      ["_subject", SUBJECT],
      ["_next", RECEIVED],
      ["_template", "table"],
      ["_captcha", "false"],
      ["_honey", ""],
    ],
  },
  custom: {
    address: "https://forms.inner-canvas.org/reply",
    fields: [
      ...TYPED.map(([name, value]) => [{ comment: "message", website: "url" }[name as string] ?? name, value] as const),
      ["next", RECEIVED],
      ["fax", ""],
    ],
  },
};

let browser: Browser;
let standIn: Server;
let standInOrigin: string;
let received: Sent[] = [];
const sites = new Map<string, StaticServer>();

beforeAll(async () => {
  standIn = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const fields = [...new URLSearchParams(Buffer.concat(chunks).toString())].filter(([name]) => name !== "consent");
      received.push({
        address: String(request.headers["x-sent-to"]),
        type: request.headers["content-type"] ?? "",
        fields: sorted(fields),
      });
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end("<!doctype html><title>Taken</title><h1>Taken</h1>");
    });
  });
  await new Promise<void>((resolve) => standIn.listen(0, "127.0.0.1", resolve));
  const address = standIn.address();
  standInOrigin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  standIn.close();
  for (const site of sites.values()) site.close();
});

const sorted = (fields: readonly (readonly [string, string])[]) => fields.toSorted(([a], [b]) => (a < b ? -1 : 1));

async function siteOf(comments: object, post: object): Promise<StaticServer> {
  const key = JSON.stringify([comments, post]);
  const known = sites.get(key);
  if (known) return known;
  const content = makeFolder({
    "site.yaml": stringify({
      title: "Small Kitchen",
      url: "https://kitchen.example",
      shareImages: "none",
      painting: "off",
      comments,
    }),
    "posts/slow-bread.md":
      `---\n${stringify({ title: "Slow bread", date: "2026-03-08", ...post })}---\n\n` + "Flour.\n\n".repeat(40),
    "posts/slow-bread.comments.yaml": stringify({
      comments: [
        { id: "7", author: "Ben", date: "2026-03-09", text: "Yes." },
        { id: "8", author: "Cy", date: "2026-03-10", text: "No." },
      ],
    }),
  });
  const site = await serve((await buildFixture(content)).output);
  sites.set(key, site);
  return site;
}

interface Visit {
  readonly comments?: object;
  readonly post?: object;
  readonly scripts?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
}

let site: StaticServer;
const rooms = new Map<string, Page>();

/** A page for all who ask for the same: a new one takes a second. */
async function pageFor(scripts: boolean, width: number, dark: boolean): Promise<Page> {
  const key = `${scripts} ${width} ${dark}`;
  const known = rooms.get(key);
  if (known) return known;
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    bypassCSP: true,
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  await page.route("**", async (route) => {
    const request = route.request();
    // Fonts are of no interest here, and fetching them takes most of the time.
    if (request.method() !== "POST")
      return request.url().startsWith(site.origin) && request.resourceType() !== "font"
        ? route.continue()
        : route.abort();
    const headers = { ...request.headers(), "x-sent-to": request.url().replace(site.origin, "") };
    return route.fulfill({ response: await route.fetch({ url: standInOrigin, headers }) });
  });
  rooms.set(key, page);
  return page;
}

/** Opens the post; every request to another host reaches the stand-in, which answers in the service's place. */
async function open(
  { comments = REPLY_BLOCKS["formspree"] ?? {}, post = {}, scripts = true, width = 1280, dark = false }: Visit,
  look: (page: Page, origin: string) => Promise<void>,
): Promise<void> {
  site = await siteOf(comments, post);
  received = [];
  const page = await pageFor(scripts, width, dark);
  await page.goto(site.origin + POST);
  await look(page, site.origin);
}

const form = (page: Page) => page.locator("form.reply-form");
const button = (page: Page) => form(page).getByRole("button");

async function fillIn(page: Page): Promise<void> {
  await form(page).getByLabel("Replying to").selectOption({ label: "Ben · Mar 9, 2026" });
  await form(page).getByLabel("Your reply").fill("I baked it.\nTwice.");
  await form(page).getByLabel(/^Name/u).fill("Ann");
  await form(page).getByLabel("Email").fill("ann@example.org");
  await form(page)
    .getByLabel(/^Website/u)
    .fill("ann.example");
}

const send = (page: Page) => Promise.all([page.waitForURL((url) => url.pathname !== POST), button(page).click()]);

describe.each([
  ["with scripts", true],
  ["without scripts", false],
] as const)("%s", (_how, scripts) => {
  test.each(Object.entries(EXPECTED))(
    "%s receives what its documentation names, and nothing else",
    async (service, { address, fields }) => {
      await open({ comments: REPLY_BLOCKS[service] ?? {}, scripts }, async (page) => {
        await fillIn(page);
        await send(page);
        expect(await page.title()).toBe("Taken");
      });
      expect(received).toEqual([{ address, type: "application/x-www-form-urlencoded", fields: sorted(fields) }]);
    },
  );

  test("a comment without text, name or email address is not sent", async () => {
    await open({ scripts }, async (page, origin) => {
      await button(page).click();
      await form(page).getByLabel("Your reply").fill("I baked it.");
      await button(page).click();
      await form(page).getByLabel(/^Name/u).fill("Ann");
      await form(page).getByLabel("Email").fill("ann");
      await button(page).click();
      expect(page.url()).toBe(origin + POST);
    });
    expect(received).toEqual([]);
  });

  test("the checkbox for consent is empty at first, and required", async () => {
    await open({ comments: { ...REPLY_BLOCKS["formspree"], consentCheckbox: true }, scripts }, async (page) => {
      const box = form(page).getByRole("checkbox");
      expect(await box.isChecked()).toBe(false);
      await fillIn(page);
      await button(page).click();
      expect(received).toEqual([]);
      await box.check();
      await send(page);
    });
    expect(received).toHaveLength(1);
  });
});

test("every service that takes a form is among them", () => {
  const forms = Object.entries(REPLY_BLOCKS).filter(
    ([, block]) => !["isso", "remark42"].includes(parseReplies(block).service?.name ?? ""),
  );
  expect(Object.keys(EXPECTED).sort()).toEqual(forms.map(([name]) => name).sort());
});

test("required fields are marked, the email field says that it stays private, and nobody can reach the honeypot", async () => {
  await open({ scripts: false }, async (page) => {
    for (const label of ["Your reply", /^Name/u, "Email"])
      expect(await form(page).getByLabel(label).getAttribute("required")).not.toBeNull();
    expect(await form(page).getByLabel("Website").getAttribute("required")).toBeNull();
    expect(
      await form(page)
        .getByRole("textbox", { name: "Email", description: "Your email address will not be published." })
        .count(),
    ).toBe(1);
    expect(await form(page).getByRole("textbox").count()).toBe(4);
    const honeypot = page.locator(".form-honeypot input");
    expect(await honeypot.getAttribute("tabindex")).toBe("-1");
    expect((await honeypot.boundingBox())?.x).toBeLessThan(0);
  });
});

describe("with scripts the form", () => {
  test("shows the error next to each field, and focuses the first", async () => {
    await open({}, async (page) => {
      await button(page).click();
      for (const words of [
        "Enter your reply.",
        "Enter your name, or the name you’d like shown.",
        "Enter your email address.",
      ])
        expect(await form(page).getByText(words).isVisible()).toBe(true);
      const comment = form(page).getByLabel("Your reply");
      expect(await comment.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await comment.getAttribute("aria-invalid")).toBe("true");
      await comment.fill("I baked it.");
      expect(await comment.getAttribute("aria-invalid")).toBeNull();
      await form(page).getByLabel("Email").fill("ann");
      expect(await form(page).getByText("Enter a complete email address, like").isVisible()).toBe(true);
    });
  });

  test("says that it is being sent, and is usable again after going back", async () => {
    await open({}, async (page) => {
      await fillIn(page);
      await send(page);
      await page.goBack();
      expect(await button(page).textContent()).toBe("Post reply");
    });
  });

  test("answers the comment whose link was followed", async () => {
    await open({}, async (page, origin) => {
      await page.getByRole("link", { name: "Reply to Cy" }).click();
      expect(await form(page).getByLabel("Replying to").inputValue()).toBe("8");
      expect(
        await form(page)
          .getByLabel("Your reply")
          .evaluate((element) => element === document.activeElement),
      ).toBe(true);
      expect(page.url()).toBe(origin + POST);
    });
  });
});

test("the text field grows with the text", async () => {
  await open({ scripts: false }, async (page) => {
    const comment = form(page).getByLabel("Your reply");
    const before = (await comment.boundingBox())?.height ?? 0;
    await comment.fill("A line.\n".repeat(12));
    expect((await comment.boundingBox())?.height).toBeGreaterThan(before + 50);
  });
});

describe("a conversation on a server of the owner's", () => {
  const TALK = {
    service: "remark42",
    url: "https://talk.inner-canvas.org",
    site: "painting",
    email: "hello@inner-canvas.org",
  };

  test("is loaded after a click, and not before", async () => {
    await open({ comments: TALK }, async (page, origin) => {
      const elsewhere: string[] = [];
      const note = (request: Request): void => void (request.url().startsWith(origin) || elsewhere.push(request.url()));
      page.on("request", note);
      await page.route("https://talk.inner-canvas.org/**", (route) =>
        route.fulfill({
          contentType: "text/javascript",
          headers: { "access-control-allow-origin": "*" },
          body: 'document.getElementById("remark42").textContent = JSON.stringify(remark_config);',
        }),
      );
      await page.reload();
      expect(elsewhere).toEqual([]);
      await page.getByRole("button", { name: "Show comments from talk.inner-canvas.org" }).click();
      await page.getByText('"site_id":"painting"').waitFor();
      expect(await page.locator("#remark42").textContent()).toContain('"theme":"light"');
      expect(elsewhere).toEqual(["https://talk.inner-canvas.org/web/embed.mjs"]);
      page.off("request", note);
    });
  });

  test("that does not answer says so", async () => {
    await open({ comments: { service: "isso", url: "https://comments.inner-canvas.org" } }, async (page) => {
      await page.getByRole("button", { name: "Show comments" }).click();
      await page.getByText("comments.inner-canvas.org isn’t answering. Try again later.").waitFor();
    });
  });

  test("offers an email link without JavaScript, and no dead button", async () => {
    await open({ comments: TALK, scripts: false }, async (page) => {
      expect(await page.getByRole("button").count()).toBe(0);
      expect(await page.getByRole("link", { name: "Reply by email" }).isVisible()).toBe(true);
    });
  });
});

// Closed replies, and the sentence where there is no service, are on the site that ships, which axe reads as well.
const LOOKS = [
  ["a form", { comments: { ...REPLY_BLOCKS["formspree"], consentCheckbox: true } }],
  ["a mail link", { comments: { email: "hello@inner-canvas.org" } }],
  ["a conversation elsewhere", { comments: REPLY_BLOCKS["isso"] ?? {} }],
] as const;

describe.each(LOOKS)("a post with %s", (_name, visit) => {
  test.each([
    ["light, on a desktop", { width: 1280 }],
    ["dark, on a small phone", { width: 320, dark: true }],
  ])("fits, and axe finds nothing, %s", async (_how, room) => {
    await open({ ...visit, ...room }, async (page) => {
      if ((await form(page).count()) > 0) await button(page).click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
});

test("the page after a reply says that it waits, isn't indexed, and passes axe", async () => {
  await open({ width: 320 }, async (page, origin) => {
    await page.goto(`${origin}/reply-received/`);
    expect(await page.locator("h1").textContent()).toBe("Thank you for your reply");
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

async function violationsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
