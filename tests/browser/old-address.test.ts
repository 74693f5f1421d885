// old-address.js in a real browser: it redirects from old addresses, and from nothing that only looks like one.
import { copyFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { makeFolder } from "../commands/folders.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const folder = makeFolder({
    "index.html": '<!doctype html><title>Home</title><script src="/scripts/old-address.js" async></script>',
    "old-addresses.json": JSON.stringify({ "p=12": "/slow-bread/" }),
    "slow-bread/index.html": "<!doctype html><title>Slow bread</title>",
    "scripts/empty.txt": "",
  });
  copyFileSync(path.join(PROGRAM.root, "public/old-address.js"), path.join(folder, "scripts/old-address.js"));
  server = await serve(folder);
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([
  ["/?p=12", "/slow-bread/"],
  ["/?utm=x&p=12#crumbs", "/slow-bread/#crumbs"],
  ["/?constructor", "/?constructor"],
  ["/?toString&p=12", "/slow-bread/"],
  ["/?__proto__", "/?__proto__"],
  ["/?hasOwnProperty", "/?hasOwnProperty"],
  ["/?p=13", "/?p=13"],
])("%s leads to %s", async (from, to) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.origin + from, { waitUntil: "networkidle" });
  expect(page.url()).toBe(server.origin + to);
  expect(asked.filter((address) => address.includes("function"))).toEqual([]);
  await page.close();
});
