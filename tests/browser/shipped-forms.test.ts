// The forms of the site that ships, sent from Chromium to a stand-in for the hosts that its settings name.
/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildShippedSite } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const POST = "/2013/04/25/artists-value-mistakes-why-you-should-too/";
const CONSENT = /^[0-9a-f]{8}$/u;

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  const { output } = await buildShippedSite();
  [server, browser] = await Promise.all([serve(output), borrowBrowser()]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

interface Sent {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Opens a page, fills in a form and sends it; the stand-in answers for every host below innercanvas.example. */
async function send(address: string, fillIn: (page: Page) => Promise<void>): Promise<Sent> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent = Promise.withResolvers<Sent>();
  await context.route("https://*.innercanvas.example/**", async (route) => {
    const request = route.request();
    sent.resolve({
      address: `${request.method()} ${request.url()}`,
      fields: Object.fromEntries(new URLSearchParams(request.postData() ?? "")),
    });
    await route.fulfill({ contentType: "text/html", body: "<title>Received</title>" });
  });
  await page.goto(server.origin + address);
  await fillIn(page);
  const arrived = await sent.promise;
  await context.close();
  return arrived;
}

test.each([
  ["a post, above its text", POST, "post-top", true],
  ["a post, at its end", POST, "post-end", false],
  ["the home page", "/", "home", true],
  ["the head of the pitch", "/free-video-series/", "pitch-top", true],
  ["the end of the pitch", "/free-video-series/", "pitch-end", true],
] as const)("the signup of %s sends the fields that signup.yaml names", async (_where, address, place, hasName) => {
  const { address: arrivedAt, fields } = await send(address, async (page) => {
    const form = page.locator(`.signup[data-place="${place}"]`);
    if (hasName) await form.getByLabel("First name").fill("Ann");
    await form.getByLabel("Email").fill("ann@kiln-yard.org");
    await form.getByRole("button").click();
  });
  expect(arrivedAt).toBe("POST https://lists.innercanvas.example/subscribe");
  expect(fields).toEqual({
    ...(hasName ? { first_name: "Ann" } : {}),
    email: "ann@kiln-yard.org",
    source: `${address}#${place}`,
    consent: expect.stringMatching(CONSENT),
    website: "",
  });
});

test("the reply form of a post sends the fields that site.yaml names", async () => {
  const { address, fields } = await send(POST, async (page) => {
    const form = page.locator(".reply-form");
    await form.getByLabel("Your reply").fill("The ninth, every time.");
    await form.getByLabel("Name").fill("Ann");
    await form.getByLabel("Email").fill("ann@kiln-yard.org");
    await form.getByRole("button").click();
  });
  expect(address).toBe("POST https://replies.innercanvas.example/reply");
  expect(fields).toEqual({
    comment: "The ninth, every time.",
    name: "Ann",
    email: "ann@kiln-yard.org",
    website: "",
    parent: "",
    post: POST,
    consent: expect.stringMatching(CONSENT),
    redirect: "https://innercanvas.example/reply-received/",
    homepage: "",
  });
});
