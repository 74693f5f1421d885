// A preview that --host opens on purpose: the printed address lets people in, and nothing else does.
import { hostname, networkInterfaces } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { borrowBrowser } from "../../browser/browser.ts";
import { FIXTURES } from "../../site/build-fixture.ts";
import { findFreePort } from "../free-port.ts";
import { makeFolder } from "../folders.ts";
import { sendRaw, startPreview, statusOf, type PreviewProcess } from "./preview-process.ts";
import { runCommandLine } from "../run-command-line.ts";

const POST = "/2026/03/08/slow-bread/";
const SITE = "title: Small Kitchen\nurl: https://kitchen.example\nshareImages: none\n";
/** Addresses of this machine that others can reach. */
const OUTSIDE = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .filter(({ internal, family }) => !internal && family === "IPv4")
  .map(({ address }) => address);

let preview: PreviewProcess;
let browser: Browser;
let key: string;

beforeAll(async () => {
  preview = await startPreview(makeFolder({ "site.yaml": SITE }, path.join(FIXTURES, "minimal")), {
    given: ["--host=0.0.0.0"],
  });
  key = /\?token=(\w+)/u.exec(preview.printed())?.[1] ?? "";
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  await preview.stop();
});

const get = (address: string, headers: readonly string[] = [], host = `localhost:${preview.port}`): Promise<string> =>
  sendRaw(
    preview.port,
    [`GET ${address} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...headers, "", ""].join("\r\n"),
  );
const cookieOf = (answer: string): string => /^set-cookie: ([^;]+)/imu.exec(answer)?.[1] ?? "";

test("prints its addresses with the token, and who can see drafts now", () => {
  expect(key).toMatch(/^\w{26}$/u);
  for (const name of ["localhost", ...OUTSIDE])
    expect(preview.printed()).toContain(`  http://${name}:${preview.port}/?token=${key}\n`);
  expect(preview.printed()).toContain(
    "Everyone who has one of these addresses can see your drafts, and use the inbox.",
  );
});

test.each(["/", POST, "/_inbox/", "/_preview/changes", "/?token=", "/?token=abcdefghijkmnpqrstuvwxyz23"])(
  "%s without token or cookie gets one helpful sentence",
  async (address) => {
    const answer = await get(address);
    expect(statusOf(answer)).toBe(403);
    expect(answer).toContain(
      "<p>Open the whole address that the preview printed, with the token in it; if you have done so, <a href=",
    );
    expect(answer).not.toContain("Small Kitchen");
  },
);

test("a wrong cookie is ignored", async () => {
  expect(statusOf(await get("/", [`Cookie: inner-canvas-preview-${preview.port}=x; preview=y`]))).toBe(403);
});

test("the token becomes a cookie that scripts and other sites can't read, and leaves the address", async () => {
  const answer = await get(`${POST}?token=${key}&a=b`);
  expect(answer).toMatch(
    new RegExp(`^set-cookie: inner-canvas-preview-${preview.port}=${key}; Path=/; HttpOnly; SameSite=Strict\\r$`, "mu"),
  );
  expect(answer).toContain(`content="0; url=${POST}?a=b"`);
  expect(await get(POST, [`Cookie: a=b; ${cookieOf(answer)}`])).toContain("<h1>Slow bread</h1>");
});

test("forms need cookie, origin and the token of the run", async () => {
  const cookie = `Cookie: ${cookieOf(await get(`/?token=${key}`))}`;
  const token = /name="preview-token" value="(\w+)"/u.exec(await get(POST, [cookie]))?.[1] ?? "";
  expect(token).not.toBe(key);
  const clear = (headers: readonly string[]): Promise<string> => {
    const body = `preview-token=${token}`;
    return sendRaw(
      preview.port,
      [
        "POST /_inbox/clear HTTP/1.1",
        `Host: localhost:${preview.port}`,
        "Connection: close",
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        ...headers,
        "",
        body,
      ].join("\r\n"),
    );
  };
  const origin = `Origin: ${preview.origin}`;
  expect(statusOf(await clear([cookie, origin]))).toBe(303);
  expect(statusOf(await clear([origin]))).toBe(403);
  expect(statusOf(await clear([cookie, "Origin: null"]))).toBe(403);
  expect(statusOf(await clear([cookie, "Origin: http://attacker.example"]))).toBe(403);
});

test("answers under the machine's addresses and names, and no others", async () => {
  for (const name of ["localhost", "127.0.0.1", "[::1]", hostname(), `${hostname()}.local`, ...OUTSIDE])
    expect(statusOf(await get("/", [], `${name}:${preview.port}`))).toBe(403);
  for (const name of ["attacker.example", "203.0.113.9", "0.0.0.0", "[::]"])
    expect(statusOf(await get("/", [], `${name}:${preview.port}`))).toBe(421);
});

test.skipIf(OUTSIDE.length === 0)("is used from another machine like at home", async () => {
  const origin = `http://${OUTSIDE[0]}:${preview.port}`;
  const page = await browser.newPage();
  expect((await page.goto(origin + POST))?.status()).toBe(403);
  await page.goto(`${origin}/?token=${key}`);
  await page.waitForURL(`${origin}/`);
  await page.goto(origin + POST);
  const form = page.locator("form.reply-form");
  await form.getByLabel("Your reply").fill("From afar.");
  await form.getByLabel(/^Name/u).fill("Ann");
  await form.getByLabel("Email").fill("ann@example.org");
  await Promise.all([page.waitForURL(`${origin}/reply-received/`), form.getByRole("button").click()]);
  await page.goto(`${origin}/_inbox/`);
  await page.getByRole("button", { name: "Drop" }).click();
  await page.getByText("Nothing has come in yet.").waitFor();
  await page.close();
});

test("a visitor who follows a link from another site is let in, too", async () => {
  const page = await browser.newPage();
  await page.setContent(`<a href="http://localhost:${preview.port}/?token=${key}">look</a>`);
  await page.click("a");
  await page.waitForURL(`http://localhost:${preview.port}/`);
  expect(await page.title()).toBe("Small Kitchen");
  await page.close();
});

test.each(["localhost", "127.0.0.1", "::1", "[::1]"])("--host=%s opens nothing", async (host) => {
  const closed = await startPreview(path.join(FIXTURES, "minimal"), { given: [`--host=${host}`] });
  expect(closed.printed()).not.toContain("token");
  expect((await fetch(closed.origin)).status).toBe(200);
  await closed.stop();
});

test("an address of another machine is refused with what to write", async () => {
  const { code, stderr } = runCommandLine("preview", [`--port=${await findFreePort()}`, "--host=203.0.113.9"], {
    environment: { TMPDIR: makeFolder() },
  });
  expect([code, stderr]).toEqual([
    1,
    "npm start --\n  --host=203.0.113.9 isn't an address of this computer. For your whole network, write --host=0.0.0.0.\n",
  ]);
});

test("--help shows how to write it", () => {
  expect(runCommandLine("preview", ["--help"]).stdout).toMatch(
    /--host=ADDRESS +open the preview to others; 0\.0\.0\.0 for your whole network/u,
  );
});
