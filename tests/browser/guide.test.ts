// The guide of the preview in a browser, before any site has been built: axe, a phone's width, its policy and search.
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGuide } from "../../src/commands/preview/guide.ts";
import { createPreviewServer } from "../../src/commands/preview/server/server.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { makeFolder } from "../commands/folders.ts";
import { borrowBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  const { listener } = createPreviewServer({
    folder: makeFolder(),
    inbox: () => ({ location: "/" }),
    guide: createGuide(PROGRAM.docs),
    names: () => ["localhost"],
    token: "key",
    entrance: undefined,
    log: () => undefined,
  });
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const looks = [
  ["light", 1280],
  ["dark", 360],
] as const;

test.each(["/_guide/", "/_guide/publishing/", "/_guide/settings/", "/_guide/?q=feed", "/_guide/none/"])(
  "axe finds nothing on %s, and a phone is wide enough for it",
  async (address) => {
    for (const [colorScheme, width] of looks) {
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(origin + address);
      await page.addScriptTag({ content: AXE });
      const found: unknown = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(found, `${colorScheme}, ${width} px`).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      await context.close();
    }
  },
);

test("the policy blocks nothing that a page needs, and the search works without scripts", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // No site has been built, so its stylesheet and its icon aren't there.
    if (!message.text().includes("503")) complaints.push(message.text());
  });
  await page.goto(`${origin}/_guide/email-list/`);
  await page.getByLabel("Search the guide").fill("double opt-in");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Double opt-in" }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/_guide/email-list/#double-opt-in");
  expect(await page.getByRole("heading", { name: "Double opt-in" }).isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
