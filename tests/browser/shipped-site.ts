// The site that ships, built and served for tests that look at it in Chromium.
import type { Browser, Page } from "playwright-core";
import { buildFixture, CONTENT } from "../site/build-fixture.ts";
import { launchBrowser, serve } from "./browser.ts";

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

export interface ShippedSite {
  readonly origin: string;
  /** Opens an address. One page goes from address to address for all who ask for the same options: a new one takes a second. */
  open<Result>(address: string, options: ContextOptions, look: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function openShippedSite(): Promise<ShippedSite> {
  const { output } = await buildFixture(CONTENT);
  const [server, browser] = await Promise.all([serve(output), launchBrowser()]);
  const pages = new Map<string, Page>();
  return {
    origin: server.origin,
    async open(address, options, look) {
      const key = JSON.stringify(options);
      const page = pages.get(key) ?? (await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage());
      pages.set(key, page);
      await page.emulateMedia({ media: null });
      await page.goto(server.origin + address);
      return look(page);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
