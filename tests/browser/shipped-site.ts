// The site that ships, built and served for tests that look at it in Chromium.
import type { Browser, Page } from "playwright-core";
import { buildShippedSite } from "../site/build-fixture.ts";
import { borrowBrowser, serve } from "./browser.ts";

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

export interface ShippedSite {
  readonly origin: string;
  /**
   * Opens an address; `requested` is what it asked for. One page goes from address to address for all who ask for the
   * same options: a new one takes a second. Paintings are left blank, because to draw them takes longer than all that
   * is looked at here.
   */
  open<Result>(
    address: string,
    options: ContextOptions,
    look: (page: Page, requested: readonly string[]) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

export async function openShippedSite(): Promise<ShippedSite> {
  const { output } = await buildShippedSite();
  const [server, browser] = await Promise.all([serve(output), borrowBrowser()]);
  const pages = new Map<string, Page>();
  const newPage = async (options: ContextOptions): Promise<Page> => {
    const context = await browser.newContext(options);
    await context.route("**/painting/*.svg", (route) =>
      route.fulfill({
        contentType: "image/svg+xml",
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="4"/>',
      }),
    );
    return context.newPage();
  };
  return {
    origin: server.origin,
    async open(address, options, look) {
      const key = JSON.stringify(options);
      const viewport = options.viewport ?? { width: 1280, height: 800 };
      const page = pages.get(key) ?? (await newPage({ ...options, viewport }));
      pages.set(key, page);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? "light" });
      const requested: string[] = [];
      const note = (request: { url(): string }): unknown => requested.push(request.url());
      page.on("request", note);
      await page.goto(server.origin + address);
      page.off("request", note);
      return look(page, requested);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
