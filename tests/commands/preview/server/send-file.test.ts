// Files of a preview, as a static host would send them.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPreviewServer } from "../../../../src/commands/preview/server/server.ts";
import { makeFolder } from "../../folders.ts";
import { sendRaw } from "../preview-process.ts";

let server: Server;
let origin: string;
const logged: string[] = [];

beforeAll(async () => {
  const folder = makeFolder({
    "index.html": "<head></head>Home",
    "404.html": "<head></head>Nothing here",
    "about/index.html": "<head></head>About",
    "alone.html": "<head></head>Alone",
    "both.html": "file",
    "both/index.html": "folder",
    "a b/é.txt": "Accents",
    "clip.mp4": "0123456789",
    "empty.txt": "",
    LICENSE: "MIT",
  });
  const inbox = (): never => {
    throw new Error("\u001B[31mno\nway");
  };
  const made = createPreviewServer({
    folder,
    inbox,
    guide: { folder, answer: () => undefined },
    names: () => ["127.0.0.1"],
    token: "key",
    entrance: undefined,
    log: (line) => logged.push(line),
  });
  server = createServer(made.listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await fetch(origin)).status).toBe(503);
  made.noteBuild(1);
});

afterAll(() => void server.close());

const ask = async (
  address: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<readonly [number, string | null, string]> => {
  const answer = await fetch(origin + address, { headers, method, redirect: "manual" });
  return [
    answer.status,
    answer.headers.get("location") ?? answer.headers.get("content-range"),
    (await answer.text()).replace(/<[^>]*>/gu, ""),
  ];
};

test.each([
  ["/", 200, null, "Home"],
  ["/about/", 200, null, "About"],
  ["/about", 301, "/about/", ""],
  ["/about?a=b", 301, "/about/?a=b", ""],
  ["//about", 301, "/about/", ""],
  ["/alone", 200, null, "Alone"],
  ["/alone/", 301, "/alone", ""],
  ["/alone.html", 200, null, "Alone"],
  ["/both", 200, null, "file"],
  ["/both/", 200, null, "folder"],
  ["/a%20b/%C3%A9.txt", 200, null, "Accents"],
  ["/empty.txt", 200, null, ""],
  ["/LICENSE", 200, null, "MIT"],
  ["/LICENSE/", 404, null, "Nothing here"],
  ["/LICENSE/x", 404, null, "Nothing here"],
  ["/missing", 404, null, "Nothing here"],
  ["/a%20b", 404, null, "Nothing here"],
])("%s: %s %s %s", async (address, status, location, text) => {
  expect(await ask(address)).toEqual([status, location, text]);
});

test.each([
  ["bytes=0-3", 206, "bytes 0-3/10", "0123"],
  ["bytes=7-", 206, "bytes 7-9/10", "789"],
  ["bytes=-2", 206, "bytes 8-9/10", "89"],
  ["bytes=-99", 206, "bytes 0-9/10", "0123456789"],
  ["bytes=5-99", 206, "bytes 5-9/10", "56789"],
  ["bytes=10-", 416, "bytes */10", ""],
  ["bytes=5-2", 416, "bytes */10", ""],
  ["bytes=0-1,4-5", 200, null, "0123456789"],
  ["pages=1", 200, null, "0123456789"],
])("parts of a video: %s", async (range, status, described, text) => {
  expect(await ask("/clip.mp4", { range })).toEqual([status, described, text]);
});

test("HEAD has headers alone", async () => {
  const answer = await fetch(`${origin}/clip.mp4`, { method: "HEAD" });
  expect([answer.headers.get("content-length"), await answer.text()]).toEqual(["10", ""]);
});

test("pages get the script that loads them again, files as they are", async () => {
  expect(await (await fetch(origin)).text()).toMatch(
    /^<head><script src="\/_preview\/reload\.js" data-build="\w+-1" data-look="\w+-1" defer><\/script><\/head>Home$/u,
  );
  expect(await (await fetch(`${origin}/both`)).text()).toMatch(/^file<script /u);
});

test("a bug of ours is a page in the browser, and one line on the terminal", async () => {
  const answer = await sendRaw(
    Number(new URL(origin).port),
    `GET /_inbox/%1b HTTP/1.1\r\nHost: ${new URL(origin).host}\r\n\r\n`,
  );
  expect(answer).toContain("500 Internal Server Error");
  expect(answer).not.toContain("way");
  expect(logged).toEqual(["The preview could not answer GET /_inbox/%1b: Error: [31mno way"]);
});
