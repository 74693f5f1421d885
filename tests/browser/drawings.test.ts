// A published drawing may be opened by itself: no published attack runs in it, whatever its encoding, names and
// document type.
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal } from "../../src/assets/cache/kind.ts";
import { toPublishableDrawing } from "../../src/assets/pictures/publishable.ts";
import { makeFolder } from "../commands/folders.ts";
import { writeFiles } from "../commands/write-files.ts";
import { listDrawingVectors } from "../assets/pictures/drawing-vectors.ts";
import { borrowBrowser, serve } from "./browser.ts";
import { watchForHarm } from "./watch-for-harm.ts";

const vectors = listDrawingVectors();

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const published = vectors.map(({ bytes }) => toPublishableDrawing(bytes));
  const folder = makeFolder();
  writeFiles(folder, Object.fromEntries(vectors.map(({ bytes }, index) => [`raw/${index}.svg`, bytes])));
  writeFiles(
    folder,
    Object.fromEntries(
      published.flatMap((one, index) => (isRefusal(one) ? [] : [[`clean/${index}.svg`, Buffer.from(one)]])),
    ),
  );
  writeFiles(folder, { "404.html": "not published" });
  [browser, server] = await Promise.all([borrowBrowser(), serve(path.resolve(folder))]);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** What happened, by the number of the drawing. */
async function harmOf(
  page: Page,
  folder: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const harm = await watchForHarm(page, server.origin);
  const found = new Map<number, readonly string[]>();
  let heard = 0;
  for (const index of numbers) {
    await page.goto(`${server.origin}/${folder}/${index}.svg`, { waitUntil: "load" });
    const now = harm()
      .slice(heard)
      .filter((what) => !what.startsWith("error: "));
    heard = harm().length;
    if (now.length > 0) found.set(index, now);
  }
  return found;
}

test("harm would be noticed", async () => {
  const page = await browser.newPage();
  const some = vectors.map((_, index) => index).filter((index) => index % 30 === 0);
  expect((await harmOf(page, "raw", some)).size).toBeGreaterThan(some.length / 3);
  await page.close();
});

test("of 330 drawings, none runs a script or makes a request to another host", async () => {
  const page = await browser.newPage();
  const published = vectors.flatMap(({ bytes }, index) => (isRefusal(toPublishableDrawing(bytes)) ? [] : [index]));
  expect(published.length).toBeGreaterThan(330);
  const harm = await harmOf(page, "clean", published.slice(0, 330));
  expect([...harm].map(([index, what]) => [vectors[index]?.name, what])).toEqual([]);
  await page.close();
}, 240_000);

test("a drawing is published only as far as it is understood", () => {
  const published = vectors.filter(({ bytes }) => !isRefusal(toPublishableDrawing(bytes)));
  expect(published.length).toBeGreaterThan(vectors.length / 4);
  expect(published.filter(({ name }) => /^(?:UTF-32|UTF-7|EBCDIC|Latin-1 that does not)/u.test(name))).toEqual([]);
  for (const { bytes, name } of published)
    expect(Buffer.from(toPublishableDrawing(bytes) as Uint8Array).toString(), name).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u,
    );
});
