// The site that ships, built and served for tests that look at it in Chromium.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { buildFixture, CONTENT } from "../site/build-fixture.ts";
import { launchBrowser, serve } from "./browser.ts";

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

export interface ShippedSite {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page in a context of its own, which is closed afterwards. */
  open<Result>(address: string, options: ContextOptions, look: (page: Page, context: BrowserContext) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function openShippedSite(): Promise<ShippedSite> {
  const { output } = await buildFixture(CONTENT);
  const [server, browser] = await Promise.all([serve(output), launchBrowser()]);
  return {
    origin: server.origin,
    browser,
    async open(address, options, look) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      try {
        const page = await context.newPage();
        await page.goto(server.origin + address);
        return await look(page, context);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
