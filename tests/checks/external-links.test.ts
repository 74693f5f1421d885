// Links to other sites, asked of servers on this machine.
import { createServer, type Server } from "node:http";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { BuiltSite } from "../../src/checks/built-site.ts";
import { checkExternalLinks } from "../../src/checks/external-links.ts";
import type { Ask } from "../../src/checks/public-ask.ts";
import { makeFolder } from "../commands/folders.ts";
import { buildKitchen, tamper, told } from "./tampered-site.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");

let server: Server;
let origin: string;
let kitchen: BuiltSite;
const asked: string[] = [];
const waited: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(`${request.method} ${pathname}`);
    const location = {
      "/moved": "/moved-again",
      "/moved-again": "/fine",
      "/circle": "/circle",
      "/inwards": `http://localhost:${port()}/private`,
      "/file": "file:///etc/passwd",
      "/nowhere": "http://[",
    }[pathname];
    if (location !== undefined) return response.writeHead(301, { location }).end();
    const onlyGet = pathname === "/no-head" && request.method === "HEAD";
    return response
      .writeHead(onlyGet ? 405 : ({ "/gone": 410, "/lost": 404, "/shy": 403 }[pathname] ?? 200))
      .end("text");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${port()}`;
  kitchen = await buildKitchen();
});

afterAll(() => server.close());

function port(): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

beforeEach(() => {
  asked.length = 0;
  waited.length = 0;
});

function withLinks(...addresses: string[]): BuiltSite {
  return tamper(kitchen, "slow-bread/index.html", (html) =>
    html.replace("Flour and water.", addresses.map((address) => `<a href="${address}">There</a>`).join(" ")),
  );
}

/** Asks servers on this machine, too. */
const askAny: Ask = async (url, options) => {
  const response = await fetch(url, { ...options, redirect: "manual" });
  await response.body?.cancel();
  return { status: response.status, location: response.headers.get("location") ?? undefined };
};

function ask(built: BuiltSite, cache: string, now = NOW, mayAsk = (_host: string): boolean => true): Promise<string[]> {
  const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waited.push(milliseconds));
  return checkExternalLinks(built, { cache, now, ask: askAny, wait, mayAsk, onProgress: () => undefined }).then(told);
}

test("a missing page is an error, a refused or slow one a warning, and a redirect or missing HEAD support is fine", async () => {
  const lines = await ask(
    withLinks(
      `${origin}/fine`,
      `${origin}/gone`,
      `${origin}/lost`,
      `${origin}/shy`,
      `${origin}/moved`,
      `${origin}/no-head`,
      "http://127.0.0.1:1/nobody",
    ),
    makeFolder(),
  );
  expect(lines).toEqual([
    `content/posts/slow-bread.md ${origin}/gone is gone (410). Link to what took its place, or to https://web.archive.org/web/${origin}/gone.`,
    `content/posts/slow-bread.md ${origin}/lost is gone (404). Link to what took its place, or to https://web.archive.org/web/${origin}/lost.`,
    `content/posts/slow-bread.md warning: ${origin}/shy answered with 403. Try it in a browser: some sites answer robots differently.`,
    "content/posts/slow-bread.md warning: http://127.0.0.1:1/nobody did not answer. Try it in a browser.",
  ]);
});

test.each(["circle", "inwards", "file", "nowhere"])(
  "a redirect isn't followed into a loop, to a private host, or to anything but http: /%s",
  async (name) => {
    const lines = await ask(withLinks(`${origin}/${name}`), makeFolder(), NOW, (host) => host !== "localhost");
    expect(lines).toEqual([
      `content/posts/slow-bread.md warning: ${origin}/${name} did not answer. Try it in a browser.`,
    ]);
    expect(asked).not.toContainEqual(expect.stringContaining("/private"));
  },
);

test("each address is asked once, without its fragment, with a pause between two of one site", async () => {
  await ask(withLinks(`${origin}/fine#a`, `${origin}/fine#b`, `${origin}/other`), makeFolder());
  expect(asked).toEqual(["HEAD /fine", "HEAD /other"]);
  expect(waited).toEqual([1000]);
});

test("good answers are kept for a week, bad ones for a day", async () => {
  const cache = makeFolder();
  const built = withLinks(`${origin}/fine`, `${origin}/lost`);
  const first = await ask(built, cache);
  asked.length = 0;
  expect(await ask(built, cache, NOW + 3_600_000)).toEqual(first);
  expect(asked).toEqual([]);
  await ask(built, cache, NOW + 2 * 86_400_000);
  expect(asked).toEqual(["HEAD /lost", "GET /lost"]);
  asked.length = 0;
  await ask(built, cache, NOW + 8 * 86_400_000);
  expect(asked).toContain("HEAD /fine");
});

test("a damaged cache is ignored", async () => {
  const cache = makeFolder({ "external-links.json": "{" });
  await ask(withLinks(`${origin}/fine`), cache);
  expect(JSON.parse(readFileSync(path.join(cache, "external-links.json"), "utf8"))).toMatchObject({
    [`${origin}/fine`]: { status: 200 },
  });
  writeFileSync(path.join(cache, "external-links.json"), "[]");
  expect(await ask(withLinks(`${origin}/fine`), cache)).toEqual([]);
});

test("answers are saved during the run, so an interrupted run can continue", async () => {
  const cache = makeFolder();
  const file = path.join(cache, "external-links.json");
  const seen: number[] = [];
  const addresses = Array.from({ length: 12 }, (_, index) => `${origin}/page-${index}`);
  await checkExternalLinks(withLinks(...addresses), {
    cache,
    now: NOW,
    ask: askAny,
    mayAsk: () => true,
    wait: () => Promise.resolve(),
    onProgress: (done) => void (existsSync(file) && seen.push(done)),
  });
  expect(seen).toEqual([10, 11, 12]);
});

test("a dead link in a comment isn't an error", async () => {
  const built = await buildKitchen({
    "posts/slow-bread.comments.yaml": [
      "comments:",
      "  - id: 7",
      "    author: Bo",
      `    url: ${origin}/lost`,
      "    date: 2026-03-09",
      "    text: Hm.",
      "",
    ].join("\n"),
  });
  expect(await ask(built, makeFolder())).toEqual([
    `content/posts/slow-bread.comments.yaml warning, line 4: ${origin}/lost, linked in a comment, is gone (404). Remove the link if you like.`,
  ]);
});
